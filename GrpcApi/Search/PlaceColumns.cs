using Soliguide.Domain.Places.Public;

namespace Soliguide.GrpcApi.Search;

/// <summary>All places by slot, what searches look at side by side. A slot is empty after its place went. Changed within the index's gate alone.</summary>
internal sealed class PlaceColumns
{
    private const int Least = 64;

    private readonly StateColumn now = new();
    private readonly StateColumn ifConfirmed = new();
    private SearchedPlace?[] places = [];
    private PlaceLine[] lines = [];
    private Spot[] spots = [];
    private ServiceTimes?[] services = [];

    /// <summary>How many slots there are, empty ones included.</summary>
    public int Count { get; private set; }

    public ReadOnlySpan<SearchedPlace?> Places => places.AsSpan(0, Count);

    public ReadOnlySpan<PlaceLine> Lines => lines.AsSpan(0, Count);

    public ReadOnlySpan<Spot> Spots => spots.AsSpan(0, Count);

    /// <summary>The services of the place in a slot, where some may be open while others are not; null where all follow the place.</summary>
    public ServiceTimes? ServicesOf(int slot) => services[slot];

    public void Set(int slot, SearchedPlace? place, PlaceLine line, ServiceTimes? times)
    {
        if (slot >= places.Length)
        {
            Grow(Math.Max(Least, places.Length + (places.Length / 2)));
        }

        Count = Math.Max(Count, slot + 1);
        (places[slot], lines[slot], services[slot]) = (place, line, times);
        spots[slot] = place is { Points: [var point] } ? Spot.Of(point) : Spot.Elsewhere;
        now.Forget(slot);
        ifConfirmed.Forget(slot);
    }

    /// <summary>The state of the place in a slot; computed when what is remembered does not hold at the instant.</summary>
    public OpeningState StateAt(int slot, Moment at) =>
        now.TryGet(slot, at.Second, out var state) ? state : now.Remember(slot, at.Second, Opening.SpanAt(places[slot]!.Card, at.Instant));

    /// <summary>The state if it were not for the presumed closure.</summary>
    public OpeningState StateIfConfirmedAt(int slot, Moment at) =>
        ifConfirmed.TryGet(slot, at.Second, out var state)
            ? state
            : ifConfirmed.Remember(slot, at.Second, Opening.SpanAt(places[slot]!.Card with { Presumed = null }, at.Instant));

    private void Grow(int room)
    {
        Array.Resize(ref places, room);
        Array.Resize(ref lines, room);
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
