using Soliguide.Domain.Places.Updates;
using static Soliguide.Domain.Tests.Places.Updates.Summer;

namespace Soliguide.Domain.Tests.Places.Updates;

/// <summary>Who waits for a call, rule by rule.</summary>
public sealed class PlaceMachineCallTests
{
    [Fact]
    public void CallsDue_Reminded_PutsThePlaceOnTheDesk()
    {
        var step = Last(Ask, Remind, OpenCalls);

        Assert.Equal([new PlaceEffect.AddToCallDesk(new DeskEntry(DeskReason.Silent, CallDay))], step.Done.Effects);
        Assert.Equal((Stage.Called, CallDay), (step.After.Stage, step.After.CallsOpenedAt));
    }

    [Fact]
    public void CallsDue_NobodyToWriteTo_SaysSo() => Assert.Equal(DeskReason.NoContact, After(Missing(Day(6, 1)), OpenCalls).Desk?.Reason);

    [Fact]
    public void CallsDue_OnTheDeskAlready_KeepsItsEntry()
    {
        var step = Last(Ask, Bounce(Day(6, 14)), OpenCalls);

        Assert.Empty(step.Done.Effects);
        Assert.Equal(DeskReason.Bounced, step.After.Desk?.Reason);
    }

    [Fact]
    public void CallsDue_Answered_IsRememberedWithoutACall()
    {
        var step = Last(Ask, Answer("a1", Day(6, 14)), OpenCalls);

        Assert.Empty(step.Done.Effects);
        Assert.Equal((CallDay, null), (step.After.CallsDueAt, step.After.CallsOpenedAt));
    }

    [Fact]
    public void CallsDue_CalledAndGivenUpBefore_DoesNotCallAgain() =>
        Assert.Empty(Last(Ask, Call("c1", Day(6, 20), CallOutcome.WrongNumber), OpenCalls).Done.Effects);

    [Fact]
    public void CallMade_NobodyPickedUp_ComesBackLater()
    {
        var step = Last(Ask, OpenCalls, Call("c1", Day(7, 2), CallOutcome.NoAnswer, Day(7, 3)));

        Assert.Equal([new PlaceEffect.AddToCallDesk(new DeskEntry(DeskReason.CallBack, Day(7, 2), Day(7, 3)))], step.Done.Effects);
        Assert.Equal(["c1"], step.After.Calls);
    }

    [Fact]
    public void CallMade_NoFurtherAttempt_LeavesTheDesk() =>
        Assert.Equal([new PlaceEffect.RemoveFromCallDesk()], Last(Ask, OpenCalls, Call("c1", Day(7, 2), CallOutcome.WrongNumber)).Done.Effects);

    [Fact]
    public void CallMade_ReportedTwice_CountsOnce() =>
        Last(Ask, OpenCalls, Call("c1", Day(7, 2), CallOutcome.NoAnswer, Day(7, 3)), Call("c1", Day(7, 2), CallOutcome.NoAnswer, Day(7, 3)))
            .ChangesNothing();

    [Fact]
    public void CallMade_AfterTheAnswer_CountsAndStaysOffTheDesk()
    {
        var step = Last(Ask, OpenCalls, Answer("a1", Day(7, 2)), Call("c1", Day(7, 2), CallOutcome.NoAnswer, Day(7, 3)));

        Assert.Equal(["c1"], step.After.Calls);
        Assert.Empty(step.Done.Effects);
    }

    [Fact]
    public void CallMade_AfterTheEnd_CountsAndStaysOffTheDesk()
    {
        var step = Last(Ask, OpenCalls, End, Call("c1", Day(8, 15), CallOutcome.NoAnswer, Day(8, 16)));

        Assert.Equal(["c1"], step.After.Calls);
        Assert.Empty(step.Done.Effects);
    }

    [Fact]
    public void CallMade_Refused_IsNeverCalledAgain()
    {
        var step = Last(Ask, OpenCalls, Call("c1", Day(7, 2), CallOutcome.Refused, Day(7, 3)));

        Assert.Equal([new PlaceEffect.RemoveFromCallDesk()], step.Done.Effects);
        Assert.Null(Step.Of(step.After, Bounce(Day(7, 4))).After.Desk);
        Assert.Equal([LetterKind.LastChance], Step.Of(step.After, LastChance).Letters);
    }

