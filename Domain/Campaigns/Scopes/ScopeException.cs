using Soliguide.Domain.Places;

namespace Soliguide.Domain.Campaigns.Scopes;

/// <summary>One place that people took in or left out by hand.</summary>
/// <param name="Place">Which place.</param>
/// <param name="Included">Asked, or left out.</param>
/// <param name="Reason">Why, for those who wonder next season; required.</param>
public sealed record ScopeException(PlaceKey Place, bool Included, string Reason);
