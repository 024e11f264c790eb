using System.Net;
using Dapper;
using Npgsql;

namespace Soliguide.Silo.Storage.Postgres;

/// <summary>How silos have numbered their starts, as the table of members has it.</summary>
internal static class SiloStarts
{
    /// <summary>The highest number of a start at an address; 0 when there was none.</summary>
    /// <param name="database">How to connect; its tables are there.</param>
    /// <param name="cluster">The cluster.</param>
    /// <param name="silo">Where its silos reach the one that starts.</param>
    public static int Latest(string database, string cluster, IPEndPoint silo)
    {
        using var connection = new NpgsqlConnection(database);
        return connection.ExecuteScalar<int>(
            "SELECT coalesce(max(Generation), 0) FROM silo_member WHERE DeploymentId = @cluster AND Address = @address AND Port = @port;",
            new { cluster, address = silo.Address.ToString(), port = silo.Port });
    }
}
