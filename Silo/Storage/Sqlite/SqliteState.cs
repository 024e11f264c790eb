using Dapper;
using Microsoft.Data.Sqlite;

namespace Soliguide.Silo.Storage.Sqlite;

/// <summary>The embedded database of itself. Its clock is that of the machine.</summary>
internal sealed class SqliteState(StorageOptions options, IDatabase database) : IEngineState
{
    private const int ReadOnly = 8;

    public async Task<bool> TakesWrites(CancellationToken stop)
    {
        await using var connection = await database.OpenAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        try
        {
            // The writer's place is taken and given back, and no row is touched. Taking it alone says nothing: a file that is read-only gives a reader's.
            await connection.ExecuteAsync(new CommandDefinition("DELETE FROM schema_version WHERE number < 0;", transaction: transaction, cancellationToken: stop));
            return true;
        }
        catch (SqliteException e) when (e.SqliteErrorCode == ReadOnly)
        {
            return false;
        }
    }

    public Task<DateTimeOffset?> Now(CancellationToken stop) => Task.FromResult<DateTimeOffset?>(null);

    public void CheckForm() => SqliteScripts.Check(options.GrainFile, SqliteScripts.BuiltIn());
}
