namespace Soliguide.Silo.Scheduling;

/// <summary>The clock that phases open by: the real one, or that of a rehearsal.</summary>
/// <param name="Time">The clock.</param>
internal sealed record QuartzClock(TimeProvider Time);
