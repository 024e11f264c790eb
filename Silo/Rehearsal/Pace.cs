namespace Soliguide.Silo.Rehearsal;

/// <summary>How fast a rehearsal's time goes by: as fast as it can, or at a number of days a second for people who watch.</summary>
/// <param name="DaysPerSecond">0 is as fast as it can.</param>
internal sealed record Pace(double DaysPerSecond)
{
    private static readonly TimeSpan Frame = TimeSpan.FromMilliseconds(50);

    /// <summary>As fast as it can.</summary>
    public static Pace Full { get; } = new(0);

    /// <summary>Lets real time go by until the clock may stand at an instant, moving the clock on the way.</summary>
    public async Task Until(DateTimeOffset instant, RehearsalClock clock, CancellationToken cancellationToken)
    {
        while (DaysPerSecond > 0 && clock.Now < instant)
        {
            await Task.Delay(Frame, cancellationToken);
            var next = clock.Now + (TimeSpan.FromDays(DaysPerSecond) * Frame.TotalSeconds);
            clock.MoveTo(next < instant ? next : instant);
        }

        clock.MoveTo(instant);
    }
}
