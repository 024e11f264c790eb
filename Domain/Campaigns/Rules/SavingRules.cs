using Soliguide.Domain.Places;

namespace Soliguide.Domain.Campaigns.Rules;

/// <summary>Name, public period, message, territories and quiet times, as far as they would contradict themselves.</summary>
internal static class SavingRules
{
    public const int LongestPublicPeriodInMonths = 18;
    private const int LongestTitle = 120;
    private const int LongestMessage = 300;

    public static IEnumerable<FieldProblem> Of(CampaignPlan plan) =>
        [.. Name(plan), .. PublicPeriod(plan), .. Default(plan), .. Territories(plan), .. QuietTimes(plan.QuietTimes)];

    private static IEnumerable<FieldProblem> Name(CampaignPlan plan)
    {
        if (!IsId(plan.Id))
        {
            yield return new("id", "INVALID_ID", "Write 3 to 40 lower-case letters, digits and hyphens, a letter or digit at both ends, such as summer-2019.");
        }

        if (string.IsNullOrWhiteSpace(plan.Title) || plan.Title.Length > LongestTitle)
        {
            yield return new("title", "INVALID_TITLE", $"Write a title of 1 to {LongestTitle} characters.");
        }

        if (!Enum.IsDefined(plan.Season))
        {
            yield return new("season", "UNKNOWN_SEASON", "Write summer or winter.");
        }
    }

    private static IEnumerable<FieldProblem> PublicPeriod(CampaignPlan plan)
    {
        var days = plan.PublicPeriod;
        if (days.To < days.From)
        {
            yield return new("publicPeriod.to", "PERIOD_ENDS_BEFORE_START", "The last day lies before the first.");
        }
        else if (days.To.DayNumber > DayRangeLimit(days.From).DayNumber)
        {
            yield return new("publicPeriod.to", "PERIOD_TOO_LONG", $"A public period lasts at most {LongestPublicPeriodInMonths} months.");
        }

        if (days.From.Year != plan.Year)
        {
            yield return new("year", "YEAR_IS_NOT_THE_PERIODS", $"The public period begins in {days.From.Year}; write that year.");
        }
    }

    private static IEnumerable<FieldProblem> Default(CampaignPlan plan)
    {
        if (plan.Default.Message?.Length > LongestMessage)
        {
            yield return new("default.message", "MESSAGE_TOO_LONG", $"Write at most {LongestMessage} characters.");
        }

        if (Reversed(plan.Default.Dates))
        {
            yield return new("default.dates.to", "PERIOD_ENDS_BEFORE_START", "The last day lies before the first.");
        }
    }

    private static IEnumerable<FieldProblem> Territories(CampaignPlan plan)
    {
        var seen = new HashSet<TerritoryKey>();
        for (var i = 0; i < plan.Territories.Count; i++)
        {
            var territory = plan.Territories[i];
            var path = $"territories[{i}]";
            if (!TerritoryKey.TryParse(territory.Territory.ToString(), out _))
            {
                yield return new($"{path}.territory", "INVALID_TERRITORY", "Write country and department, such as fr-75.");
            }
            else if (!seen.Add(territory.Territory))
            {
                yield return new($"{path}.territory", "DUPLICATE_TERRITORY", $"{territory.Territory} takes part already; name each territory once.");
            }

            if (!TimeZones.IsKnown(territory.TimeZone))
            {
                yield return new($"{path}.timeZone", "UNKNOWN_TIME_ZONE", "Write an IANA name such as Europe/Paris.");
            }

            if (Reversed(territory.DefaultDates))
            {
                yield return new($"{path}.defaultDates.to", "PERIOD_ENDS_BEFORE_START", "The last day lies before the first.");
            }
        }
    }

    private static IEnumerable<FieldProblem> QuietTimes(QuietTimes quiet)
    {
        if (!QuietHours.LeaveTime(quiet))
        {
            yield return new("quietTimes", "QUIET_TIMES_LEAVE_NOTHING", "No minute of the week is left for letters and calls; leave some.");
        }
    }

    private static DateOnly DayRangeLimit(DateOnly from) => from.AddMonths(LongestPublicPeriodInMonths).AddDays(-1);

    private static bool Reversed(DayRange? days) => days is not null && days.To < days.From;

    private static bool IsId(string? id) =>
        id is { Length: >= 3 and <= 40 } && id[0] != '-' && id[^1] != '-'
        && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
