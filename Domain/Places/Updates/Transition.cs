namespace Soliguide.Domain.Places.Updates;

/// <summary>What an event does to the update of a place.</summary>
/// <param name="Next">The update afterwards; equal to the one before when the event changes nothing.</param>
/// <param name="Effects">What to do, in order.</param>
public sealed record Transition(PlaceUpdate Next, ValueList<PlaceEffect> Effects);
