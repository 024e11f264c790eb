using Soliguide.Domain.Calls;
using Soliguide.Domain.Places.Updates;

namespace Soliguide.Domain.Tests.Calls;

public sealed class CallRulesTests
{
    private static readonly DateTimeOffset At = new(2019, 7, 2, 9, 30, 0, TimeSpan.Zero);

    private static readonly CallDelays Delays = new();

    [Theory]
    [InlineData(CallOutcome.NoAnswer, 24)]
    [InlineData(CallOutcome.Busy, 1)]
    [InlineData(CallOutcome.Voicemail, 48)]
    [InlineData(CallOutcome.CallBackAt, 24)]
    [InlineData(CallOutcome.WillDoOnline, 120)]
    [InlineData(CallOutcome.Moved, 168)]
    public void NextAttempt_FirstCall_RestsAsLongAsTheOutcomeSays(CallOutcome outcome, int hours) =>
        Assert.Equal(At.AddHours(hours), CallRules.NextAttempt(outcome, At, 1, null, Delays));

    [Theory]
    [InlineData(CallOutcome.Answered)]
    [InlineData(CallOutcome.WrongNumber)]
    [InlineData(CallOutcome.Refused)]
    public void NextAttempt_NothingMoreToAsk_IsNone(CallOutcome outcome) =>
        Assert.Null(CallRules.NextAttempt(outcome, At, 1, At.AddDays(1), Delays));

    [Theory]
    [InlineData(CallOutcome.NoAnswer)]
    [InlineData(CallOutcome.Busy)]
    [InlineData(CallOutcome.Voicemail)]
    [InlineData(CallOutcome.WillDoOnline)]
    public void NextAttempt_ThirdCallInVain_IsTheLast(CallOutcome outcome)
    {
        Assert.NotNull(CallRules.NextAttempt(outcome, At, 2, null, Delays));
        Assert.Null(CallRules.NextAttempt(outcome, At, 3, null, Delays));
        Assert.NotNull(CallRules.NextAttempt(outcome, At, 3, null, Delays with { MaxAttempts = 4 }));
    }

    [Fact]
    public void NextAttempt_TheyAskedToBeCalledBack_CountsNoAttempts()
    {
        Assert.Equal(At.AddDays(4), CallRules.NextAttempt(CallOutcome.CallBackAt, At, 9, At.AddDays(4), Delays));
        Assert.Equal(At + Delays.CallBack, CallRules.NextAttempt(CallOutcome.CallBackAt, At, 9, null, Delays));
    }

    [Fact]
    public void NextAttempt_AskedBackInThePast_IsAtOnce() =>
        Assert.Equal(At, CallRules.NextAttempt(CallOutcome.CallBackAt, At, 1, At.AddHours(-1), Delays));

    [Fact]
    public void NextAttempt_AskedBackInLocalTime_IsUtc() =>
        Assert.Equal(TimeSpan.Zero, CallRules.NextAttempt(CallOutcome.CallBackAt, At, 1, At.AddDays(1).ToOffset(TimeSpan.FromHours(2)), Delays)!.Value.Offset);

    [Fact]
    public void NextAttempt_OtherSettings_AreUsed()
    {
        var delays = new CallDelays
        {
            NoAnswer = TimeSpan.FromMinutes(1),
            Busy = TimeSpan.FromMinutes(2),
            Voicemail = TimeSpan.FromMinutes(3),
            CallBack = TimeSpan.FromMinutes(4),
            WillDoOnline = TimeSpan.FromMinutes(5),
        };

        var minutes = new[] { CallOutcome.NoAnswer, CallOutcome.Busy, CallOutcome.Voicemail, CallOutcome.CallBackAt, CallOutcome.WillDoOnline }
            .Select(outcome => (CallRules.NextAttempt(outcome, At, 1, null, delays)!.Value - At).TotalMinutes);
        Assert.Equal([1, 2, 3, 4, 5], minutes);
    }

    [Fact]
    public void NextAttempt_EveryOutcome_HasARule() =>
        Assert.All(Enum.GetValues<CallOutcome>(), outcome => Assert.True(CallRules.NextAttempt(outcome, At, 1, null, Delays) is null or { Offset.Ticks: 0 }));
}
