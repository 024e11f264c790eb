using System.Data.Common;
using Dapper;

namespace Soliguide.Silo.Storage.Postgres;

/// <summary>
/// What PostgreSQL leaves of erased rows: dead ones in their pages until the tables are written anew, and the server's log and its archives,
/// which are its administrator's and last as long as they say.
/// </summary>
internal sealed class PostgresErasure(PostgresDatabase database) : IErasure
{
    private static readonly string[] Personal = ["grain_state", "letter", "receipt", "proposal", "inbound_raw", "inbound_mail", "forgetting", "suppression"];

    /// <inheritdoc />
    /// <remarks>Rows become dead; the night takes them away.</remarks>
    public void Overwrite(DbConnection connection, DbTransaction transaction, Action statements) => statements();

    /// <inheritdoc />
    public Task<bool> EmptyLog(CancellationToken stop) => Task.FromResult(true);

    /// <inheritdoc />
    public async Task Rewrite(CancellationToken stop)
    {
        await using var connection = await database.OpenAsync(stop);
        foreach (var table in Personal)
        {
            await connection.ExecuteAsync(new CommandDefinition($"VACUUM (FULL) {table};", commandTimeout: 0, cancellationToken: stop));
        }
    }
}
