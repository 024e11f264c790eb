using Soliguide.Domain.Places.Hours;

namespace Soliguide.Domain.Campaigns;

/// <summary>
/// When no letter leaves and no call is made, on the territory's clocks. Answers are heard at any time and the default
/// appears when it is due. In 2021 weekends brought 1 % of the answers.
/// </summary>
public sealed record QuietTimes
{
    /// <summary>Weekdays that are quiet all day.</summary>
    public ValueList<DayOfWeek> Days { get; init; } = [];

    /// <summary>Quiet hours of every day; one that crosses midnight goes on the next morning.</summary>
    public ValueList<TimeSlot> Hours { get; init; } = [];

    /// <summary>Whether public holidays of the territory are quiet all day.</summary>
    public bool PublicHolidays { get; init; }
}
