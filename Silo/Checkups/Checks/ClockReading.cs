using Soliguide.Silo.Post.Preflight;

namespace Soliguide.Silo.Checkups.Checks;

/// <summary>How far another clock is from ours.</summary>
/// <param name="Off">What it is ahead of ours; below zero it is behind.</param>
/// <param name="Unsure">Half the time that asking took: it may be so much nearer.</param>
internal sealed record ClockReading(TimeSpan Off, TimeSpan Unsure)
{
    /// <summary>Up to this nobody minds: leases and deadlines have more than that to spare.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(2);

    /// <summary>From here on silos take each other's signs of life and leases for old.</summary>
    public static readonly TimeSpan TooFar = TimeSpan.FromSeconds(30);

    /// <summary>Reads another clock and ours before and after.</summary>
    public static async Task<ClockReading> Of(TimeProvider ours, Func<Task<DateTimeOffset>> other)
    {
        var (before, began) = (ours.GetUtcNow(), ours.GetTimestamp());
        var theirs = await other();
        var half = ours.GetElapsedTime(began) / 2;
        return new ClockReading(theirs - before - half, half);
    }

    /// <summary>How much of the difference is certain.</summary>
    public TimeSpan Certain => Off.Duration() > Unsure ? Off.Duration() - Unsure : TimeSpan.Zero;

    /// <summary>What it means.</summary>
    /// <param name="whose">Whose clock it is: <c>the database</c>, or a silo.</param>
    public Finding Judge(string whose) =>
        Certain <= Tolerance ? Finding.Fine("CLOCK_WELL", whose)
        : Certain <= TooFar ? Finding.Warning("CLOCK_OFF", whose, (long)Off.TotalSeconds)
        : Finding.Refusal("CLOCK_FAR_OFF", whose, (long)Off.TotalSeconds);
}
