using Soliguide.Domain.Places.Updates;
using static Soliguide.Domain.Tests.Places.Updates.Summer;

namespace Soliguide.Domain.Tests.Places.Updates;

/// <summary>Questions that a mail left open and that the telephone clears up.</summary>
public sealed class PlaceMachineQuestionTests
{
    private static readonly DeskEntry Asked = new(DeskReason.Question, Day(6, 20)) { About = "mail-1" };

    [Fact]
    public void QuestionRaised_InSilence_PutsThePlaceOnTheDeskWithItsQuestion()
    {
        var step = Last(Ask, Question("mail-1", Day(6, 20)));

        Assert.Equal([new PlaceEffect.AddToCallDesk(Asked)], step.Done.Effects);
        Assert.Equal((Stage.Called, Asked), (step.After.Stage, step.After.Desk));
    }

    [Fact]
    public void QuestionRaised_Twice_IsOneQuestionAlsoAfterTheCall()
    {
        Last(Ask, Question("mail-1", Day(6, 20)), Question("mail-1", Day(6, 21))).ChangesNothing();
        Last(Ask, Question("mail-1", Day(6, 20)), Call("c1", Day(6, 21), CallOutcome.WrongNumber), Question("mail-1", Day(6, 22))).ChangesNothing();
    }

    [Fact]
    public void QuestionRaised_WhereNobodyIsToBeCalled_ChangesNothing()
    {
        Last(Ask, Answer("a1", Day(6, 14)), Question("mail-1", Day(6, 20))).ChangesNothing();
        Last(Ask, Refuse(Day(6, 14), Channel.Call), Question("mail-1", Day(6, 20))).ChangesNothing();
        Last(Ask, Leave(Day(6, 14)), Question("mail-1", Day(6, 20))).ChangesNothing();
        Last(Ask, End, Question("mail-1", Day(8, 20))).ChangesNothing();
    }

    [Fact]
    public void QuestionRaised_AndNobodyPickedUp_IsStillTheQuestionOfTheNextCall()
    {
        var update = After(Ask, Question("mail-1", Day(6, 20)), Call("c1", Day(6, 21), CallOutcome.NoAnswer, Day(6, 22)));

        Assert.Equal(new DeskEntry(DeskReason.CallBack, Day(6, 21), Day(6, 22)) { About = "mail-1" }, update.Desk);
    }

    [Fact]
    public void QuestionRaised_BeforeTheDayTheyNamed_WaitsForThatDay()
    {
        var update = After(Ask, Later("a1", Day(6, 14), Day(7, 10)), Question("mail-1", Day(6, 20)));

        Assert.Equal(new DeskEntry(DeskReason.AskAgain, Day(6, 20), Day(7, 10)) { About = "mail-1" }, update.Desk);
    }

    [Fact]
    public void QuestionRaised_AndAnswered_LeavesTheDeskAtOnce()
    {
        var step = Last(Ask, Question("mail-1", Day(6, 20)), Answer("a1", Day(6, 21)));

        Assert.Equal([new PlaceEffect.RemoveFromCallDesk()], step.Done.Effects.Where(effect => effect is not PlaceEffect.CancelLetter));
        Assert.Null(step.After.Desk);
    }
}
