namespace Soliguide.Silo.Storage;

/// <summary>Where the campaign is remembered, and how writes are committed. Settings section <c>Storage</c>.</summary>
public sealed class StorageOptions
{
    /// <summary>The settings section these options come from.</summary>
    public const string Section = "Storage";

    /// <summary>
    /// Folder of the embedded databases, made when it is missing. Default <c>data</c> below the working folder. Give another
    /// one to keep two campaigns' worlds apart; two processes never share one.
    /// </summary>
    public string Folder { get; set; } = "data";

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
        Require(QueueLength >= 1, nameof(QueueLength), "must be at least 1");
        Require(MaxBatch >= 1, nameof(MaxBatch), "must be at least 1");
    }

    private static void Require(bool holds, string key, string rule)
    {
        if (!holds)
        {
            throw new InvalidOperationException($"{Section}:{key} {rule}.");
        }
    }
}
