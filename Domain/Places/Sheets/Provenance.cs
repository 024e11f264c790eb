using Soliguide.Domain.Places.Updates;

namespace Soliguide.Domain.Places.Sheets;

/// <summary>How and when the last answer about a place came. Who gave it is for staff; the public sees the channel.</summary>
/// <param name="Channel">How it came.</param>
/// <param name="By">Who gave or took it, a staff or person id.</param>
/// <param name="At">When (UTC).</param>
/// <param name="Campaign">In which campaign, if any.</param>
public sealed record Provenance(Channel Channel, string By, DateTimeOffset At, string? Campaign = null);
