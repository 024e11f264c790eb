using System.ComponentModel.DataAnnotations;
using Soliguide.Domain.Calls;

namespace Soliguide.Grains.Calls;

/// <summary>Section <c>Calls</c>: the call desk.</summary>
public sealed class CallOptions
{
    /// <summary>The section they are read from.</summary>
    public const string Section = "Calls";

    /// <summary>
    /// How long a caller has a place without a sign of life. Default 15 minutes; every sign begins it anew. The page gives one a minute, without
    /// scripts only with each form: keep it longer than a long call.
    /// </summary>
    [Range(typeof(TimeSpan), "00:02:00", "02:00:00")]
    public TimeSpan Lease { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>
    /// Calls to one number of a place in a campaign, unless they ask to be called back. Default 3: more had no effect (survey literature).
    /// </summary>
    [Range(1, 20)]
    public int MaxAttempts { get; set; } = 3;

    /// <summary>How long a place rests after a call, and how often it is tried.</summary>
    internal CallDelays Delays => new() { MaxAttempts = MaxAttempts };

    /// <summary>Places of one person that one call may answer for. Default 50.</summary>
    [Range(1, 500)]
    public int PlacesOfOneCall { get; set; } = 50;
}
