using Soliguide.Grains.Links;
using Soliguide.Silo.Storage.Reading;

namespace Soliguide.Silo.Post.Inbox.Sorting;

/// <summary>
/// Letters by the name they bear (the part of the Message-ID before the @, which is the envelope id as well). Names are computed, not
/// stored; the table is made anew, at most once a minute, when a name is asked that it does not hold.
/// </summary>
internal sealed class LetterNames(LinkBook book, TimeProvider clock) : IDisposable
{
    private const string AnyDomain = "example.org";
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim turn = new(1);
    private Dictionary<string, LinkedLetter> letters = [];
    private DateTimeOffset madeAt = DateTimeOffset.MinValue;

    /// <summary>The letter of this Message-ID or envelope id; null when it is none of ours.</summary>
    public async Task<LinkedLetter?> Find(string id, CancellationToken stop)
    {
        var name = id.Split('@')[0].ToLowerInvariant();
        if (name.Length != 32 || !name.All(char.IsAsciiHexDigitLower))
        {
            return null;
        }

        await turn.WaitAsync(stop);
        try
        {
            if (!letters.ContainsKey(name) && madeAt + Rest <= clock.GetUtcNow())
            {
                letters = (await book.All()).ToDictionary(NameOf);
                madeAt = clock.GetUtcNow();
            }

            return letters.GetValueOrDefault(name);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private static string NameOf(LinkedLetter letter) =>
        new DueLetter(letter.PersonId, letter.Campaign, letter.Letter, "") { Day = letter.Day }.MessageId(AnyDomain).Split('@')[0];
}
