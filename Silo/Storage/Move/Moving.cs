namespace Soliguide.Silo.Storage.Move;

/// <summary>The move of an embedded database into an empty PostgreSQL: all of it and the same, or nothing.</summary>
internal sealed class Moving : IAsyncDisposable
{
    private readonly EmbeddedSource source;
    private readonly PostgresTarget target;
    private readonly IReadOnlyList<MovedTable> tables;

    private Moving(EmbeddedSource source, PostgresTarget target, IReadOnlyList<MovedTable> tables) =>
        (this.source, this.target, this.tables) = (source, target, tables);

    /// <summary>Opens both; the tables of this program must be in each.</summary>
    /// <exception cref="InvalidOperationException">One of them cannot be moved from or to; the message says why and what to do.</exception>
    public static async Task<Moving> Open(string file, string connectionString, bool toCheck, CancellationToken stop)
    {
        var source = EmbeddedSource.Open(file);
        try
        {
            var held = toCheck ? [] : source.Tables().Select(table => table.Name).ToList();
            var target = await PostgresTarget.Open(connectionString, held, stop);
            try
            {
                var tables = new List<MovedTable>();
                foreach (var (name, key, columns) in source.Tables())
                {
                    tables.Add(await target.Table(name, key, columns, stop));
                }

                return new Moving(source, target, tables);
            }
            catch
            {
                await target.DisposeAsync();
                throw;
            }
        }
        catch
        {
            source.Dispose();
            throw;
        }
    }

    /// <summary>Copies every table, compares every record, and keeps it only if each is the same.</summary>
    /// <param name="told">Hears of each table once it was compared.</param>
    /// <param name="stop">Ends it; nothing is kept then.</param>
    /// <returns>Whether it was kept.</returns>
    /// <exception cref="InvalidOperationException">The target is not empty, or a record cannot be kept there.</exception>
    public async Task<bool> Move(Action<Comparison> told, CancellationToken stop)
    {
        await target.Begin(tables, stop);
        foreach (var table in tables)
        {
            await target.Take(table, source.Rows(table), source.LastNumber(table.Name), stop);
        }

        var isSame = await Check(told, stop);
        if (isSame)
        {
            await target.Keep(stop);
        }

        return isSame;
    }

    /// <summary>Compares every record of every table. A silo that ran on either since the move has changed some.</summary>
    /// <returns>Whether each is the same.</returns>
    public async Task<bool> Check(Action<Comparison> told, CancellationToken stop)
    {
        var isSame = true;
        foreach (var table in tables)
        {
            var comparison = await Comparison.Of(table, source.Rows(table), target.Rows(table, stop));
            told(comparison);
            isSame &= comparison.First is null;
        }

        return isSame;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await target.DisposeAsync();
        source.Dispose();
    }
}
