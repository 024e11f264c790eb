using CsCheck;
using Soliguide.Domain.Places.Hours;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;
using static Soliguide.Domain.Tests.Places.Updates.Said;

namespace Soliguide.Domain.Tests.Places.Updates;

public sealed class PeriodRulesTests
{
    [Fact]
    public void Check_OneDay_IsTaken() => Assert.Empty(Problems(Closure with { To = Closure.From }));

    [Fact]
    public void Check_LastDayBeforeTheFirst_IsRefused() =>
        Refuses("changes.periods[1].to", "PERIOD_ENDS_BEFORE_START", Problems(Closure, Closure with { Id = "p2", To = Closure.From.AddDays(-1) }));

    [Fact]
    public void Check_WhollyPast_IsRefusedFromTheDayAfterItsEnd()
    {
        var ending = Closure with { From = Today.AddDays(-10), To = Today };

        Assert.Empty(Problems(ending));
        Refuses("changes.periods[0].to", "PERIOD_PAST", Problems(ending with { To = Today.AddDays(-1) }));
    }

    [Fact]
    public void Check_Span_EndsAtTheLimit()
    {
        var last = Closure.From.AddMonths(AnswerLimits.Months);

        Assert.Empty(Problems(Closure with { To = last }));
        Refuses("changes.periods[0].to", "PERIOD_TOO_LONG", Problems(Closure with { To = last.AddDays(1) }));
    }

    [Fact]
    public void Check_FirstDay_LiesWithinTheLimitOnBothSides()
    {
        var earliest = Today.AddMonths(-AnswerLimits.Months);
        var latest = Today.AddMonths(AnswerLimits.Months);

        Assert.Empty(Problems(Closure with { From = earliest, To = null }));
        Refuses("changes.periods[0].from", "PERIOD_STARTS_TOO_EARLY", Problems(Closure with { From = earliest.AddDays(-1), To = null }));
        Assert.Empty(Problems(Closure with { From = latest, To = latest }));
        Refuses("changes.periods[0].from", "PERIOD_STARTS_TOO_LATE", Problems(Closure with { From = latest.AddDays(1), To = null }));
    }

    [Theory]
    [InlineData(PeriodKind.Closure)]
    [InlineData(PeriodKind.ChangedHours)]
    [InlineData(PeriodKind.Message)]
    public void Check_UntilFurtherNotice_IsTaken(PeriodKind kind) => Assert.Empty(Problems(Closure with
    {
        Kind = kind,
        To = null,
        Text = "Jusqu'à nouvel ordre.",
        Hours = kind == PeriodKind.ChangedHours ? Mornings : null,
    }));

    [Fact]
    public void Check_NumberOfPeriods_EndsAtTheLimit()
    {
        var most = Enumerable.Range(0, AnswerLimits.Periods).Select(n => Closure with { Id = $"p{n}" }).ToArray();

        Assert.Empty(Problems(most));
        Refuses("changes.periods", "PERIODS_TOO_MANY", Problems([.. most, Closure with { Id = "last" }]));
        Refuses("changes.periods", "PERIODS_EMPTY", Problems(Array.Empty<Period>()));
    }

    [Fact]
    public void Check_SameIdTwice_IsRefusedAtTheSecond() =>
        Refuses("changes.periods[1].id", "PERIOD_ID_TWICE", Problems(Closure, Closure with { ServiceId = "meals" }));

    [Fact]
    public void Check_IdOfAnotherPlannedPeriod_IsRefusedUnlessItSaysTheSame()
    {
        Refuses("changes.periods[0].id", "PERIOD_ID_TAKEN", Problems(Closure with { Id = "owned" }));
        Assert.Empty(Problems(new Period("owned", PeriodKind.Message, new DateOnly(2019, 7, 1), null) { Text = "Travaux." }));
    }

    [Fact]
    public void Check_PeriodWithoutId_IsRefused() => Refuses("changes.periods[0].id", "ID_EMPTY", Problems(Closure with { Id = "" }));

    [Fact]
    public void Check_ServiceOfThePlace_IsTakenAndAnyOtherRefused()
    {
        Assert.Empty(Problems(Closure with { ServiceId = "meals" }));
        Refuses("changes.periods[0].serviceId", "SERVICE_UNKNOWN", Problems(Closure with { ServiceId = "showers" }));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void Check_MessageWithoutWords_IsRefused(string? text) =>
        Refuses("changes.periods[0].text", "MESSAGE_EMPTY", Problems(Closure with { Kind = PeriodKind.Message, Text = text }));

    [Fact]
    public void Check_KindThatDoesNotExist_IsRefused() =>
        Refuses("changes.periods[0].kind", "PERIOD_KIND_UNKNOWN", Problems(Closure with { Kind = (PeriodKind)99 }));

    [Fact]
    public void Check_ChangedHoursWithoutHours_AreRefused() =>
        Refuses("changes.periods[0].hours", "HOURS_MISSING", Problems(Closure with { Kind = PeriodKind.ChangedHours }));

    [Fact]
    public void Check_HoursOfAClosure_AreRefused() =>
        Refuses("changes.periods[0].hours", "HOURS_NOT_EXPECTED", Problems(Closure with { Hours = Mornings }));

    [Fact]
    public void Check_ChangedHoursWithoutAnyOpening_AreAClosure() =>
        Refuses("changes.periods[0].hours", "HOURS_EMPTY", Problems(new WeeklyHours()));

    [Fact]
    public void Check_AnyDays_NeverThrows() =>
        Gen.Select(Gen.DateOnly, Gen.DateOnly.Nullable()).Sample(
            (from, to) => Assert.NotNull(Problems(Closure with { From = from, To = to })),
            iter: 10_000);
}
