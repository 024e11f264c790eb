using Soliguide.Domain.Places.Public;

namespace Soliguide.GrpcApi.Search;

/// <summary>
/// The places of which some service that is looked for is as open as wished, among those whose services have times of their own; for seconds between which
/// none of these services opens or shuts. Of all such places, and then worth keeping, or of those that a question has left.
/// </summary>
internal sealed class OpenServices
{
    private readonly PlaceColumns columns;
    private readonly Moment asked;
    private long first = long.MinValue, end = long.MaxValue;

    /// <param name="wanted">What is looked for.</param>
    /// <param name="wish">How open it must be.</param>
    /// <param name="some">The places that matter.</param>
    /// <param name="columns">All places.</param>
    /// <param name="at">The instant.</param>
    public OpenServices(WantedCategories wanted, Openness wish, SlotSet some, PlaceColumns columns, Moment at)
    {
        (Wanted, Wish, this.columns, asked) = (wanted, wish, columns, at);
        Places = new SlotSet(columns.Count);
        foreach (var slot in some.Within(columns.WithTimes))
        {
            Add(slot);
        }
    }

    /// <summary>The places; not to be changed.</summary>
    public SlotSet Places { get; }

    public WantedCategories Wanted { get; }

    public Openness Wish { get; }

    /// <summary>Whether a question was answered by it; set by any of them.</summary>
    public bool WasAsked { get; set; }

    /// <summary>Whether it is the answer for no second from this one on.</summary>
    public bool IsOver(long second) => end <= second;

    /// <summary>Whether this is the answer for a second.</summary>
    public bool Holds(WantedCategories wanted, Openness wish, long second) => Wish == wish && second >= first && second < end && Wanted.Equals(wanted);

    /// <summary>Takes in that a slot holds another card, or none. Within the index's gate alone.</summary>
    public void Change(int slot)
    {
        Places[slot] = false;
        if (columns.WithTimes[slot])
        {
            Add(slot);
        }
    }

    private void Add(int slot)
    {
        var place = columns.StateAt(slot, asked);
        var isPresumed = place.State == OpeningState.PresumedClosed;
        var (open, from, to) = isPresumed && Wish == Openness.Open
            ? (false, place.First, place.End)
            : columns.ServicesOf(slot)!.AnyMeets(Wanted, Wish, asked, isPresumed && Wish == Openness.OpenOrPresumed);
        (first, end) = (Math.Max(first, Math.Max(from, place.First)), Math.Min(end, Math.Min(to, place.End)));
        if (open)
        {
            Places[slot] = true;
        }
    }
}
