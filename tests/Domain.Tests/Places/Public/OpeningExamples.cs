namespace Soliguide.Domain.Tests.Places.Public;

/// <summary>What places show, row by row, by subject.</summary>
internal static partial class OpeningExamples
{
    public static IEnumerable<OpeningExample> All =>
    [
        .. Week,
        .. DayAndNight,
        .. OverMidnight,
        .. Closures,
        .. Presumed,
        .. ChangedHours,
        .. PublicHolidays,
        .. TimeZones,
        .. ClockChanges,
        .. MobileRounds,
        .. Services,
    ];
}
