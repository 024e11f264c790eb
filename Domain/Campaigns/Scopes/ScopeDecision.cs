namespace Soliguide.Domain.Campaigns.Scopes;

/// <summary>Whether a place is asked, and why or why not.</summary>
/// <param name="Included">The campaign asks it.</param>
/// <param name="Reason">One of <see cref="ScopeReason"/>.</param>
public sealed record ScopeDecision(bool Included, string Reason);