    [Fact]
    public void CallMade_ReportedAfterTheDayTheyNamed_KeepsTheDay()
    {
        var named = After(Ask, OpenCalls, Later("a1", Day(7, 2), Day(7, 20)));

        Assert.Equal(named.Desk, Step.Of(named, Call("c1", Day(7, 2), CallOutcome.Answered)).After.Desk);
        Assert.Equal(Day(7, 20), Step.Of(named, Call("c1", Day(7, 2), CallOutcome.NoAnswer, Day(7, 3))).After.Desk?.NotBefore);
    }

    [Fact]
    public void CallMade_TheyAskForAnEarlierCall_ReplacesTheDayTheyNamed()
    {
        var update = After(Ask, OpenCalls, Later("a1", Day(7, 2), Day(7, 20)), Call("c1", Day(7, 3), CallOutcome.CallBackAt, Day(7, 5)));

        Assert.Equal(new DeskEntry(DeskReason.CallBack, Day(7, 3), Day(7, 5)) { AskedBack = true }, update.Desk);
        Assert.Equal(Day(7, 5), update.AskAgainAt);
    }

    [Fact]
    public void CallMade_BeforeTheCallPhase_OpensTheTelephoneForThePlace()
    {
        var step = Last(Ask, Call("c1", Day(6, 20), CallOutcome.WillDoOnline, Day(6, 25)));

        Assert.Equal((Stage.Called, Day(6, 20)), (step.After.Stage, step.After.CallsOpenedAt));
    }

    [Fact]
    public void CallMade_AfterTheDeskWasOpened_KeepsTheFirstInstantOfTheTelephone()
    {
        var update = After(Ask, OpenCalls, Call("c1", Day(7, 2), CallOutcome.NoAnswer, Day(7, 3)), Call("c2", Day(7, 3), CallOutcome.Busy));

        Assert.Equal(CallDay, update.CallsOpenedAt);
    }

    [Fact]
    public void CallMade_BeforeTheCallPhase_OpensTheTelephoneThen() =>
        Assert.Equal(Day(6, 20), After(Ask, Call("c1", Day(6, 20), CallOutcome.WrongNumber), OpenCalls).CallsOpenedAt);

    [Fact]
    public void NumberChanged_AfterTheCallsWereGivenUp_BringsThePlaceBackWithNoAttempts()
    {
        var step = Last(Ask, OpenCalls, Call("c1", Day(7, 2), CallOutcome.WrongNumber), new PlaceEvent.NumberChanged(Day(7, 4)));

        Assert.Equal([new PlaceEffect.AddToCallDesk(new DeskEntry(DeskReason.Silent, Day(7, 4)))], step.Done.Effects);
        Assert.Equal((0, 1), (step.After.Attempts, step.After.Calls.Count));
    }

    [Fact]
    public void NumberChanged_WhileThePlaceWaits_OnlyForgetsTheAttempts()
    {
        var step = Last(Ask, OpenCalls, Call("c1", Day(7, 2), CallOutcome.NoAnswer, Day(7, 3)), new PlaceEvent.NumberChanged(Day(7, 2)));

        Assert.Empty(step.Done.Effects);
        Assert.Equal((0, Day(7, 3)), (step.After.Attempts, step.After.Desk!.NotBefore));
    }

    [Fact]
    public void NumberChanged_WhereNobodyIsToBeCalled_PutsNothingOnTheDesk()
    {
        Assert.Empty(Last(Ask, new PlaceEvent.NumberChanged(Day(6, 20))).Done.Effects);
        Assert.Empty(Last(Ask, OpenCalls, Answer("a1", Day(7, 2)), new PlaceEvent.NumberChanged(Day(7, 4))).Done.Effects);
        Assert.Empty(Last(Ask, OpenCalls, new PlaceEvent.Refused(Day(7, 2), Channel.Call), new PlaceEvent.NumberChanged(Day(7, 4))).Done.Effects);
    }
}
