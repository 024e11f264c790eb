using Soliguide.Domain.Places.Updates;
using static Soliguide.Domain.Tests.Places.Updates.Summer;

namespace Soliguide.Domain.Tests.Places.Updates;

/// <summary>What people say about the place, rule by rule.</summary>
public sealed class PlaceMachineAnswerTests
{
    [Fact]
    public void AnswerReceived_Reminded_ConfirmsAndTakesThePlaceOffLetters()
    {
        var step = Last(Ask, Remind, Answer("a1", Day(6, 25)));

        Assert.Equal([new PlaceEffect.CancelLetter()], step.Done.Effects);
        Assert.Equal((Stage.Answered, Day(6, 25)), (step.After.Stage, step.After.AnsweredAt));
        Assert.IsType<Notice.Confirmed>(step.After.Notice);
    }

    [Fact]
    public void AnswerReceived_InTheMiddleOfACall_TakesThePlaceOffTheDesk() =>
        Assert.Equal(
            [new PlaceEffect.CancelLetter(), new PlaceEffect.RemoveFromCallDesk()],
            Last(Ask, OpenCalls, Answer("a1", Day(7, 2))).Done.Effects);

    [Fact]
    public void AnswerReceived_NeverAsked_IsHeard() => Assert.Equal(Stage.Answered, After(Answer("a1", Day(6, 1))).Stage);

    [Fact]
    public void AnswerReceived_PresumedClosed_ReplacesTheDefault() =>
        Assert.IsType<Notice.Confirmed>(After(Ask, Default, Answer("a1", Day(7, 20))).Notice);

    [Fact]
    public void AnswerReceived_OutOfScope_IsHeard() =>
        Assert.IsType<Notice.Confirmed>(After(Ask, Leave(Day(6, 14)), Answer("a1", Day(6, 15))).Notice);

    [Fact]
    public void AnswerReceived_AfterTheEnd_IsHeard() =>
        Assert.IsType<Notice.Confirmed>(After(Ask, Default, End, Answer("a1", Day(8, 20))).Notice);

    [Fact]
    public void AnswerReceived_Amendment_ReplacesTheAnswerAndKeepsTheDayOfTheFirst()
    {
        var update = After(Ask, Answer("a1", Day(6, 14)), Answer("a2", Day(6, 20), new AnswerContent.ClosedForGood()));

        Assert.Equal(("a2", Day(6, 14)), (update.Answer?.Id, update.AnsweredAt));
    }

    [Fact]
    public void AnswerReceived_OlderThanWhatStands_IsRememberedAndChangesNothingElse()
    {
        var before = After(Ask, Answer("a2", Day(6, 20)));
        var step = Step.Of(before, Answer("a1", Day(6, 14)));

        Assert.Equal(before with { Answers = before.Answers.Add("a1") }, step.After);
        Assert.Empty(step.Done.Effects);
    }

    [Fact]
    public void AnswerReceived_SameInstantAsWhatStands_TheLaterHeardStands() =>
        Assert.Equal("a2", After(Answer("a1", Day(6, 14)), Answer("a2", Day(6, 14))).Answer?.Id);

    [Fact]
    public void AnswerReceived_CopyAfterItsWithdrawal_StaysWithdrawn() =>
        Last(Ask, Answer("a1", Day(6, 14)), Withdraw("a1", Day(6, 15)), Answer("a1", Day(6, 14))).ChangesNothing();

    [Fact]
    public void AnswerWithdrawn_AfterTheDeadline_FallsBackToTheDefault()
    {
        var update = After(Ask, Answer("a1", Day(6, 14)), Default, Withdraw("a1", Day(7, 20)));

        Assert.Equal((Stage.DefaultClosed, Deadline), (update.Stage, update.DefaultedAt));
        Assert.Equal(new Notice.Presumed(PlaceHistories.Default), update.Notice);
    }

    [Fact]
    public void AnswerWithdrawn_BeforeTheDeadline_ShowsNothing()
    {
        var update = After(Ask, Answer("a1", Day(6, 14)), Withdraw("a1", Day(6, 15)));

        Assert.Equal(Stage.Asked, update.Stage);
        Assert.Null(update.Notice);
        Assert.Null(update.AnsweredAt);
    }

