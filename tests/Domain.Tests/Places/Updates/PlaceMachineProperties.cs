using CsCheck;
using Soliguide.Domain.Places.Updates;

namespace Soliguide.Domain.Tests.Places.Updates;

/// <summary>What holds in every history, whatever comes twice, late or out of order.</summary>
public sealed class PlaceMachineProperties
{
    [Fact]
    public void On_SameEventTwice_DoesNothingTheSecondTime() => PlaceHistories.Check(steps =>
    {
        foreach (var step in steps)
        {
            Step.Of(step.After, step.Happened).ChangesNothing();
        }
    });

    [Fact]
    public void On_CopyOfAnEventWithIdMuchLater_DoesNothing() => PlaceHistories.Check(steps =>
    {
        for (var i = 0; i < steps.Count; i++)
        {
            if (!WasHeard(steps[i]))
            {
                continue;
            }

            foreach (var later in steps.Skip(i))
            {
                Step.Of(later.After, steps[i].Happened).ChangesNothing();
            }
        }
    });

    [Fact]
    public void On_AfterAnAnswer_OnlyAnAnswerOrItsWithdrawalChangesTheNotice() => PlaceHistories.Check(steps =>
    {
        foreach (var step in steps)
        {
            if (step.Before.Answer is not null && step.Happened is not (PlaceEvent.AnswerReceived or PlaceEvent.AnswerWithdrawn))
            {
                Assert.Equal(step.Before.Notice, step.After.Notice);
                Assert.IsType<Notice.Confirmed>(step.After.Notice);
            }
        }
    });

    [Fact]
    public void On_NewestAnswerAfterAnyHistory_IsHeard() => PlaceHistories.Check(steps =>
    {
        var answer = new Answer("new", new AnswerContent.NothingChanges(), Channel.Link, "p1", new DateTimeOffset(2019, 12, 1, 0, 0, 0, TimeSpan.Zero));
        foreach (var before in steps.Select(step => step.After).Prepend(new PlaceUpdate()))
        {
            var step = Step.Of(before, new PlaceEvent.AnswerReceived(answer));

            Assert.Equal(new Notice.Confirmed(answer), step.After.Notice);
            Assert.Equal(Stage.Answered, step.After.Stage);
            Assert.Null(step.After.Desk);
            Assert.Empty(step.Letters);
            Assert.False(step.Adds);
        }
    });

    [Fact]
    public void On_DeadlineAfterAnyHistory_NeverReplacesAConfirmedAnswer() => PlaceHistories.Check(steps =>
    {
        foreach (var before in steps.Select(step => step.After).Where(update => update.Notice is Notice.Confirmed))
        {
            var step = Step.Of(before, new PlaceEvent.DeadlinePassed(before.Answer!.At.AddDays(1), PlaceHistories.Default));

            Assert.Equal(before.Notice, step.After.Notice);
            Assert.Equal(Stage.Answered, step.After.Stage);
        }
    });

    [Fact]
    public void On_AnyHistory_TheFirstDefaultStays() => PlaceHistories.Check(steps =>
    {
        foreach (var step in steps)
        {
            Assert.True(step.Before.Default is null || step.Before.Default == step.After.Default);
        }
    });

    [Fact]
    public void On_WithdrawalOfWhatStands_FallsBackToTheDefaultOrToNothing() => PlaceHistories.Check(steps =>
    {
        foreach (var before in steps.Select(step => step.After).Where(update => update.Answer is not null))
        {
            var step = Step.Of(before, new PlaceEvent.AnswerWithdrawn(before.Answer!.At.AddDays(1), before.Answer.Id));

            var presumed = before is { InScope: true, Default: not null } ? new Notice.Presumed(before.Default) : null;
            Assert.Equal(presumed, step.After.Notice);
            Assert.NotEqual(Stage.Answered, step.After.Stage);
        }
    });

    [Fact]
    public void On_AnyEventInAnyRecordedUpdate_NeverThrows()
    {
        var dates = Gen.Int[0, 2_000].Select(hour => new DateTimeOffset(2019, 5, 15, 0, 0, 0, TimeSpan.Zero).AddHours(hour)).Nullable();
        var flags = Gen.Select(Gen.Bool, Gen.Bool, Gen.Bool, Gen.Enum<Contactability>(), Gen.Int[0, 7].Select(n => (LettersSent)n));
        var update = Gen.Select(flags, Gen.Select(dates, dates, dates, dates), Gen.Bool, (facts, at, closed) => new PlaceUpdate
        {
            InScope = facts.Item1,
            Ended = facts.Item2,
            CallsRefused = facts.Item3,
            Contact = facts.Item4,
            Letters = facts.Item5,
            AskedAt = at.Item1,
            CallsOpenedAt = at.Item2,
            CallsDueAt = at.Item3,
            AskAgainAt = at.Item4,
            Default = closed ? PlaceHistories.Default : null,
        });

        Gen.Select(update, PlaceHistories.Event).Sample((now, happened) => Assert.NotNull(PlaceMachine.On(now, happened).Next), iter: 10_000);
    }

    private static bool WasHeard(Step step) => step.Happened switch
    {
        PlaceEvent.AnswerReceived e => step.After.Answers.Contains(e.Answer.Id),
        PlaceEvent.WrongContact e => step.After.Answers.Contains(e.AnswerId),
        PlaceEvent.NotKnownYet e => step.After.Answers.Contains(e.AnswerId),
        PlaceEvent.QuestionRaised e => step.After.Questions?.Contains(e.QuestionId) == true,
        PlaceEvent.CallMade e => step.After.Calls.Contains(e.CallId),
        PlaceEvent.AnswerWithdrawn e => step.Before.Answer?.Id == e.AnswerId,
        _ => false,
    };
}
