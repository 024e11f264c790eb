using Soliguide.Domain.Places.Updates;

namespace Soliguide.Domain.Places.Sheets;

/// <summary>
/// What periods an owner may plan. Past ones may stay on a sheet, and changed hours without the hours mean that they are
/// unknown; an answer has to say more.
/// </summary>
internal static class PlannedPeriodRules
{
    public static IEnumerable<FieldProblem> Check(Period period, PlaceSheet sheet)
    {
        foreach (var problem in AnswerRules.IdProblems("id", period.Id).Concat(AnswerRules.TextProblems("text", period.Text)))
        {
            yield return problem;
        }

        if (period.To < period.From)
        {
            yield return new FieldProblem(
                "to", "PERIOD_ENDS_BEFORE_START", "The last day is before the first: exchange them or correct one.");
        }

        if (period.ServiceId is { } service && sheet.Services.All(s => s.Id != service))
        {
            yield return new FieldProblem("serviceId", "SERVICE_UNKNOWN", "Name a service of this place, or none for the whole place.");
        }

        if (period is { Hours: not null, Kind: not PeriodKind.ChangedHours })
        {
            yield return new FieldProblem(
                "hours", "HOURS_NOT_EXPECTED", "Only changed hours carry hours: leave them out or say that the hours change.");
        }

        foreach (var problem in SheetWeek.Check(period.Hours))
        {
            yield return problem.Within("hours");
        }
    }
}
