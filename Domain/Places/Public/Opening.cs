using Soliguide.Domain.Places.Hours;
using Soliguide.Domain.Places.Sheets;

namespace Soliguide.Domain.Places.Public;

/// <summary>
/// Whether a place is open at an instant: a pure function of its card, in the place's own time zone, across clock changes. Never
/// throws: a card whose time zone nobody knows is unknown. Meant for instants of the years 1950 to 2900.
/// </summary>
/// <remarks>
/// A place whose services are all stopped but which announced no closure of itself is partially open: the door is open, and
/// <see cref="OpeningStatus.StoppedServices"/> names what is not to be had. <see cref="OpeningStatus.Since"/> and
/// <see cref="OpeningStatus.Until"/> bound the state, whatever its reason: adjacent closures are one, and a Sunday before a closed
/// Monday is closed until Tuesday.
/// </remarks>
public static class Opening
{
    private static OpeningStatus Nobody { get; } = new(OpeningState.Unknown, OpeningReason.NoHours);

    private static (OpeningState State, DateTimeOffset From, DateTimeOffset To) ForGood { get; } =
        (OpeningState.Unknown, DateTimeOffset.MinValue, DateTimeOffset.MaxValue);

    /// <summary>The status of the place as a whole.</summary>
    public static OpeningStatus StatusAt(PlaceCard card, DateTimeOffset instant) => Status(card, null, instant).Status;

    /// <summary>
    /// The same with a span around the instant, first instant included and last one not, in which nothing of it changes: what those keep who show a place
    /// again and again. At most one local day.
    /// </summary>
    public static (OpeningStatus Status, DateTimeOffset From, DateTimeOffset To) StatusSpanAt(PlaceCard card, DateTimeOffset instant)
    {
        var (status, next) = Status(card, null, instant);
        var (_, from, to) = Span(card, null, instant);

        // An opening far ahead comes into sight in between.
        return next?.AddDays(-OpeningTimeline.Days) is not { } sight ? (status, from, to)
            : sight <= instant ? (status, sight > from ? sight : from, to)
            : (status, from, sight < to ? sight : to);
    }

    /// <summary>
    /// The status of one service: the place's closures, default and holidays hold for it too, its own closures stop it, its own hours
    /// replace the place's. While the place has changed hours, a service with hours of its own is open when both are. A
    /// service that the card does not list is unknown.
    /// </summary>
    public static OpeningStatus StatusAt(PlaceCard card, string serviceId, DateTimeOffset instant) =>
        Find(card, serviceId) is { } service ? Status(card, service, instant).Status : Nobody;

    /// <summary>The state alone, for searches over all places; allocates nothing for a fixed place.</summary>
    public static OpeningState StateAt(PlaceCard card, DateTimeOffset instant) => State(card, null, instant);

    /// <summary>The state of one service alone, for searches over all places.</summary>
    public static OpeningState StateAt(PlaceCard card, string serviceId, DateTimeOffset instant) =>
        Find(card, serviceId) is { } service ? State(card, service, instant) : OpeningState.Unknown;

    /// <summary>
    /// The state with a span around the instant, first instant included and last one not, in which it certainly stays: what searches over
    /// all places keep, so that they compute a place anew only when its hours change something. At most one local day.
    /// </summary>
    public static (OpeningState State, DateTimeOffset From, DateTimeOffset To) SpanAt(PlaceCard card, DateTimeOffset instant) =>
        Span(card, null, instant);

    /// <summary>The same of one service; of one that the card does not list, unknown for good.</summary>
    public static (OpeningState State, DateTimeOffset From, DateTimeOffset To) SpanAt(PlaceCard card, string serviceId, DateTimeOffset instant) =>
        Find(card, serviceId) is { } service ? Span(card, service, instant) : ForGood;

    private static (OpeningState State, DateTimeOffset From, DateTimeOffset To) Span(PlaceCard card, PlaceService? service, DateTimeOffset instant) =>
        ZoneCalendar.Of(card.TimeZone) is { } clock ? new OpeningTimeline(new Timetable(card, service), clock).SpanAt(instant) : ForGood;

    private static OpeningState State(PlaceCard card, PlaceService? service, DateTimeOffset instant)
    {
        if (ZoneCalendar.Of(card.TimeZone) is not { } clock)
        {
            return OpeningState.Unknown;
        }

        return new OpeningTimeline(new Timetable(card, service), clock).At(instant, clock.DayOf(instant)).State;
    }

    /// <summary>The status, and when a door opens next, however far ahead.</summary>
    private static (OpeningStatus Status, DateTimeOffset? Next) Status(PlaceCard card, PlaceService? service, DateTimeOffset instant)
    {
        if (ZoneCalendar.Of(card.TimeZone) is not { } clock)
        {
            return (Nobody, null);
        }

        var today = clock.DayOf(instant);
        var timeline = new OpeningTimeline(new Timetable(card, service), clock);
        var (state, rule) = timeline.At(instant, today);
        var until = timeline.FirstAfter(instant, OpeningStates.Not(state));
        var next = NextOpening(timeline, clock, state, until);
        return (new OpeningStatus(state, rule.Reason)
        {
            Since = timeline.Since(instant, state),
            Until = until,
            NextOpening = next <= instant.AddDays(OpeningTimeline.Days) ? next : null,
            Text = rule.Text,
            StoppedServices = service is null ? StoppedOn(card, today) : [],
        }, next);
    }

    /// <summary>After a state that never changes nothing opens; an open door opens next once it has closed.</summary>
    private static DateTimeOffset? NextOpening(OpeningTimeline timeline, ZoneCalendar clock, OpeningState state, DateTimeOffset? until)
    {
        if (until is not { } change)
        {
            return null;
        }

        var then = timeline.At(change, clock.DayOf(change)).State;
        var closed = OpeningStates.AnyOpen.Includes(state) && OpeningStates.AnyOpen.Includes(then)
            ? timeline.FirstAfter(change, OpeningStates.NotOpen)
            : change;
        return closed is not { } from ? null
            : !OpeningStates.AnyOpen.Includes(state) && OpeningStates.AnyOpen.Includes(then) ? change
            : timeline.FirstAfter(from, OpeningStates.AnyOpen);
    }

    private static ValueList<string> StoppedOn(PlaceCard card, DateOnly day)
    {
        if (card.Periods.All(p => p.ServiceId is null))
        {
            return [];
        }

        return card.Services.Select(s => s.Id)
            .Where(id => card.Periods.Any(p => p.Kind == PeriodKind.Closure && p.ServiceId == id && p.Covers(day)))
            .ToValueList();
    }

    private static PlaceService? Find(PlaceCard card, string serviceId)
    {
        for (var i = 0; i < card.Services.Count; i++)
        {
            if (card.Services[i].Id == serviceId)
            {
                return card.Services[i];
            }
        }

        return null;
    }
}
