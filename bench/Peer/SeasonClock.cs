namespace Soliguide.Bench.Peer;

/// <summary>The real clock, some days ahead: a season's phases are days apart, and waiting for them is no work.</summary>
internal sealed class SeasonClock : TimeProvider
{
    private TimeSpan ahead;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + ahead;

    /// <summary>Moves it on. Nothing may be running.</summary>
    public void Pass(TimeSpan time) => ahead += time;
}
