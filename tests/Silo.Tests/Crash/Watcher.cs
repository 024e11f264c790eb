using Dapper;
using Microsoft.Data.Sqlite;

namespace Soliguide.Silo.Tests.Crash;

/// <summary>Looks from outside, read only, how far a silo has come with the ask.</summary>
internal sealed class Watcher(string folder)
{
    private readonly string connection = new SqliteConnectionStringBuilder
    {
        DataSource = Path.Combine(folder, "live", "soliguide.db"),
        Mode = SqliteOpenMode.ReadOnly,
        Pooling = false,
        DefaultTimeout = 30,
    }.ToString();

    public Progress Look()
    {
        using var open = new SqliteConnection(connection);
        return open.QuerySingle<Progress>(
            """
            SELECT
              (SELECT count(*) FROM place_update) AS Reached,
              (SELECT count(*) FROM letter WHERE state = 'handed') AS Handed,
              (SELECT count(*) FROM letter WHERE state IN ('due', 'leased', 'deferred')) AS Waiting;
            """);
    }

    /// <summary>Second copies of letters that may exist.</summary>
    public int Copies()
    {
        using var open = new SqliteConnection(connection);
        return open.ExecuteScalar<int>("SELECT coalesce(sum(copies), 0) FROM letter;");
    }

    /// <summary>True when every shard has gone through all its places and kept none for later.</summary>
    public bool WavesAreOver()
    {
        using var open = new SqliteConnection(connection);
        return open.ExecuteScalar<long>(
            """
            SELECT count(*) = 0 FROM grain_state AS s
            WHERE s.grain_type = 'roster-shard' AND NOT EXISTS
            (
              SELECT 1 FROM json_each(s.doc, '$.runs') AS r
              WHERE r.value ->> '$.due.phase' = 'ask' AND r.value ->> '$.cursor' >= json_array_length(s.doc, '$.places')
                AND json_array_length(r.value, '$.retry') = 0
            );
            """) == 1;
    }
}

/// <summary>How far the ask has come.</summary>
internal sealed record Progress
{
    public long Reached { get; init; }

    public long Handed { get; init; }

    public long Waiting { get; init; }

    public long Steps => Reached + Handed;
}
