using Dapper;
using Soliguide.Contracts.Persons;
using Soliguide.Grains.Links;

namespace Soliguide.Silo.Storage.Reading;

/// <summary>Letters by the beginning of the person's key, which is the beginning of the table's key.</summary>
internal sealed class LinkBook(IDatabase database) : ILinkBook
{
    // After z nothing of base32 comes.
    public Task<IReadOnlyList<LinkedLetter>> Letters(string personKeyPrefix) =>
        Read("WHERE person >= @prefix AND person < @prefix || '{'", new { prefix = personKeyPrefix });

    /// <summary>Every letter that was written.</summary>
    public Task<IReadOnlyList<LinkedLetter>> All() => Read("", null);

    private async Task<IReadOnlyList<LinkedLetter>> Read(string which, object? arguments)
    {
        await using var connection = await database.OpenAsync();
        var letters = await connection.QueryAsync<(string Person, string Campaign, string Kind, long? HandedAt)>(
            $"SELECT person, campaign, kind, handed_at FROM letter {which};", arguments);
        return
        [
            .. letters.Select(l => new LinkedLetter(l.Person, l.Campaign, Enum.Parse<LetterName>(l.Kind, ignoreCase: true), l.HandedAt.Instant())),
        ];
    }
}
