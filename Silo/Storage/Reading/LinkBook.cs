using System.Text.Json;
using Dapper;
using Soliguide.Contracts.Persons;
using Soliguide.Grains.Links;

namespace Soliguide.Silo.Storage.Reading;

/// <summary>Letters by the beginning of the person's key, which is the beginning of the table's key.</summary>
internal sealed class LinkBook(IDatabase database) : ILinkBook
{
    // After z nothing of base32 comes.
    private const string Of = "person >= p.value AND person < p.value || '{'";

    public async Task<IReadOnlyList<LinkedLetter>> Letters(string personKeyPrefix) => (await Letters([personKeyPrefix]))[personKeyPrefix];

    /// <summary>The letters of many persons at once, by the beginning that was asked for.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<LinkedLetter>>> Letters(IReadOnlyCollection<string> personKeyPrefixes)
    {
        var found = await Read(
            $"""
            SELECT p.value, person, campaign, kind, NULL, handed_at FROM json_each(@prefixes) AS p CROSS JOIN letter WHERE {Of}
            UNION ALL
            SELECT p.value, person, campaign, 'receipt', day, handed_at FROM json_each(@prefixes) AS p CROSS JOIN receipt WHERE {Of};
            """,
            new { prefixes = JsonSerializer.Serialize(personKeyPrefixes.Distinct()) });
        var letters = found.ToLookup(l => l.Asked, l => l.Letter);
        return personKeyPrefixes.Distinct().ToDictionary(prefix => prefix, prefix => (IReadOnlyList<LinkedLetter>)[.. letters[prefix]]);
    }

    /// <summary>Every letter that was written.</summary>
    public async Task<IReadOnlyList<LinkedLetter>> All() =>
        [.. (await Read("SELECT '', person, campaign, kind, day, handed_at FROM outgoing;", null)).Select(l => l.Letter)];

    private async Task<IReadOnlyList<(string Asked, LinkedLetter Letter)>> Read(string query, object? arguments)
    {
        await using var connection = await database.OpenAsync();
        var letters = await connection.QueryAsync<(string Asked, string Person, string Campaign, string Kind, string? Day, long? HandedAt)>(query, arguments);
        return
        [
            .. letters.Select(l => (l.Asked, new LinkedLetter(l.Person, l.Campaign, Enum.Parse<LetterName>(l.Kind, ignoreCase: true), l.HandedAt.Instant())
            {
                Day = l.Day.Day(),
            })),
        ];
    }
}
