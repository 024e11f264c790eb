using Soliguide.Domain.Places.Hours;
using Soliguide.Domain.Places.Updates;

namespace Soliguide.Domain.Places.Sheets;

/// <summary>
/// What weekly hours a sheet may carry: those of an answer, and a week without any opening besides. An answer would say closure
/// instead; a sheet says that people are received by appointment only.
/// </summary>
internal static class SheetWeek
{
    public static IEnumerable<FieldProblem> Check(WeeklyHours? hours) =>
        hours is null || Enum.GetValues<DayOfWeek>().All(day => hours.On(day).Count == 0) ? [] : WeekRules.Check(hours);
}
