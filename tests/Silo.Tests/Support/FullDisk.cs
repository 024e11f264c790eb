using Dapper;
using Soliguide.Silo.Storage;

namespace Soliguide.Silo.Tests.Support;

/// <summary>A database that refuses to write the state of one grain, and keeps all others.</summary>
internal static class FullDisk
{
    /// <summary>From now on nothing can be written of the grain.</summary>
    public static Task Fill(House house, string key) => Run(
        house,
        $"CREATE TRIGGER disk_full BEFORE UPDATE ON grain_state WHEN NEW.grain_key = '{key}' BEGIN SELECT RAISE(ABORT, 'disk full'); END;",
        $"""
        CREATE OR REPLACE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'disk full'; END $$;
        CREATE TRIGGER disk_full BEFORE UPDATE ON grain_state FOR EACH ROW WHEN (NEW.grain_key = '{key}') EXECUTE FUNCTION refuse();
        """);

    /// <summary>From now on it can again.</summary>
    public static Task Empty(House house) => Run(house, "DROP TRIGGER disk_full;", "DROP TRIGGER disk_full ON grain_state;");

    private static async Task Run(House house, string embedded, string postgres)
    {
        await using var disk = await house.Get<IDatabase>().OpenAsync();
        await disk.ExecuteAsync(house.Get<StorageOptions>().Postgres is null ? embedded : postgres);
    }
}