    [Fact]
    public void AnswerWithdrawn_CallsOpenedUnderTheAnswer_GoesToTheDesk()
    {
        var step = Last(Ask, Answer("a1", Day(6, 14)), OpenCalls, Withdraw("a1", Day(7, 3)));

        Assert.Equal([new PlaceEffect.AddToCallDesk(new DeskEntry(DeskReason.Silent, Day(7, 3)))], step.Done.Effects);
        Assert.Equal(Day(7, 3), step.After.CallsOpenedAt);
    }

    [Fact]
    public void AnswerWithdrawn_LetterBouncedUnderTheAnswer_GoesToTheDesk() =>
        Assert.Equal(DeskReason.Bounced, After(Ask, Answer("a1", Day(6, 14)), Bounce(Day(6, 15)), Withdraw("a1", Day(6, 16))).Desk?.Reason);

    [Fact]
    public void AnswerWithdrawn_AfterTheEnd_ShowsTheDefaultAndAsksNobody()
    {
        var step = Last(Ask, OpenCalls, Answer("a1", Day(7, 2)), Default, End, Withdraw("a1", Day(8, 20)));

        Assert.IsType<Notice.Presumed>(step.After.Notice);
        Assert.Empty(step.Done.Effects);
    }

    [Fact]
    public void AnswerWithdrawn_AnotherStands_DoesNothing() =>
        Last(Answer("a1", Day(6, 14)), Answer("a2", Day(6, 15)), Withdraw("a1", Day(6, 16))).ChangesNothing();

    [Fact]
    public void AnswerWithdrawn_NeverAnswered_DoesNothing() => Last(Ask, Withdraw("a1", Day(6, 14))).ChangesNothing();

    [Fact]
    public void NotKnownYet_Asked_StopsLettersAndCallsOnTheNamedDay()
    {
        var step = Last(Ask, Later("a1", Day(6, 14), Day(7, 10)));

        Assert.Equal(
            [new PlaceEffect.CancelLetter(), new PlaceEffect.AddToCallDesk(new DeskEntry(DeskReason.AskAgain, Day(6, 14), Day(7, 10)))],
            step.Done.Effects);
        Assert.Null(step.After.Notice);
        Last(Ask, Later("a1", Day(6, 14), Day(7, 10)), Remind).ChangesNothing();
    }

    [Fact]
    public void NotKnownYet_NamedDayHasCome_LettersGoAgain()
    {
        var step = Last(Ask, Later("a1", Day(6, 14), LastDay), LastChance);

        Assert.Equal([LetterKind.LastChance], step.Letters);
        Assert.Null(step.After.AskAgainAt);
    }

    [Fact]
    public void NotKnownYet_AfterTheDeadline_StaysPresumedClosed() =>
        Assert.IsType<Notice.Presumed>(After(Ask, Default, Later("a1", Day(7, 8), Day(7, 20))).Notice);

    [Fact]
    public void NotKnownYet_Answered_ChangesNothingAndIsNotHeardLater()
    {
        var step = Last(Ask, Answer("a1", Day(6, 14)), Later("a2", Day(6, 15), Day(7, 10)));

        Assert.Equal((Stage.Answered, null), (step.After.Stage, step.After.AskAgainAt));
        Assert.Empty(step.Done.Effects);
        Last(Ask, Answer("a1", Day(6, 14)), Later("a2", Day(6, 15), Day(7, 10)), Withdraw("a1", Day(6, 16)), Later("a2", Day(6, 15), Day(7, 10)))
            .ChangesNothing();
    }

    [Fact]
    public void NotKnownYet_CallsRefused_StillHoldsLettersBack()
    {
        PlaceEvent[] history = [Ask, Refuse(Day(6, 14), Channel.Call), Found(Day(6, 15)), Later("a1", Day(6, 16), Day(7, 10))];

        Assert.Equal([new PlaceEffect.CancelLetter()], Last(history).Done.Effects);
        Last([.. history, Remind]).ChangesNothing();
    }

    [Fact]
    public void AnswerReceived_AfterANamedDay_ForgetsTheDay()
    {
        var step = Last(Ask, OpenCalls, Later("a1", Day(7, 2), Day(8, 1)), Answer("a2", Day(7, 3)), Withdraw("a2", Day(7, 4)));

        Assert.Equal(new DeskEntry(DeskReason.Silent, Day(7, 4)), step.After.Desk);
    }
}
