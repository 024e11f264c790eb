using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Hours;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;

namespace Soliguide.Domain.Tests.Places.Updates;

/// <summary>A place and what somebody says about it on 13 June 2019: valid until an example spoils one thing.</summary>
internal static class Said
{
    public static readonly DateOnly Today = new(2019, 6, 13);

    public static readonly Period Closure = new("p1", PeriodKind.Closure, new DateOnly(2019, 8, 1), new DateOnly(2019, 8, 14));

    public static readonly WeeklyHours Mornings = new() { Monday = [Slot(9, 12)], Thursday = [Slot(9, 12), Slot(14, 17)] };

    private static readonly PlaceSheet Sheet = new(PlaceKey.Parse("fr-44-1"), "Accueil de jour", "Europe/Paris")
    {
        Services = [new PlaceService("meals", "food_distribution")],
        Periods = [new Period("owned", PeriodKind.Message, new DateOnly(2019, 7, 1), null) { Text = "Travaux." }],
    };

    public static TimeSlot Slot(int from, int to) => new(new TimeOnly(from % 24, 0), new TimeOnly(to % 24, 0));

    public static Submission Of(AnswerContent content) =>
        new("r1", content, Channel.Link, "person-1", new DateTimeOffset(2019, 6, 13, 8, 0, 0, TimeSpan.Zero));

    public static IReadOnlyList<FieldProblem> Problems(Submission submission) => AnswerRules.Check(submission, Sheet, Today);

    public static IReadOnlyList<FieldProblem> Problems(AnswerContent content) => Problems(Of(content));

    public static IReadOnlyList<FieldProblem> Problems(params Period[] periods) => Problems(new AnswerContent.Changes(periods.ToValueList()));

    public static IReadOnlyList<FieldProblem> Problems(WeeklyHours hours) =>
        Problems(Closure with { Kind = PeriodKind.ChangedHours, Hours = hours });

    /// <summary>Exactly this one problem, with words that end as a sentence.</summary>
    public static void Refuses(string field, string code, IReadOnlyList<FieldProblem> problems)
    {
        var problem = Assert.Single(problems);
        Assert.Equal((field, code), (problem.Field, problem.Code));
        Assert.EndsWith(".", problem.Message, StringComparison.Ordinal);
    }
}
