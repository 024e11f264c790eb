using Dapper;

namespace Soliguide.Silo.Storage.Postgres;

/// <summary>A PostgreSQL of itself.</summary>
internal sealed class PostgresState(PostgresDatabase database) : IEngineState
{
    public async Task<bool> TakesWrites(CancellationToken stop)
    {
        await using var connection = await database.OpenAsync(stop);
        return await connection.ExecuteScalarAsync<bool>(new CommandDefinition(
            "SELECT NOT pg_is_in_recovery() AND current_setting('transaction_read_only') = 'off';", cancellationToken: stop));
    }

    public async Task<DateTimeOffset?> Now(CancellationToken stop)
    {
        await using var connection = await database.OpenAsync(stop);
        return new DateTimeOffset(await connection.ExecuteScalarAsync<DateTime>(new CommandDefinition(
            "SELECT clock_timestamp() AT TIME ZONE 'UTC';", cancellationToken: stop)), TimeSpan.Zero);
    }

    public void CheckForm() => PostgresScripts.Check(database.ConnectionString, PostgresScripts.BuiltIn());
}
