using Soliguide.Domain.Places.Hours;

namespace Soliguide.Domain.Places.Sheets;

/// <summary>One stop of a mobile round.</summary>
/// <param name="Position">Where it stops.</param>
/// <param name="Hours">When; null is unknown.</param>
/// <param name="Description">What people should know of this stop.</param>
public sealed record RoundStop(Position Position, WeeklyHours? Hours = null, string? Description = null);
