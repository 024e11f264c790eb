using System.ComponentModel.DataAnnotations;

namespace Soliguide.Grains.Calls;

/// <summary>Section <c>Calls</c>: the call desk.</summary>
public sealed class CallOptions
{
    /// <summary>The section they are read from.</summary>
    public const string Section = "Calls";

    /// <summary>
    /// How long a caller has a place without a sign of life. Default 15 minutes; every sign begins it anew. Shorter than a long call and
    /// shorter than twice the page's signs (a minute) it would hand places to two callers' ears.
    /// </summary>
    [Range(typeof(TimeSpan), "00:02:00", "02:00:00")]
    public TimeSpan Lease { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Places of one person that one call may answer for. Default 50.</summary>
    [Range(1, 500)]
    public int PlacesOfOneCall { get; set; } = 50;
}
