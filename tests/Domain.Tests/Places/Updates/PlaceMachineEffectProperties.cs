using Soliguide.Domain.Places.Updates;

namespace Soliguide.Domain.Tests.Places.Updates;

/// <summary>What letters and calls go out, in every history.</summary>
public sealed class PlaceMachineEffectProperties
{
    [Fact]
    public void On_AnyHistory_SendsEachLetterOncePerPerson() => PlaceHistories.Check(steps =>
    {
        var sent = new HashSet<LetterKind>();
        foreach (var step in steps)
        {
            if (step.NewPerson)
            {
                sent.Clear();
            }

            Assert.All(step.Letters, kind => Assert.True(sent.Add(kind), $"{kind} left twice."));
        }
    });

    [Fact]
    public void On_PhaseThatSentALetterComesAgainLate_SendsNoSecond() => PlaceHistories.Check(steps =>
    {
        for (var i = 0; i < steps.Count; i++)
        {
            if (!steps[i].Letters.Any() || steps[i].NewPerson)
            {
                continue;
            }

            foreach (var later in steps.Skip(i).TakeWhile((step, n) => n == 0 || !step.NewPerson))
            {
                Assert.Empty(Step.Of(later.After, steps[i].Happened).Letters);
            }
        }
    });

    [Fact]
    public void On_AnyHistory_LeavesNoLetterPendingWhereNoneShouldGo() => PlaceHistories.Check(steps =>
    {
        var pending = false;
        foreach (var step in steps)
        {
            pending = step.Letters.Any() || (pending && !step.Cancels);

            Assert.False(pending && !step.After.IsSilent, "A letter is pending for a place that nobody should ask.");
            Assert.False(pending && step.After.Contact != Contactability.Usable, "A letter is pending for somebody it cannot reach.");
        }
    });

    [Fact]
    public void On_AfterTheCampaignEnded_NothingIsPendingAndNothingGoesOut() => PlaceHistories.Check(steps =>
    {
        var before = steps is [.., var last] ? last.After : new PlaceUpdate();
        var after = Step.Of(before, new PlaceEvent.CampaignEnded(new DateTimeOffset(2019, 8, 15, 0, 0, 0, TimeSpan.Zero)));
        Assert.Null(after.After.Desk);

        foreach (var happened in steps.Select(step => step.Happened).Reverse())
        {
            after = Step.Of(after.After, happened);
            Assert.Null(after.After.Desk);
            Assert.Empty(after.Done.Effects);
        }
    });

    [Fact]
    public void On_AnyHistory_TheDeskIsWhatTheEffectsMadeOfIt() => PlaceHistories.Check(steps =>
    {
        DeskEntry? desk = null;
        foreach (var step in steps)
        {
            foreach (var effect in step.Done.Effects)
            {
                Assert.False(effect is PlaceEffect.RemoveFromCallDesk && desk is null, "Removed from a desk that it is not on.");
                desk = effect switch
                {
                    PlaceEffect.AddToCallDesk(var entry) => entry,
                    PlaceEffect.RemoveFromCallDesk => null,
                    _ => desk,
                };
            }

            Assert.Equal(desk, step.After.Desk);
            Assert.False(desk is not null && (!step.After.IsSilent || step.After.CallsRefused), "On the desk, but not to be called.");
        }
    });

    [Fact]
    public void On_AnyHistory_NobodyIsAskedAfterRefusing() => PlaceHistories.Check(steps =>
    {
        foreach (var step in steps)
        {
            if (step.Before.Contact == Contactability.Refused && !step.NewPerson)
            {
                Assert.Equal(Contactability.Refused, step.After.Contact);
                Assert.Empty(step.Letters);
            }

            Assert.False(step.Before.CallsRefused && step.Adds, "Called after refusing calls.");
            Assert.True(step.After.CallsRefused || !step.Before.CallsRefused, "The refusal of calls was forgotten.");
        }
    });

    [Fact]
    public void On_BeforeTheDayTheyNamed_NobodyIsWrittenToOrCalled() => PlaceHistories.Check(steps =>
    {
        foreach (var step in steps)
        {
            if (step.After.AskAgainAt is not { } day || day <= step.Happened.At)
            {
                continue;
            }

            Assert.Empty(step.Letters);
            Assert.All(step.Done.Effects.OfType<PlaceEffect.AddToCallDesk>(), added => Assert.True(added.Entry.NotBefore >= day));
        }
    });

    [Fact]
    public void On_AnyHistory_NoSilentPlaceIsForgottenOnceCallsAreOpen() => PlaceHistories.Check(steps =>
    {
        foreach (var update in steps.Select(step => step.After))
        {
            if (update is { IsSilent: true, CallsDueAt: not null, CallsRefused: false, Calls.Count: 0 })
            {
                Assert.NotNull(update.Desk);
            }
        }
    });

    [Fact]
    public void On_AnyHistory_NoSilentPlaceIsForgottenWhenLettersReachNobody() => PlaceHistories.Check(steps =>
    {
        foreach (var update in steps.Select(step => step.After))
        {
            if (update is { IsSilent: true, AskedAt: not null, CallsRefused: false, Calls.Count: 0 } && update.Contact != Contactability.Usable)
            {
                Assert.NotNull(update.Desk);
            }
        }
    });
}
