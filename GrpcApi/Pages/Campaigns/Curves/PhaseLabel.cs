namespace Soliguide.GrpcApi.Pages.Campaigns.Curves;

/// <summary>The line of a phase and its word above the plot.</summary>
/// <param name="X">Where the line stands.</param>
/// <param name="Row">The row of its word, 0 the lowest.</param>
/// <param name="AtEnd">Whether the word ends at the line instead of beginning there.</param>
/// <param name="Words">The word.</param>
internal sealed record PhaseLabel(double X, int Row, bool AtEnd, string Words)
{
    private const double Gap = 6;

    /// <summary>
    /// Puts every word into the lowest row where it touches no other: phases of a summer follow each other within days. A word that
    /// would leave the paper on the right ends at its line.
    /// </summary>
    public static IReadOnlyList<PhaseLabel> Place(IEnumerable<(double X, string Words)> phases, Frame frame)
    {
        var rows = new List<List<(double From, double To)>>();
        var labels = new List<PhaseLabel>();
        foreach (var (x, words) in phases)
        {
            var width = frame.WidthOf(words);
            var atEnd = x + width > frame.Width;
            var (from, to) = atEnd ? (x - width, x) : (x, x + width);
            var row = rows.FindIndex(taken => taken.TrueForAll(other => to + Gap <= other.From || from >= other.To + Gap));
            if (row < 0)
            {
                row = rows.Count;
                rows.Add([]);
            }

            rows[row].Add((from, to));
            labels.Add(new PhaseLabel(x, row, atEnd, words));
        }

        return labels;
    }
}
