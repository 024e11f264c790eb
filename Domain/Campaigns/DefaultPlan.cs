namespace Soliguide.Domain.Campaigns;

/// <summary>What the public is told of places that did not answer.</summary>
/// <param name="Message">In French, at most 300 characters; shown as presumed, never as confirmed.</param>
/// <param name="Dates">Given dates; null takes the school holidays of each territory's zone.</param>
public sealed record DefaultPlan(string Message, DayRange? Dates = null);
