using Soliguide.Domain.Places.Updates;
using static Soliguide.Domain.Tests.Places.Updates.Summer;

namespace Soliguide.Domain.Tests.Places.Updates;

/// <summary>Who is written to, rule by rule.</summary>
public sealed class PlaceMachineLetterTests
{
    [Fact]
    public void AskDue_NobodyAskedYet_SendsTheFirstLetter()
    {
        var step = Last(Ask);

        Assert.Equal([LetterKind.Ask], step.Letters);
        Assert.Equal((Stage.Asked, AskDay), (step.After.Stage, step.After.AskedAt));
    }

    [Fact]
    public void AskDue_NobodyToWriteTo_GoesStraightToTheCallDesk()
    {
        var step = Last(Missing(Day(6, 1)), Ask);

        Assert.Equal([new PlaceEffect.AddToCallDesk(new DeskEntry(DeskReason.NoContact, AskDay))], step.Done.Effects);
        Assert.Equal(Stage.Called, step.After.Stage);
        Assert.Null(step.After.AskedAt);
    }

    [Fact]
    public void AskDue_AfterTheDefault_ComesTooLateForAFirstLetter() => Last(Default, Ask).ChangesNothing();

    [Fact]
    public void AskDue_AfterTheLastLetter_ComesTooLate() => Last(LastChance, Ask).ChangesNothing();

    [Fact]
    public void AskDue_CopyAfterTheReminder_SendsNothing() => Last(Ask, Remind, Ask).ChangesNothing();

    [Fact]
    public void AskDue_NobodyToWriteToAndCalledAlready_DoesNotPutItBackOnTheDesk() =>
        Last(Missing(Day(6, 1)), Call("c1", Day(6, 2), CallOutcome.WrongNumber), Ask).ChangesNothing();

    [Fact]
    public void AskDue_TheyNamedALaterDay_WaitsForIt() => Last(Later("a1", Day(6, 1), Day(7, 10)), Ask).ChangesNothing();

    [Fact]
    public void ReminderDue_Asked_SendsTheReminder()
    {
        var step = Last(Ask, Remind);

        Assert.Equal([LetterKind.Reminder], step.Letters);
        Assert.Equal((Stage.Reminded, ReminderDay), (step.After.Stage, step.After.RemindedAt));
    }

    [Fact]
    public void ReminderDue_NeverAsked_SendsNothing() => Last(Remind).ChangesNothing();

    [Fact]
    public void ReminderDue_AfterTheDefault_SendsNothing() => Last(Ask, Default, Remind).ChangesNothing();

    [Fact]
    public void ReminderDue_AfterTheLastLetter_SendsNothing() => Last(Ask, LastChance, Remind).ChangesNothing();

    [Fact]
    public void ReminderDue_CallsAreOpen_StillGoes() => Assert.Equal([LetterKind.Reminder], Last(Ask, OpenCalls, Remind).Letters);

    [Fact]
    public void ReminderDue_LetterBounced_SendsNothing() => Last(Ask, Bounce(Day(6, 14)), Remind).ChangesNothing();

    [Fact]
    public void LastChanceDue_PresumedClosed_SendsTheLastLetterAndStaysPresumed()
    {
        var step = Last(Ask, Remind, OpenCalls, Default, LastChance);

        Assert.Equal([LetterKind.LastChance], step.Letters);
        Assert.Equal((Stage.DefaultClosed, LastDay), (step.After.Stage, step.After.LastChanceAt));
    }

    [Fact]
    public void LastChanceDue_Answered_SendsNothing() => Last(Ask, Answer("a1", Day(6, 14)), LastChance).ChangesNothing();

    [Fact]
    public void LastChanceDue_NobodyToWriteTo_SendsNothing() => Last(Missing(Day(6, 1)), Ask, Default, LastChance).ChangesNothing();

    [Fact]
    public void LetterBounced_Asked_TakesThePlaceOffLettersAndCalls()
    {
        var step = Last(Ask, Bounce(Day(6, 14)));

        Assert.Equal(
            [new PlaceEffect.CancelLetter(), new PlaceEffect.AddToCallDesk(new DeskEntry(DeskReason.Bounced, Day(6, 14)))],
            step.Done.Effects);
        Assert.Equal(Stage.Called, step.After.Stage);
    }

    [Fact]
    public void LetterBounced_OnTheDeskAlready_KeepsItsEntry()
    {
        var step = Last(Ask, OpenCalls, Bounce(Day(7, 2)));

        Assert.Equal([new PlaceEffect.CancelLetter()], step.Done.Effects);
        Assert.Equal(DeskReason.Silent, step.After.Desk?.Reason);
    }

    [Fact]
    public void LetterBounced_BeforeAsking_WaitsForTheAskToCall()
    {
        Assert.Empty(Last(Bounce(Day(6, 1))).Done.Effects);
        Assert.Equal(DeskReason.Bounced, After(Bounce(Day(6, 1)), Ask).Desk?.Reason);
    }

    [Fact]
    public void LetterBounced_AfterARefusal_DoesNotForgetTheRefusal() =>
        Last(Ask, Refuse(Day(6, 14), Channel.Mail), Bounce(Day(6, 15))).ChangesNothing();

    [Fact]
    public void LetterBounced_AgainAfterTheCallsWereGivenUp_DoesNotCallAgain()
    {
        var given = After(
            Ask, Bounce(Day(6, 14)), Call("c1", Day(6, 15), CallOutcome.WrongNumber), new PlaceEvent.WrongContact(Day(6, 16), "a1"));

        Assert.Empty(Step.Of(given, Bounce(Day(6, 17))).Done.Effects);
    }

