using System.ComponentModel.DataAnnotations;

namespace Soliguide.Silo.Scheduling;

/// <summary>Section <c>Scheduling</c>: the steady work beside the phases.</summary>
public sealed class SchedulingOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Scheduling";

    /// <summary>
    /// How often running campaigns are poked, so that interrupted waves go on and changed places are compared with the scope.
    /// Default 1 minute.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "7.00:00:00")]
    public TimeSpan PokeEvery { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// How often derived tables are compared with the stored documents, the first time a minute after the start. Default 1 day; it reads
    /// every document once.
    /// </summary>
    [Range(typeof(TimeSpan), "00:01:00", "365.00:00:00")]
    public TimeSpan RecountEvery { get; set; } = TimeSpan.FromDays(1);

    /// <summary>
    /// How often places are compared with their letters, so that a letter lost in a crash leaves after all; the first time a minute
    /// after the start. Default 15 minutes; it reads the places that are silent.
    /// </summary>
    [Range(typeof(TimeSpan), "00:01:00", "365.00:00:00")]
    public TimeSpan SweepEvery { get; set; } = TimeSpan.FromMinutes(15);
}
