namespace Soliguide.Silo.Post;

/// <summary>The clock that letters are due by: the real one, or that of a rehearsal.</summary>
/// <param name="Time">The clock.</param>
internal sealed record PostClock(TimeProvider Time);
