namespace Soliguide.Domain.Campaigns;

/// <summary>The begin of a phase in one territory.</summary>
/// <param name="Phase">Which phase.</param>
/// <param name="Local">As the plan writes it, on the territory's clocks.</param>
/// <param name="At">The instant (UTC).</param>
public sealed record PhaseStart(Phase Phase, LocalMoment Local, DateTimeOffset At);
