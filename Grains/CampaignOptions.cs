using System.ComponentModel.DataAnnotations;

namespace Soliguide.Grains;

/// <summary>Section <c>Campaigns</c>: how fast campaigns go through their places.</summary>
public sealed class CampaignOptions
{
    /// <summary>
    /// Places of the widest wave, all in flight at once. Default 128. More is faster until storage is the limit; the next wave
    /// starts when this one is stored.
    /// </summary>
    [Range(1, 1000)]
    public int WaveSize { get; set; } = 128;

    /// <summary>
    /// How long a wave may take. Default 2 seconds. After a slower one the next is narrower, after a quicker one wider again: so all territories at once
    /// hold no more work than storage acknowledges in this time.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:05:00")]
    public TimeSpan WaveTakes { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Places on one shard of a roster. Default 1,000. A shard's list is written once per wave.</summary>
    [Range(1, 10_000)]
    public int ShardSize { get; set; } = 1000;

    /// <summary>Shards of a territory that run at once. Default 4. Places in flight are at most territories x shards x wave.</summary>
    [Range(1, 100)]
    public int ActiveShards { get; set; } = 4;

    /// <summary>
    /// How long a letter waits so that all places of a person come onto it. Default 5 minutes. Longer than a wave through the
    /// largest territory is wise.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan CollectLettersFor { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// How long after a phase opened its letters wait for a wave that has not reached every place (interrupted, or a place that
    /// fails). Default 1 hour: then those that can leave do.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "7.00:00:00")]
    public TimeSpan HoldLettersFor { get; set; } = TimeSpan.FromHours(1);

    /// <summary>After this time a letter that was taken and not handed over may be taken again. Default 1 minute.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan LetterLease { get; set; } = TimeSpan.FromMinutes(1);
}
