namespace Soliguide.Domain.Campaigns;

/// <summary>What differs from season to season: all that a clone of a plan needs to be told.</summary>
/// <param name="Season">Which holidays.</param>
/// <param name="PublicPeriod">The days that answers are about; its first day's year is the plan's.</param>
/// <param name="Phases">When the phases begin, in every territory.</param>
/// <param name="Message">What the public is told of silent places, in French.</param>
public sealed record SeasonDates(Season Season, DayRange PublicPeriod, PhaseDates Phases, string Message);
