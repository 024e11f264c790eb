namespace Soliguide.GrpcApi.Pages.Calls;

/// <summary>How a ticket stands.</summary>
/// <param name="Places">The places it is about.</param>
/// <param name="IsLost">Whether it is no longer the caller's.</param>
internal sealed record CallState(IReadOnlyList<CalledPlace> Places, bool IsLost);
