namespace Soliguide.Silo.Storage.Move;

/// <summary>A table's records in both databases, beside each other.</summary>
/// <param name="Table">Its name.</param>
/// <param name="Records">How many the embedded one has.</param>
/// <param name="First">Where they first differ, by key and column; null when each record is there, the same letter by letter, and no other.</param>
internal sealed record Comparison(string Table, long Records, string? First)
{
    /// <summary>Walks through both in the order of their keys.</summary>
    public static async Task<Comparison> Of(MovedTable table, IEnumerable<MovedRow> source, IAsyncEnumerable<MovedRow> target)
    {
        await using var there = target.GetAsyncEnumerator();
        var records = 0L;
        string? first = null;
        var more = await there.MoveNextAsync();
        foreach (var row in source)
        {
            records++;
            var order = more ? MovedRow.CompareKeys(table, row, there.Current) : -1;
            while (order > 0)
            {
                first ??= Extra(table, there.Current);
                more = await there.MoveNextAsync();
                order = more ? MovedRow.CompareKeys(table, row, there.Current) : -1;
            }

            if (order < 0)
            {
                first ??= $"{table.Name} {row.KeyOf(table)} is missing in PostgreSQL";
                continue;
            }

            first ??= MovedRow.Difference(table, row, there.Current) is { } column ? $"{table.Name} {row.KeyOf(table)} differs in {column}" : null;
            more = await there.MoveNextAsync();
        }

        if (more)
        {
            first ??= Extra(table, there.Current);
        }

        return new Comparison(table.Name, records, first);
    }

    private static string Extra(MovedTable table, MovedRow row) => $"{table.Name} {row.KeyOf(table)} is in PostgreSQL alone";
}
