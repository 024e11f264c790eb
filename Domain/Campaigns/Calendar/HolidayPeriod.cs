namespace Soliguide.Domain.Campaigns.Calendar;

/// <summary>Days without school in one zone.</summary>
/// <param name="Zone">Where.</param>
/// <param name="SchoolYear">The year in which the school year begins: 2018 for 2018-19.</param>
/// <param name="Holiday">Which holidays.</param>
/// <param name="Days">First and last day without school; classes resume on the day after.</param>
public sealed record HolidayPeriod(SchoolZone Zone, int SchoolYear, SchoolHoliday Holiday, DayRange Days);
