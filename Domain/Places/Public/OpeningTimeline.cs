using Soliguide.Domain.Places.Hours;

namespace Soliguide.Domain.Places.Public;

/// <summary>
/// The states of a place, or of one of its services, along time. A night belongs to the day on which it begins: it goes on into a
/// public holiday or a day with other hours, but a closure, confirmed or presumed, shuts the door at local midnight.
/// </summary>
internal readonly struct OpeningTimeline(Timetable timetable, ZoneCalendar clock)
{
    /// <summary>How far ahead and back it looks where nothing is planned.</summary>
    public const int Days = 400;

    /// <summary>Within one rule every week is alike; one more day lets the night before run out.</summary>
    private const int WeekAndNight = 8;

    /// <summary>The state at an instant of a local day, with its reason.</summary>
    public (OpeningState State, DayRule Rule) At(DateTimeOffset instant, DateOnly day) =>
        At(instant, day, timetable.RuleOf(day), timetable.RuleOf(day.AddDays(-1)));

    /// <summary>
    /// The state at an instant, with a span around it in which it certainly stays: from the change before, to the next one or the end of the
    /// local day. The state may well last longer; a search that asks again and again need not know.
    /// </summary>
    public (OpeningState State, DateTimeOffset From, DateTimeOffset To) SpanAt(DateTimeOffset instant)
    {
        var day = clock.DayOf(instant);
        var (rule, eve) = (timetable.RuleOf(day), timetable.RuleOf(day.AddDays(-1)));
        var changes = new List<DateTimeOffset>();
        FindChanges(changes, day, rule, eve);
        var (from, to) = (DateTimeOffset.MinValue, clock.At(day.AddDays(1), TimeOnly.MinValue));
        foreach (var change in changes)
        {
            if (change <= instant)
            {
                from = change > from ? change : from;
            }
            else
            {
                to = change < to ? change : to;
            }
        }

        return (At(instant, day, rule, eve).State, from, to);
    }

    /// <summary>The first instant after this one at which the state is one of those wanted; null if none comes.</summary>
    public DateTimeOffset? FirstAfter(DateTimeOffset instant, OpeningStates wanted)
    {
        var changes = new List<DateTimeOffset>();
        var day = clock.DayOf(instant);
        var horizon = day.AddDays(Days);
        var eve = timetable.RuleOf(day.AddDays(-1));
        while (true)
        {
            var rule = timetable.RuleOf(day);
            var end = timetable.NextChange(day, rule);
            for (var n = 0; n < WeekAndNight && !(day >= end); n++)
            {
                DateTimeOffset? first = null;
                FindChanges(changes, day, rule, eve);
                foreach (var change in changes)
                {
                    if (change > instant && !(change >= first) && wanted.Includes(At(change, day, rule, eve).State))
                    {
                        first = change;
                    }
                }

                if (first is not null)
                {
                    return first;
                }

                eve = rule;
                day = day.AddDays(1);
                if (rule.AllDay is not null)
                {
                    break;
                }
            }

            if (end is null || (day > horizon && !rule.IsShut))
            {
                return null;
            }

            day = end.Value;
        }
    }

    /// <summary>Since when, up to this instant, the state has been the same; null if it always was or nobody can tell.</summary>
    public DateTimeOffset? Since(DateTimeOffset instant, OpeningState state)
    {
        var changes = new List<DateTimeOffset>();
        var day = clock.DayOf(instant);
        var horizon = day.AddDays(-Days);
        while (true)
        {
            var rule = timetable.RuleOf(day);
            var start = timetable.LastChange(day, rule);
            for (var n = 0; n < WeekAndNight && !(day < start); n++)
            {
                var eve = timetable.RuleOf(day.AddDays(-1));
                DateTimeOffset? last = null;
                FindChanges(changes, day, rule, eve);
                foreach (var change in changes)
                {
                    if (change <= instant && !(change <= last) && JustBefore(change, day, rule, eve) != state)
                    {
                        last = change;
                    }
                }

                if (last is not null)
                {
                    return last;
                }

                day = rule.AllDay is not null && day > start ? start.Value : day.AddDays(-1);
            }

            if (start is null || (day < horizon && !rule.IsShut))
            {
                return null;
            }

            day = day > start ? start.Value : day;
        }
    }

    private OpeningState JustBefore(DateTimeOffset change, DateOnly day, DayRule rule, DayRule eve)
    {
        var before = change.AddTicks(-1);
        return clock.DayOf(before) == day ? At(before, day, rule, eve).State : At(before, day.AddDays(-1)).State;
    }

    private (OpeningState State, DayRule Rule) At(DateTimeOffset instant, DateOnly day, DayRule rule, DayRule eve)
    {
        if (rule.IsShut)
        {
            return (rule.AllDay!.Value, rule);
        }

        var open = rule.SomeServiceStopped ? OpeningState.PartiallyOpen : OpeningState.Open;
        return IsOpen(instant, day, rule) ? (open, rule)
            : IsOpen(instant, day.AddDays(-1), eve) ? (open, eve)
            : (rule.AllDay ?? OpeningState.Closed, rule);
    }

    private bool IsOpen(DateTimeOffset instant, DateOnly day, DayRule rule) =>
        rule.Week is { } week && IsOpen(instant, day, week) && (rule.Within is not { } within || IsOpen(instant, day, within));

    private bool IsOpen(DateTimeOffset instant, DateOnly day, WeeklyHours week)
    {
        var slots = week.On(day.DayOfWeek);
        for (var i = 0; i < slots.Count; i++)
        {
            if (clock.At(day, slots[i].Start) <= instant && instant < Closing(day, slots[i]))
            {
                return true;
            }
        }

        return false;
    }

    private DateTimeOffset Closing(DateOnly day, TimeSlot slot) => clock.At(slot.ClosesNextDay ? day.AddDays(1) : day, slot.Closing);

    /// <summary>The instants of a local day at which the state may change.</summary>
    private void FindChanges(List<DateTimeOffset> changes, DateOnly day, DayRule rule, DayRule eve)
    {
        changes.Clear();
        changes.Add(clock.At(day, TimeOnly.MinValue));
        foreach (var week in (ReadOnlySpan<WeeklyHours?>)[rule.Week, rule.Within])
        {
            for (var i = 0; i < week?.On(day.DayOfWeek).Count; i++)
            {
                var slot = week.On(day.DayOfWeek)[i];
                changes.Add(clock.At(day, slot.Start));
                changes.Add(slot.ClosesNextDay ? changes[0] : clock.At(day, slot.Closing));
            }
        }

        var yesterday = day.AddDays(-1);
        foreach (var week in (ReadOnlySpan<WeeklyHours?>)[eve.Week, eve.Within])
        {
            for (var i = 0; i < week?.On(yesterday.DayOfWeek).Count; i++)
            {
                var slot = week.On(yesterday.DayOfWeek)[i];
                changes.Add(slot.ClosesNextDay ? clock.At(day, slot.Closing) : changes[0]);
            }
        }
    }
}
