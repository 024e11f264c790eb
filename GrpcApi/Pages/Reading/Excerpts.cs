namespace Soliguide.GrpcApi.Pages.Reading;

/// <summary>A text with the words marked that facts were read from.</summary>
internal static class Excerpts
{
    /// <summary>The text in pieces, in order and whole; words that do not stand in it mark nothing.</summary>
    public static IReadOnlyList<(string Text, bool IsMarked)> In(string text, IEnumerable<string> excerpts)
    {
        var marked = new bool[text.Length];
        foreach (var excerpt in excerpts.Where(excerpt => excerpt.Length > 0))
        {
            var at = text.IndexOf(excerpt, StringComparison.OrdinalIgnoreCase);
            for (var i = at; at >= 0 && i < at + excerpt.Length; i++)
            {
                marked[i] = true;
            }
        }

        var pieces = new List<(string, bool)>();
        for (int from = 0, to = 1; from < text.Length; to++)
        {
            if (to == text.Length || marked[to] != marked[from])
            {
                pieces.Add((text[from..to], marked[from]));
                from = to;
            }
        }

        return pieces;
    }
}
