using Soliguide.Domain.Places.Public;

namespace Soliguide.GrpcApi.Search;

/// <summary>
/// The places by their state, for seconds between which none of these doors opens or shuts. Of all places, and then worth keeping, or of those that a
/// question has left.
/// </summary>
internal sealed class DoorStates
{
    private readonly SlotSet[] sets;
    private readonly Moment asked;
    private volatile Confirmed? confirmed;

    private DoorStates(int slots, Moment at)
    {
        (asked, First, End) = (at, long.MinValue, long.MaxValue);
        sets = [.. Enum.GetValues<OpeningState>().Select(_ => new SlotSet(slots))];
    }

    private long First { get; set; }

    private long End { get; set; }

    /// <summary>The places in a state; a set is not to be changed.</summary>
    public SlotSet this[OpeningState state] => sets[(int)state];

    /// <summary>The states of some places.</summary>
    public static DoorStates Of(SlotSet places, PlaceColumns columns, Moment at)
    {
        var states = new DoorStates(columns.Count, at);
        foreach (var slot in places)
        {
            states.Add(slot, columns);
        }

        return states;
    }

    /// <summary>Whether the states are those of a second.</summary>
    public bool Hold(long second) => second >= First && second < End;

    /// <summary>Takes in that a slot holds another card, or none. Within the index's gate alone.</summary>
    public void Change(int slot, PlaceColumns columns)
    {
        confirmed = null;
        foreach (var set in sets)
        {
            set[slot] = false;
        }

        if (columns.Places[slot] is not null)
        {
            Add(slot, columns);
        }
    }

    /// <summary>The places in which somebody could be by their hours, and which are only presumed closed.</summary>
    public SlotSet OpenIfConfirmed(PlaceColumns columns, Moment at)
    {
        // Two questions may work it out at once; both come to the same.
        if (confirmed is not { } known || at.Second < known.First || at.Second >= known.End)
        {
            confirmed = known = Confirm(columns, at);
        }

        return known.Open;
    }

    private Confirmed Confirm(PlaceColumns columns, Moment at)
    {
        var (open, first, end) = (new SlotSet(columns.Count), long.MinValue, long.MaxValue);
        foreach (var slot in this[OpeningState.PresumedClosed])
        {
            var held = columns.StateIfConfirmedAt(slot, at);
            (first, end) = (Math.Max(first, held.First), Math.Min(end, held.End));
            if (Openness.Open.IsMetBy(held.State))
            {
                open[slot] = true;
            }
        }

        return new Confirmed(open, first, end);
    }

    private void Add(int slot, PlaceColumns columns)
    {
        var held = columns.StateAt(slot, asked);
        (First, End) = (Math.Max(First, held.First), Math.Min(End, held.End));
        sets[(int)held.State][slot] = true;
    }

    private sealed record Confirmed(SlotSet Open, long First, long End);
}
