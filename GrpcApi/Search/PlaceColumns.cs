using Soliguide.Domain.Places.Public;

namespace Soliguide.GrpcApi.Search;

/// <summary>All places by slot, what searches look at side by side. A slot is empty after its place went. Changed within the index's gate alone.</summary>
/// <param name="known">What places say of those they receive, by number.</param>
internal sealed class PlaceColumns(Numbers<Admission> known)
{
    private const int Least = 64;

    private readonly StateColumn now = new();
    private readonly StateColumn ifConfirmed = new();
    private SearchedPlace?[] places = [];
    private PlaceLine[] lines = [];
    private int[] admissions = [];
    private Spot[] spots = [];
    private ServiceTimes?[] services = [];

    /// <summary>How many slots there are, empty ones included.</summary>
    public int Count { get; private set; }

    /// <summary>The slots that hold a place; not to be changed.</summary>
    public SlotSet Filled { get; } = new();

    /// <summary>The places of which everybody may know a point; not to be changed.</summary>
    public SlotSet WithPoint { get; } = new();

    /// <summary>The places of which some services have times of their own; not to be changed.</summary>
    public SlotSet WithTimes { get; } = new();

    public ReadOnlySpan<SearchedPlace?> Places => places.AsSpan(0, Count);

    public ReadOnlySpan<PlaceLine> Lines => lines.AsSpan(0, Count);

    /// <summary>Whom places receive and who gets in.</summary>
    public Numbers<Admission> Known => known;

    /// <summary>The same of each place, by number.</summary>
    public ReadOnlySpan<int> Admissions => admissions.AsSpan(0, Count);

    public ReadOnlySpan<Spot> Spots => spots.AsSpan(0, Count);

    /// <summary>The services of the place in a slot, where some may be open while others are not; null where all follow the place.</summary>
    public ServiceTimes? ServicesOf(int slot) => services[slot];

    public void Set(int slot, SearchedPlace? place, PlaceLine line, int admission, ServiceTimes? times)
    {
        if (slot >= places.Length)
        {
            Grow(Math.Max(Least, places.Length + (places.Length / 2)));
        }

        Count = Math.Max(Count, slot + 1);
        (places[slot], lines[slot], admissions[slot], services[slot]) = (place, line, admission, times);
        spots[slot] = place is { Points: [var point] } ? Spot.Of(point) : Spot.Elsewhere;
        (Filled[slot], WithPoint[slot], WithTimes[slot]) = (place is not null, place is { IsCoarse: false }, times is not null);
        now.Forget(slot);
        ifConfirmed.Forget(slot);
    }

    /// <summary>The state of the place in a slot; computed when what is remembered does not hold at the instant.</summary>
    public HeldState StateAt(int slot, Moment at) =>
        now.TryGet(slot, at.Second, out var state) ? state : now.Remember(slot, at.Second, Opening.SpanAt(places[slot]!.Card, at.Instant));

    /// <summary>The state if it were not for the presumed closure.</summary>
    public HeldState StateIfConfirmedAt(int slot, Moment at) =>
        ifConfirmed.TryGet(slot, at.Second, out var state)
            ? state
            : ifConfirmed.Remember(slot, at.Second, Opening.SpanAt(places[slot]!.Card with { Presumed = null }, at.Instant));

    private void Grow(int room)
    {
        Array.Resize(ref places, room);
        Array.Resize(ref lines, room);
        Array.Resize(ref admissions, room);
        Array.Resize(ref spots, room);
        Array.Resize(ref services, room);
        now.Grow(room);
        ifConfirmed.Grow(room);
    }
}

/// <summary>The instant of a search.</summary>
/// <param name="Instant">As asked.</param>
/// <param name="Second">As remembered states are compared with it.</param>
internal readonly record struct Moment(DateTimeOffset Instant, long Second)
{
    public static Moment Of(DateTimeOffset instant) => new(instant, RememberedState.SecondOf(instant));
}
