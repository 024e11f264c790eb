namespace Soliguide.Mailing.Incoming.Facts;

/// <summary>Which services a clause names.</summary>
internal static class ServiceWords
{
    private static readonly WordTable Words = WordTable.Load("Facts/services.txt");

    /// <summary>What stands between two services of which the same is said.</summary>
    private static readonly HashSet<string> Joining = ["et", "ni", "le", "la", "les", "l", "de", "d", "des", "du", "nos", "aussi"];

    /// <summary>Whether a service is named among these folded words.</summary>
    public static bool Names(IReadOnlyList<string> words) => Array.Exists(Words.Find(words), found => found is not null);

    /// <summary>
    /// The category that is named first and its tokens, the longest wording where several begin together; null when none is named.
    /// </summary>
    public static (string Category, int Start, int End)? Named(Clause clause) =>
        First(clause.Words) is var (category, from, to) && clause.At(from, to) is var (at, behind) ? (category, at, behind) : null;

    /// <summary>The category that is named first and those that are joined to it: "douches et laverie".</summary>
    public static List<string> Joined(Clause clause)
    {
        var named = new List<string>();
        var words = clause.Words.ToList();
        while (First(words) is var (category, start, end) && (named.Count == 0 || words.Take(start).All(Joining.Contains)))
        {
            named.Add(category);
            words.RemoveRange(0, end);
        }

        return [.. named.Distinct()];
    }

    private static (string Category, int Start, int End)? First(IReadOnlyList<string> words)
    {
        (string Category, int Start, int End)? best = null;
        var found = Words.Find(words);
        for (var i = 0; i < found.Length; i++)
        {
            if (found[i] is var (start, end)
                && (best is null || start < best.Value.Start || (start == best.Value.Start && end > best.Value.End)))
            {
                best = (Words.Sections[i], start, end);
            }
        }

        return best;
    }
}
