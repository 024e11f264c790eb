using Soliguide.Domain.Places.Public;

namespace Soliguide.GrpcApi.Search;

/// <summary>
/// The services of a place of which some have hours or periods of their own. Only places like that need it: elsewhere a service is open when the
/// place is.
/// </summary>
/// <param name="card">The card.</param>
/// <param name="categories">By service: the set of its category and all that hold it, by the index's number of sets.</param>
internal sealed class ServiceTimes(PlaceCard card, int[] categories)
{
    private readonly StateColumn now = new(categories.Length);
    private volatile StateColumn? ifConfirmed;

    /// <summary>Whether some service may be open while another is not.</summary>
    public static bool Matter(PlaceCard card) =>
        card.Services.Any(service => service.Hours is not null) || card.Periods.Any(period => period.ServiceId is not null);

    /// <summary>Whether a service that is looked for is as open as wished, with the seconds in which this certainly holds.</summary>
    /// <param name="wanted">What is looked for.</param>
    /// <param name="wish">What is wished.</param>
    /// <param name="at">The instant.</param>
    /// <param name="asIfConfirmed">As if it were not for the presumed closure.</param>
    public (bool Meets, long First, long End) AnyMeets(WantedCategories wanted, Openness wish, Moment at, bool asIfConfirmed)
    {
        var (first, end) = (long.MinValue, long.MaxValue);
        for (var i = 0; i < categories.Length; i++)
        {
            if (wanted.Meet(categories[i]))
            {
                var held = asIfConfirmed ? StateIfConfirmedAt(i, at) : StateAt(i, at);
                if (wish.IsMetBy(held.State))
                {
                    return (true, held.First, held.End);
                }

                (first, end) = (Math.Max(first, held.First), Math.Min(end, held.End));
            }
        }

        return (false, first, end);
    }

    private HeldState StateAt(int service, Moment at) =>
        now.TryGet(service, at.Second, out var state) ? state : now.Remember(service, at.Second, Opening.SpanAt(card, card.Services[service].Id, at.Instant));

    private HeldState StateIfConfirmedAt(int service, Moment at)
    {
        // Two searches may make one each; what only one of them remembers is computed again.
        var memory = ifConfirmed ??= new StateColumn(categories.Length);
        return memory.TryGet(service, at.Second, out var state)
            ? state
            : memory.Remember(service, at.Second, Opening.SpanAt(card with { Presumed = null }, card.Services[service].Id, at.Instant));
    }
}