    [Fact]
    public void WrongContact_Asked_CallsToAskWhoIsRight()
    {
        var step = Last(Ask, new PlaceEvent.WrongContact(Day(6, 14), "a1"));

        Assert.Equal(Contactability.WrongPerson, step.After.Contact);
        Assert.Equal(DeskReason.WrongPerson, step.After.Desk?.Reason);
        Assert.Null(step.After.Notice);
    }

    [Fact]
    public void WrongContact_CopyAfterTheRightPersonWasFound_DoesNotLoseThem() =>
        Last(Ask, new PlaceEvent.WrongContact(Day(6, 14), "a1"), Found(Day(6, 15)), new PlaceEvent.WrongContact(Day(6, 14), "a1")).ChangesNothing();

    [Fact]
    public void ContactFound_LetterBounced_WritesToTheNewPerson()
    {
        var step = Last(Ask, Remind, Bounce(Day(6, 25)), Found(Day(6, 26)));

        Assert.Equal([LetterKind.Ask], step.Letters);
        Assert.Equal((AskDay, LettersSent.Ask), (step.After.AskedAt, step.After.Letters));
        Assert.Equal([LetterKind.LastChance], Step.Of(step.After, LastChance).Letters);
    }

    [Fact]
    public void ContactFound_NewPersonReminded_KeepsTheDayOfTheFirstReminder() =>
        Assert.Equal(ReminderDay, After(Ask, Remind, Bounce(Day(6, 25)), Found(Day(6, 26)), new PlaceEvent.ReminderDue(Day(6, 27))).RemindedAt);

    [Fact]
    public void ContactFound_AddressAlreadyUsable_DoesNothing() => Last(Ask, Found(Day(6, 14))).ChangesNothing();

    [Fact]
    public void ContactFound_AnotherPersonInPlaceOfAUsableOne_GetsTheFirstLetterOnce()
    {
        var step = Last(Ask, Remind, Found(Day(6, 26), "p2"));

        Assert.Equal([LetterKind.Ask], step.Letters);
        Assert.Equal(("p2", LettersSent.Ask), (step.After.Person, step.After.Letters));
        Step.Of(step.After, Found(Day(6, 26), "p2")).ChangesNothing();
        Step.Of(step.After, Found(Day(6, 27), "p2")).ChangesNothing();
    }

    [Fact]
    public void ContactFound_NewsOfAnEarlierPerson_ComesTooLate() =>
        Last(Ask, Found(Day(6, 26), "p2"), Bounce(Day(6, 27)), Found(Day(6, 20), "p1")).ChangesNothing();

    [Fact]
    public void ContactFound_BeforeAsking_WaitsForTheAsk()
    {
        Assert.Empty(Last(Missing(Day(6, 1)), Found(Day(6, 2))).Done.Effects);
        Assert.Equal([LetterKind.Ask], Last(Missing(Day(6, 1)), Found(Day(6, 2)), Ask).Letters);
    }

    [Fact]
    public void ContactFound_Answered_WritesToNobodyUntilTheAnswerIsWithdrawn()
    {
        PlaceEvent[] history = [Ask, Answer("a1", Day(6, 14)), Bounce(Day(6, 15)), Found(Day(6, 16))];

        Assert.Empty(Last(history).Done.Effects);
        Assert.Equal([LetterKind.Ask], Last([.. history, Withdraw("a1", Day(6, 17))]).Letters);
    }

    [Fact]
    public void ContactFound_TheyNamedALaterDay_WritesToNobodyBeforeIt() =>
        Assert.Empty(Last(Missing(Day(6, 1)), Ask, Later("a1", Day(6, 14), Day(7, 10)), Found(Day(6, 14))).Letters);

    [Fact]
    public void Refused_ByMail_WritesNoMoreAndCalls()
    {
        var step = Last(Ask, Refuse(Day(6, 14), Channel.Mail));

        Assert.Equal(
            [new PlaceEffect.CancelLetter(), new PlaceEffect.AddToCallDesk(new DeskEntry(DeskReason.NoLetters, Day(6, 14)))],
            step.Done.Effects);
        Last(Ask, Refuse(Day(6, 14), Channel.Mail), Remind).ChangesNothing();
    }

    [Fact]
    public void Refused_OnTheTelephone_NeitherWritesNorCallsAnyMore()
    {
        var step = Last(Ask, OpenCalls, Refuse(Day(7, 2), Channel.Call));

        Assert.Equal([new PlaceEffect.CancelLetter(), new PlaceEffect.RemoveFromCallDesk()], step.Done.Effects);
        Assert.Empty(Step.Of(step.After, Remind).Done.Effects);
        Assert.Null(After(Ask, Refuse(Day(6, 14), Channel.Call), OpenCalls).Desk);
        Assert.Equal(Stage.DefaultClosed, Step.Of(step.After, Default).After.Stage);
    }

    [Fact]
    public void Refused_OnTheTelephoneByASecondPerson_StopsTheirLettersToo()
    {
        var step = Last(Ask, Refuse(Day(6, 14), Channel.Call), Found(Day(6, 15)), Refuse(Day(6, 16), Channel.Call));

        Assert.Equal(Contactability.Refused, step.After.Contact);
        Assert.True(step.Cancels);
    }
}
