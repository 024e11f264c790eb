using Soliguide.Domain.Campaigns;

namespace Soliguide.Mailing.Incoming.Facts;

/// <summary>What words such as "this summer", "tomorrow" or "5 August" are measured against.</summary>
/// <param name="Written">The day the letter was written, local to the place.</param>
/// <param name="Season">The days that the campaign asks about, such as the school holidays.</param>
public sealed record FactFrame(DateOnly Written, DayRange Season)
{
    /// <summary>How far back a date without a year may lie before it is taken for the next year's.</summary>
    private const int DaysBack = 60;

    /// <summary>The year of a day that was written without one.</summary>
    internal DateOnly? Resolve(int day, int month, int? year)
    {
        if (year is { } said)
        {
            return Valid(said, month, day);
        }

        var here = Valid(Written.Year, month, day);
        return here is { } date && date < Written.AddDays(-DaysBack) ? Valid(Written.Year + 1, month, day) : here;
    }

    private static DateOnly? Valid(int year, int month, int day) =>
        day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
}
