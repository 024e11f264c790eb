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
}
