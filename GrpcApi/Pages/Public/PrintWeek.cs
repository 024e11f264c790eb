using Soliguide.Domain.Places.Hours;
using Soliguide.GrpcApi.Pages.Answers.Words;
using Soliguide.GrpcApi.Pages.Public.Words;
using Soliguide.GrpcApi.Pages.Words;

namespace Soliguide.GrpcApi.Pages.Public;

/// <summary>An ordinary week in one line: days in a row with the same openings are said once.</summary>
internal static class PrintWeek
{
    /// <summary>Such as <c>lundi–vendredi 9 h–17 h ; samedi 9 h–12 h</c>; days without opening are left out.</summary>
    public static string Of(WeeklyHours week, PublicWords words)
    {
        var runs = new List<(DayOfWeek First, DayOfWeek Last)>();
        foreach (var day in FrenchHours.Week.Where(day => week.On(day).Count > 0))
        {
            if (runs.Count > 0 && runs[^1] is var (first, last) && Next(last) == day && week.On(first).Equals(week.On(day)))
            {
                runs[^1] = (first, day);
            }
            else
            {
                runs.Add((day, day));
            }
        }

        return string.Join(" ; ", runs.Select(run =>
            $"{words.Calendar.Weekday(run.First)}{(run.First == run.Last ? "" : $"–{words.Calendar.Weekday(run.Last)}")} {words.Calendar.Hours(week.On(run.First))}"));
    }

    private static DayOfWeek Next(DayOfWeek day) => (DayOfWeek)(((int)day + 1) % 7);
}
