namespace Soliguide.Silo.Checkups;

/// <summary>The clock that is checked: this machine's, whatever that of campaigns.</summary>
internal sealed record CheckupClock(TimeProvider Time);
