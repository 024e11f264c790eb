using Soliguide.Domain.Places.Updates;

namespace Soliguide.Domain.Tests.Places.Updates;

/// <summary>One event of a history: the update before, what happened, and what came of it.</summary>
internal sealed record Step(PlaceUpdate Before, PlaceEvent Happened, Transition Done)
{
    public PlaceUpdate After => Done.Next;

    public IEnumerable<LetterKind> Letters => Done.Effects.OfType<PlaceEffect.SendLetter>().Select(letter => letter.Kind);

    public bool Adds => Done.Effects.OfType<PlaceEffect.AddToCallDesk>().Any();

    public bool Cancels => Done.Effects.OfType<PlaceEffect.CancelLetter>().Any();

    /// <summary>A new person began: an address was found where letters had reached nobody, or another one took its place.</summary>
    public bool NewPerson => Happened is PlaceEvent.ContactFound && (Before.Contact != After.Contact || Before.Person != After.Person);

    public static Step Of(PlaceUpdate before, PlaceEvent happened) => new(before, happened, PlaceMachine.On(before, happened));

    public static IReadOnlyList<Step> Replay(IEnumerable<PlaceEvent> history)
    {
        var steps = new List<Step>();
        foreach (var happened in history)
        {
            steps.Add(Of(steps is [.., var last] ? last.After : new PlaceUpdate(), happened));
        }

        return steps;
    }

    public void ChangesNothing()
    {
        Assert.Equal(Before, After);
        Assert.Empty(Done.Effects);
    }
}
