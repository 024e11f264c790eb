namespace Soliguide.Domain.Places.Updates;

/// <summary>What the public is told of a place that did not answer. Presumed, never confirmed.</summary>
/// <param name="From">First day, local to the place.</param>
/// <param name="To">Last day, included.</param>
/// <param name="Message">Words of the campaign's plan, in French.</param>
public sealed record DefaultNotice(DateOnly From, DateOnly To, string Message);
