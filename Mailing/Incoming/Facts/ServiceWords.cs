namespace Soliguide.Mailing.Incoming.Facts;

/// <summary>Which service a clause names.</summary>
internal static class ServiceWords
{
    private static readonly WordTable Words = WordTable.Load("Facts/services.txt");

    /// <summary>The category that is named first, the longest wording where several begin together; null when none is named.</summary>
    public static string? Named(Clause clause)
    {
        (string Category, int Start, int End)? best = null;
        foreach (var category in Words.Sections)
        {
            if (Words.Find(category, clause.Words) is var (start, end)
                && (best is null || start < best.Value.Start || (start == best.Value.Start && end > best.Value.End)))
            {
                best = (category, start, end);
            }
        }

        return best?.Category;
    }
}
