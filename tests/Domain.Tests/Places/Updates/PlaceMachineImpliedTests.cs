using Soliguide.Domain.Places.Updates;
using static Soliguide.Domain.Tests.Places.Updates.Summer;

namespace Soliguide.Domain.Tests.Places.Updates;

/// <summary>Effects lost in a crash are found again in the state alone.</summary>
public sealed class PlaceMachineImpliedTests
{
    [Fact]
    public void Implied_AfterAnyStep_HoldsEverythingThatTheStepWanted() => PlaceHistories.Check(steps =>
    {
        foreach (var step in steps)
        {
            var implied = PlaceMachine.Implied(step.After);

            // The letter of the person before is cancelled there; the state knows only the person who is asked now.
            var wanted = step.Done.Effects.Where(effect => !(step.NewPerson && effect is PlaceEffect.CancelLetter));
            Assert.All(wanted, effect => Assert.Contains(effect, implied));
        }
    });

    [Fact]
    public void Implied_AnyHistory_WritesToNobodyWhoShouldNotBeAsked() => PlaceHistories.Check(steps =>
    {
        foreach (var update in steps.Select(step => step.After))
        {
            if (PlaceMachine.Implied(update).OfType<PlaceEffect.SendLetter>().Any())
            {
                Assert.True(update is { IsSilent: true, Contact: Contactability.Usable, AskAgainAt: null });
            }
        }
    });

    [Fact]
    public void Implied_NothingHappened_IsNothing() => Assert.Empty(PlaceMachine.Implied(After()));

    [Fact]
    public void Implied_CalledAndReminded_IsTheLatestLetterAndTheDesk() =>
        Assert.Equal(
            [new PlaceEffect.SendLetter(LetterKind.Reminder), new PlaceEffect.AddToCallDesk(new DeskEntry(DeskReason.Silent, CallDay))],
            PlaceMachine.Implied(After(Ask, Remind, OpenCalls)));

    [Fact]
    public void Implied_TheyNamedALaterDay_IsNoLetter() =>
        Assert.Equal(
            [new PlaceEffect.CancelLetter(), new PlaceEffect.AddToCallDesk(new DeskEntry(DeskReason.AskAgain, Day(6, 14), Day(7, 10)))],
            PlaceMachine.Implied(After(Ask, Later("a1", Day(6, 14), Day(7, 10)))));

    [Fact]
    public void Implied_LetterBounced_IsNoLetter() =>
        Assert.Contains(new PlaceEffect.CancelLetter(), PlaceMachine.Implied(After(Ask, Bounce(Day(6, 14)))));

    [Fact]
    public void Implied_AnsweredFromTheDesk_IsNeitherLetterNorCall() =>
        Assert.Equal(
            [new PlaceEffect.CancelLetter(), new PlaceEffect.RemoveFromCallDesk()],
            PlaceMachine.Implied(After(Ask, OpenCalls, Answer("a1", Day(7, 2)))));
}
