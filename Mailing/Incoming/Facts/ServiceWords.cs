namespace Soliguide.Mailing.Incoming.Facts;

/// <summary>Which service a clause names.</summary>
internal static class ServiceWords
{
    private static readonly WordTable Words = WordTable.Load("Facts/services.txt");

    /// <summary>Whether a service is named among these folded words.</summary>
    public static bool Names(IReadOnlyList<string> words) => Array.Exists(Words.Find(words), found => found is not null);

    /// <summary>
    /// The category that is named first and its tokens, the longest wording where several begin together; null when none is named.
    /// </summary>
    public static (string Category, int Start, int End)? Named(Clause clause)
    {
        (string Category, int Start, int End)? best = null;
        var found = Words.Find(clause.Words);
        for (var i = 0; i < found.Length; i++)
        {
            if (found[i] is var (start, end)
                && (best is null || start < best.Value.Start || (start == best.Value.Start && end > best.Value.End)))
            {
                best = (Words.Sections[i], start, end);
            }
        }

        return best is var (category, from, to) && clause.At(from, to) is var (at, behind) ? (category, at, behind) : null;
    }
}
