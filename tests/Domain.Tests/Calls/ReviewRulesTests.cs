using Soliguide.Domain.Calls;
using Soliguide.Domain.Places.Updates;
using Soliguide.Domain.Staff;

namespace Soliguide.Domain.Tests.Calls;

public sealed class ReviewRulesTests
{
    private static readonly ReviewRules Rules = new(100, 15, 2, TimeSpan.FromSeconds(20));
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(3);
    private static readonly AnswerContent Nothing = new AnswerContent.NothingChanges();

    [Theory]
    [InlineData(CallerLevel.Trainee, 2000, 2000)]
    [InlineData(CallerLevel.Regular, 240, 360)]
    [InlineData(CallerLevel.Experienced, 15, 70)]
    public void Reasons_OfManyCalls_AreASampleByLevel(CallerLevel level, int fewest, int most)
    {
        var sample = Enumerable.Range(0, 2000).Count(n => Reasons($"lease-{n}/fr-75-{n}", level, Nothing).Count > 0);

        Assert.InRange(sample, fewest, most);
    }

    [Fact]
    public void Reasons_OfTheSameCall_AreTheSameHoweverOftenItIsTold() => Assert.All(
        Enumerable.Range(0, 200), n => Assert.Equal(Reasons($"lease/fr-75-{n}", CallerLevel.Regular, Nothing), Reasons($"lease/fr-75-{n}", CallerLevel.Regular, Nothing)));

    [Fact]
    public void Reasons_OfASampleOfNone_AreNone() =>
        Assert.Empty((Rules with { Trainee = 0, TooSoon = TimeSpan.Zero }).Reasons("x", CallerLevel.Trainee, CallOutcome.Answered, Nothing, TimeSpan.Zero));

    [Theory]
    [InlineData(19.9, true)]
    [InlineData(20, false)]
    public void Reasons_WithinSecondsOfTakingThePlace_HoldTheAnswer(double seconds, bool isHeld)
    {
        var reasons = Rules.Reasons("x", CallerLevel.Trainee, CallOutcome.Answered, Nothing, TimeSpan.FromSeconds(seconds));

        Assert.Equal(isHeld, reasons.Contains(ReviewReason.TooSoon));
        Assert.Equal(isHeld, ReviewRules.Holds(reasons));
        Assert.Contains(ReviewReason.Sample, reasons);
    }

    [Fact]
    public void Reasons_ForAPlaceClosedForGood_HoldItWhoeverSaysSo() => Assert.All(
        Enumerable.Range(0, 100), n => Assert.True(ReviewRules.Holds(Reasons($"lease-{n}/p", CallerLevel.Experienced, new AnswerContent.ClosedForGood()))));

    [Theory]
    [InlineData(CallOutcome.WrongNumber, ReviewReason.WrongNumber)]
    [InlineData(CallOutcome.Refused, ReviewReason.Refused)]
    [InlineData(CallOutcome.Moved, ReviewReason.Moved)]
    public void Reasons_OfAnOutcomeThatEndsTheCalls_AreLookedAtAfterwards(CallOutcome outcome, ReviewReason reason)
    {
        var reasons = Rules.Reasons("x", CallerLevel.Experienced, outcome, null, TimeSpan.Zero);

        Assert.Equal([reason], reasons);
        Assert.False(ReviewRules.Holds(reasons));
    }

    [Theory]
    [InlineData(CallOutcome.NoAnswer)]
    [InlineData(CallOutcome.Busy)]
    [InlineData(CallOutcome.Voicemail)]
    [InlineData(CallOutcome.CallBackAt)]
    [InlineData(CallOutcome.WillDoOnline)]
    public void Reasons_OfACallThatBroughtNothing_AreNone(CallOutcome outcome) =>
        Assert.Empty(Rules.Reasons("x", CallerLevel.Trainee, outcome, null, TimeSpan.Zero));

    private static ValueList<ReviewReason> Reasons(string call, CallerLevel level, AnswerContent said) => Rules.Reasons(call, level, CallOutcome.Answered, said, Long);
}
