using Soliguide.Domain;
using Soliguide.Domain.Places.Hours;
using Soliguide.Mailing.Incoming.Facts.Dates;

namespace Soliguide.Mailing.Incoming.Facts.Hours;

/// <summary>
/// Puts the weekdays and openings of a clause together: each opening belongs to the weekdays said last, or, where times go first, to the next.
/// </summary>
internal sealed class HourFinder(Token[] tokens)
{
    private readonly Dictionary<DayOfWeek, List<TimeSlot>> week = [];
    private readonly List<TimeSlot> waiting = [];
    private HashSet<DayOfWeek> days = [];

    /// <summary>Whether times stand before their weekdays: "9h-12h le lundi, 14h-16h le mardi".</summary>
    private bool timesFirst;

    /// <summary>The token at which the first opening begins.</summary>
    private int? firstSlot;

    /// <summary>Whether any opening was said.</summary>
    public bool HasSlots { get; private set; }

    /// <summary>The week that the clause says; null when it says no opening, or not for which days.</summary>
    public WeeklyHours? Week { get; private set; }

    public static HourFinder Find(Clause clause)
    {
        var finder = new HourFinder(clause.Tokens);
        for (var at = 0; at < clause.Tokens.Length;)
        {
            // Weekdays and numbers of dates are no opening hours.
            var span = clause.Spans.Find(s => s.Start <= at && at < s.End);
            at = span is not null ? span.End : finder.Read(at);
        }

        finder.Finish();
        return finder;
    }

    /// <summary>Whether openings stand between days of the year: "July: 9h-17h, August: 9h-13h" says two weeks.</summary>
    public bool IsParted(Clause clause) =>
        firstSlot is { } slot && clause.Spans.Exists(s => s.Start < slot) && clause.Spans.Exists(s => s.Start > slot && s.Kind != SpanKind.Season);

    /// <summary>Whether what is closed is a weekday of the week that is said: "lundi 9h-12h, mardi fermé".</summary>
    public bool ClosesOnlyWeekdays(Clause clause)
    {
        var before = (clause.Place("closure") ?? 0) - 1;
        before -= Is(before, ":") || Is(before, "-") || Is(before, ",") || Is(before, ".") ? 1 : 0;
        return Week is not null && before >= 0 && CalendarWords.Weekday(tokens[before].Text) is not null;
    }

    private int Read(int at)
    {
        if (Slot(at) is var (slot, end))
        {
            HasSlots = true;
            firstSlot ??= at;
            timesFirst |= days.Count == 0;
            if (timesFirst)
            {
                waiting.Add(slot);
            }
            else
            {
                Open(days, [slot]);
            }

            return end;
        }

        if (Is(at, "au") && Is(at + 1, "lieu"))
        {
            // What the hours are otherwise.
            return Slot(at + 2) is var (_, usual) ? usual : at + 2;
        }

        if ((Is(at, "sauf") || Is(at, "hors") || Is(at, "excepte")) && Weekdays(at + (Is(at + 1, "le") || Is(at + 1, "les") ? 2 : 1)) is var (shut, past))
        {
            days.ExceptWith(shut);
            foreach (var day in shut)
            {
                week.Remove(day);
            }

            return past;
        }

        if (Weekdays(at) is var (named, behind))
        {
            days = named;
            Open(named, waiting);
            waiting.Clear();
            return behind;
        }

        return at + 1;
    }

    private (TimeSlot Slot, int End)? Slot(int at)
    {
        at += Is(at, "de") || Is(at, "entre") ? 1 : 0;
        if (TimeReader.Read(tokens, at, bare: true) is not var (start, next))
        {
            return null;
        }

        var joined = Is(next, "a") || Is(next, "-") || Is(next, "/") || Is(next, "et") ? next + 1
            : Is(next, "jusqu") && Is(next + 1, "'") && Is(next + 2, "a") ? next + 3 : next;
        if (joined == next || TimeReader.Read(tokens, joined) is not var (close, end) || close == start)
        {
            return null;
        }

        // "et" joins two openings unless "entre" stands before.
        return Is(next, "et") && !Is(at - 1, "entre") ? null : (new TimeSlot(start, close), end);
    }

    private (HashSet<DayOfWeek> Days, int End)? Weekdays(int at)
    {
        if (Is(at, "tous") && Is(at + 1, "les") && Is(at + 2, "jours"))
        {
            return ([.. Enum.GetValues<DayOfWeek>()], at + 3);
        }

        if (Is(at, "en") && Is(at + 1, "semaine"))
        {
            return (Run(DayOfWeek.Monday, DayOfWeek.Friday), at + 2);
        }

        if (Day(at) is not { } first)
        {
            return null;
        }

        var end = Behind(at);
        if ((Is(end, "au") || Is(end, "a") || Is(end, "-")) && Day(end + 1) is { } last)
        {
            return (Run(first, last), Behind(end + 1));
        }

        var named = new HashSet<DayOfWeek> { first };
        while (true)
        {
            var next = Is(end, ",") || Is(end, "et") || Is(end, "&") || Is(end, "/") ? end + 1 : Day(end) is not null ? end : -1;
            next += next > 0 && (Is(next, "et") || Is(next, "le") || Is(next, "les")) ? 1 : 0;
            if (next < 0 || Day(next) is not { } more)
            {
                return (named, end);
            }

            named.Add(more);
            end = Behind(next);
        }
    }

    private int Behind(int weekday) => Is(weekday + 1, ".") ? weekday + 2 : weekday + 1;

    private DayOfWeek? Day(int at) => at < tokens.Length ? CalendarWords.Weekday(tokens[at].Text) : null;

    private static HashSet<DayOfWeek> Run(DayOfWeek first, DayOfWeek last)
    {
        var run = new HashSet<DayOfWeek>();
        for (var day = first; run.Add(day) && day != last;)
        {
            day = (DayOfWeek)(((int)day + 1) % 7);
        }

        return run;
    }

    private void Open(HashSet<DayOfWeek> on, List<TimeSlot> openings)
    {
        foreach (var day in openings.Count > 0 ? on : [])
        {
            if (!week.TryGetValue(day, out var slots))
            {
                week[day] = slots = [];
            }

            slots.AddRange(openings);
        }
    }

    private void Finish()
    {
        Open(days, waiting);
        if (week.Count == 0)
        {
            return;
        }

        ValueList<TimeSlot> On(DayOfWeek day) => week.TryGetValue(day, out var slots) ? slots.Distinct().Order(ByStart).ToValueList() : [];
        Week = Weeks.Of(On);
    }

    private static Comparer<TimeSlot> ByStart { get; } = Comparer<TimeSlot>.Create((a, b) => (a.Start, a.End).CompareTo((b.Start, b.End)));

    private bool Is(int at, string text) => at >= 0 && at < tokens.Length && tokens[at].Text == text;
}
