using Soliguide.Domain.Places.Updates;
using static Soliguide.Domain.Tests.Places.Updates.Summer;

namespace Soliguide.Domain.Tests.Places.Updates;

/// <summary>Scope, default and end, rule by rule.</summary>
public sealed class PlaceMachineScopeTests
{
    [Fact]
    public void DeadlinePassed_Silent_IsPresumedClosed()
    {
        var step = Last(Ask, Remind, OpenCalls, Default);

        Assert.Equal((Stage.DefaultClosed, Deadline), (step.After.Stage, step.After.DefaultedAt));
        Assert.Equal(new Notice.Presumed(PlaceHistories.Default), step.After.Notice);
        Assert.NotNull(step.After.Desk);
        Assert.Empty(step.Done.Effects);
    }

    [Fact]
    public void DeadlinePassed_Answered_IsRememberedAndNotShown()
    {
        var step = Last(Ask, Answer("a1", Day(6, 14)), Default);

        Assert.IsType<Notice.Confirmed>(step.After.Notice);
        Assert.Equal(PlaceHistories.Default, step.After.Default);
    }

    [Fact]
    public void DeadlinePassed_WithOtherWordsTheSecondTime_KeepsTheFirst() =>
        Last(Ask, Default, new PlaceEvent.DeadlinePassed(Day(7, 7), PlaceHistories.Default with { Message = "Autre message." })).ChangesNothing();

    [Fact]
    public void ScopeLeft_PresumedClosed_TakesTheDefaultAwayAndBringsItBack()
    {
        Assert.Null(After(Ask, Default, Leave(Day(7, 8))).Notice);
        Assert.IsType<Notice.Presumed>(After(Ask, Default, Leave(Day(7, 8)), Enter(Day(7, 9))).Notice);
    }

    [Fact]
    public void ScopeLeft_OnTheDesk_LeavesNothingPending()
    {
        var step = Last(Ask, OpenCalls, Leave(Day(7, 2)));

        Assert.Equal([new PlaceEffect.CancelLetter(), new PlaceEffect.RemoveFromCallDesk()], step.Done.Effects);
        Last(Ask, OpenCalls, Leave(Day(7, 2)), LastChance).ChangesNothing();
    }

    [Fact]
    public void ScopeLeft_Answered_KeepsTheAnswer() =>
        Assert.IsType<Notice.Confirmed>(After(Ask, Answer("a1", Day(6, 14)), Leave(Day(6, 15))).Notice);

    [Fact]
    public void ScopeEntered_CallsAreOpen_GoesBackToTheDesk() =>
        Assert.Equal(
            [new PlaceEffect.AddToCallDesk(new DeskEntry(DeskReason.Silent, Day(7, 3)))],
            Last(Ask, OpenCalls, Leave(Day(7, 2)), Enter(Day(7, 3))).Done.Effects);

    [Fact]
    public void ScopeEntered_CallsOpenedMeanwhile_GoesToTheDesk() =>
        Assert.Equal(DeskReason.Silent, After(Ask, Leave(Day(6, 30)), OpenCalls, Enter(Day(7, 3))).Desk?.Reason);

    [Fact]
    public void ScopeEntered_TheyNamedALaterDay_IsNotCalledBeforeIt() =>
        Assert.Equal(
            new DeskEntry(DeskReason.AskAgain, Day(7, 4), Day(7, 20)),
            After(Ask, OpenCalls, Later("a1", Day(7, 2), Day(7, 20)), Leave(Day(7, 3)), Enter(Day(7, 4))).Desk);

    [Fact]
    public void ScopeEntered_AskedAlready_IsNotAskedTwice() => Last(Ask, Leave(Day(6, 14)), Enter(Day(6, 15)), Ask).ChangesNothing();

    [Fact]
    public void ScopeEntered_PhasesToldAgain_IsAsked() =>
        Assert.Equal([LetterKind.Ask], Last(Leave(Day(6, 1)), Ask, Enter(Day(6, 14)), new PlaceEvent.AskDue(Day(6, 14))).Letters);

    [Fact]
    public void ScopeEntered_InScopeAlready_DoesNothing() => Last(Ask, OpenCalls, Enter(Day(7, 2))).ChangesNothing();

    [Fact]
    public void CampaignEnded_OnTheDesk_LeavesNothingPendingAndKeepsTheDefault()
    {
        var step = Last(Ask, OpenCalls, Default, End);

        Assert.Equal([new PlaceEffect.CancelLetter(), new PlaceEffect.RemoveFromCallDesk()], step.Done.Effects);
        Assert.IsType<Notice.Presumed>(step.After.Notice);
    }

    [Fact]
    public void DeadlinePassed_AfterTheEnd_PresumesNothing() => Last(Ask, End, Default).ChangesNothing();
}
