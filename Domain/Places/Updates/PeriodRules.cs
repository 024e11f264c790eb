using Soliguide.Domain.Places.Sheets;

namespace Soliguide.Domain.Places.Updates;

/// <summary>What periods an answer may carry.</summary>
internal static class PeriodRules
{
    public static IEnumerable<FieldProblem> Check(ValueList<Period> periods, PlaceSheet sheet, DateOnly today)
    {
        if (periods.Count == 0)
        {
            return [new FieldProblem("periods", "PERIODS_EMPTY", "Give at least one period, or answer that nothing changes.")];
        }

        return periods.Count > AnswerLimits.Periods
            ? [new FieldProblem("periods", "PERIODS_TOO_MANY", $"Give at most {AnswerLimits.Periods} periods; these are {periods.Count}.")]
            : periods.SelectMany((_, i) => One(periods, i, sheet, today).Select(problem => problem.Within($"periods[{i}]")));
    }

    private static IEnumerable<FieldProblem> One(ValueList<Period> periods, int index, PlaceSheet sheet, DateOnly today) =>
        [.. Ids(periods, index, sheet), .. Days(periods[index], today), .. Words(periods[index]), .. Hours(periods[index])];

    private static IEnumerable<FieldProblem> Ids(ValueList<Period> periods, int index, PlaceSheet sheet)
    {
        var period = periods[index];
        foreach (var problem in AnswerRules.IdProblems("id", period.Id))
        {
            yield return problem;
        }

        if (periods.Take(index).Any(earlier => earlier.Id == period.Id))
        {
            yield return new FieldProblem(
                "id", "PERIOD_ID_TWICE", "Give each period an id of its own: another period of this answer has it.");
        }

        if (sheet.Periods.Any(planned => planned.Id == period.Id && planned != period))
        {
            yield return new FieldProblem(
                "id", "PERIOD_ID_TAKEN", "Give the period another id: one that the place has planned already has it.");
        }

        if (period.ServiceId is { } service && sheet.Services.All(s => s.Id != service))
        {
            yield return new FieldProblem("serviceId", "SERVICE_UNKNOWN", "Name a service of this place, or none for the whole place.");
        }
    }

    private static IEnumerable<FieldProblem> Days(Period period, DateOnly today)
    {
        if (period.To < period.From)
        {
            yield return new FieldProblem(
                "to", "PERIOD_ENDS_BEFORE_START", "The last day is before the first: exchange them or correct one.");
        }
        else if (period.To < today)
        {
            yield return new FieldProblem(
                "to", "PERIOD_PAST", $"The period ended before today, {today:yyyy-MM-dd}: leave it out or correct its days.");
        }

        if (period.From > today.AddMonths(AnswerLimits.Months))
        {
            yield return new FieldProblem(
                "from", "PERIOD_STARTS_TOO_LATE", $"Name a first day within {AnswerLimits.Months} months from today.");
        }
        else if (period.From < today.AddMonths(-AnswerLimits.Months))
        {
            yield return new FieldProblem("from", "PERIOD_STARTS_TOO_EARLY", $"Name a first day at most {AnswerLimits.Months} months ago.");
        }
        else if (period.To > period.From.AddMonths(AnswerLimits.Months))
        {
            yield return new FieldProblem(
                "to", "PERIOD_TOO_LONG", $"Name a last day at most {AnswerLimits.Months} months after the first, or none until further notice.");
        }
    }

    private static IEnumerable<FieldProblem> Words(Period period)
    {
        if (!Enum.IsDefined(period.Kind))
        {
            yield return new FieldProblem(
                "kind", "PERIOD_KIND_UNKNOWN", $"Say what it is: {string.Join(", ", Enum.GetNames<PeriodKind>())}.");
        }

        if (period.Kind == PeriodKind.Message && string.IsNullOrWhiteSpace(period.Text))
        {
            yield return new FieldProblem("text", "MESSAGE_EMPTY", "Write the message that people shall read.");
        }

        foreach (var problem in AnswerRules.PublicTextProblems("text", period.Text))
        {
            yield return problem;
        }
    }

    private static IEnumerable<FieldProblem> Hours(Period period) => (period.Kind, period.Hours) switch
    {
        (PeriodKind.ChangedHours, null) => [new FieldProblem("hours", "HOURS_MISSING", "Give the hours of the period.")],
        (PeriodKind.ChangedHours, { } hours) => WeekRules.Check(hours).Select(problem => problem.Within("hours")),
        (_, null) => [],
        _ => [new FieldProblem("hours", "HOURS_NOT_EXPECTED", "Only changed hours carry hours: leave them out, or change the kind.")],
    };
}
