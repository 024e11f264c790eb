namespace Soliguide.Cli.Import.Csv;

/// <summary>One row, by the names of our columns.</summary>
/// <param name="columns">Where each column stands.</param>
/// <param name="cells">The row's cells; a row cut short has fewer.</param>
internal sealed class CsvRow(IReadOnlyDictionary<string, int> columns, string[] cells)
{
    /// <summary>The trimmed cell; null when it is empty or absent. An apostrophe that kept a spreadsheet from running the cell is taken away.</summary>
    public string? this[string column] =>
        columns.TryGetValue(column, out var at) && at < cells.Length && Bare(cells[at].Trim()) is { Length: > 0 } text ? text : null;

    /// <summary>The parts of a cell that holds several, parted by bars.</summary>
    public IEnumerable<string> Parts(string column) =>
        (this[column] ?? "").Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The fixed word that a cell spells, among those that may stand there; null where it is empty, and where it is refused.</summary>
    public string? Word(string column, RecordProblems problems, params ReadOnlySpan<string> known)
    {
        if (this[column] is not { } value)
        {
            return null;
        }

        var word = CsvColumns.BuiltIn.Word(value, known);
        if (word is null)
        {
            problems.Refuse(column, "VALUE_UNKNOWN", $"Write one of: {string.Join(", ", known.ToArray())}.");
        }

        return word;
    }

    private static string Bare(string cell) => cell is ['\'', ..] && cell.TrimStart('\'') is ['=' or '@' or '+' or '-', ..] ? cell[1..] : cell;
}
