namespace Soliguide.Silo.Storage;

/// <summary>Where the campaign is remembered, and how writes are committed. Settings section <c>Storage</c>.</summary>
public sealed class StorageOptions
{
    /// <summary>The settings section these options come from.</summary>
    public const string Section = "Storage";

    /// <summary>
    /// Folder of the embedded databases, made when it is missing. Default <c>data</c> below the working folder. Give another
    /// one to keep two campaigns' worlds apart; two processes share one with <see cref="Postgres"/> alone.
    /// </summary>
    public string Folder { get; set; } = "data";

    /// <summary>
    /// A PostgreSQL 15 or newer that keeps what the live mode remembers, as Npgsql writes connections:
    /// <c>Host=db;Database=soliguide;Username=soliguide</c>. Default none: the embedded databases in <see cref="Folder"/>. Set it when several silos
    /// share one memory, or where a database server is looked after anyway. Keep passwords out of settings: <c>Passfile</c> or <c>PGPASSFILE</c> name a
    /// file with them. Keys and letters that wait in files stay in the folder. Demo and rehearsals never touch it.
    /// </summary>
    public string? Postgres { get; set; }

    /// <summary>
    /// Whether writes that wait together are committed together. Default true: about 15 times the throughput of single
    /// commits with 500 writers. Turn it off to compare, or to rule it out while looking for a fault.
    /// </summary>
    public bool GroupCommit { get; set; } = true;

    /// <summary>Writes that may wait before further writers are held back. Default 8192, at least 1.</summary>
    public int QueueLength { get; set; } = 8192;

    /// <summary>Most writes in one commit. Default 512, at least 1; larger batches lengthen the wait of each write.</summary>
    public int MaxBatch { get; set; } = 512;

    /// <summary>The file of grain states, letters and the change feed.</summary>
    public string GrainFile => Path.Combine(Folder, "soliguide.db");

    /// <summary>The scheduler's own file: its locks must not wait for waves of grain writes.</summary>
    public string QuartzFile => Path.Combine(Folder, "quartz.db");

    /// <summary>Refuses settings that cannot work.</summary>
    /// <exception cref="InvalidOperationException">The message names the key.</exception>
    public void Validate()
    {
        Require(!string.IsNullOrWhiteSpace(Folder), nameof(Folder), "must name a folder");
        Require(Postgres is null || IsConnection(Postgres), nameof(Postgres), "must be a connection such as Host=db;Database=soliguide;Username=soliguide");
        Require(QueueLength >= 1, nameof(QueueLength), "must be at least 1");
        Require(MaxBatch >= 1, nameof(MaxBatch), "must be at least 1");
    }

    /// <summary>The words that do not fit are not repeated: one of them may be a password.</summary>
    private static bool IsConnection(string text)
    {
        try
        {
            return new Npgsql.NpgsqlConnectionStringBuilder(text) is { Host.Length: > 0, Database.Length: > 0 };
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static void Require(bool holds, string key, string rule)
    {
        if (!holds)
        {
            throw new InvalidOperationException($"{Section}:{key} {rule}.");
        }
    }
}
