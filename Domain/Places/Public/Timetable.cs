using Soliguide.Domain.Places.Hours;
using Soliguide.Domain.Places.Sheets;

namespace Soliguide.Domain.Places.Public;

/// <summary>Which rule decides about each local day of a place, or of one of its services, and where the rules change.</summary>
internal readonly struct Timetable
{
    /// <summary>Nobody plans that far: such years stand for "always" and "until further notice".</summary>
    private const int FirstYear = 1900;
    private const int LastYear = 9000;

    private readonly PlaceCard card;
    private readonly PlaceService? service;
    private readonly WeeklyHours? week;

    public Timetable(PlaceCard card, PlaceService? service = null)
    {
        this.card = card;
        this.service = service;
        week = service?.Hours ?? RoundHours.Of(card);
    }

    /// <summary>
    /// The rule of a day. A confirmed closure first, then the default, then changed hours, then the public holiday, then the week.
    /// A holiday on which the week has no opening is simply closed. A place that closes on holidays does so under changed
    /// hours too, unless they are for that single day: who announces one day means it.
    /// </summary>
    public DayRule RuleOf(DateOnly day)
    {
        Period? closure = null, changed = null, own = null;
        var stopped = false;
        for (var i = 0; i < card.Periods.Count; i++)
        {
            var period = card.Periods[i];
            if (!period.Covers(day))
            {
                continue;
            }

            if (period.ServiceId is not null && period.ServiceId != service?.Id)
            {
                stopped |= period.Kind == PeriodKind.Closure && Offers(period.ServiceId);
            }
            else if (period.Kind == PeriodKind.Closure)
            {
                closure = Latest(closure, period);
            }
            else if (period.Kind == PeriodKind.ChangedHours)
            {
                changed = period.ServiceId is null ? Latest(changed, period) : changed;
                own = period.ServiceId is null ? own : Latest(own, period);
            }
        }

        return Decide(day, closure, changed, own) with { SomeServiceStopped = stopped && service is null };
    }

    /// <summary>The first day after this one on which another rule may decide; null if none ever does.</summary>
    public DateOnly? NextChange(DateOnly day, DayRule rule)
    {
        var next = DateOnly.MaxValue;
        for (var i = 0; i < card.Periods.Count; i++)
        {
            if (Matters(card.Periods[i]))
            {
                Consider(card.Periods[i].From, card.Periods[i].To);
            }
        }

        if (card.Presumed is { } presumed)
        {
            Consider(presumed.From, presumed.To);
        }

        if (HolidaysMatter(rule))
        {
            var today = PublicHolidays.Of(card.Key.Territory, day) is not null;
            Earlier(today ? day.AddDays(1) : PublicHolidays.NextAfter(card.Key.Territory, day));
        }

        return next == DateOnly.MaxValue ? null : next;

        void Consider(DateOnly from, DateOnly? to)
        {
            Earlier(from);
            Earlier(to is { Year: < LastYear } last ? last.AddDays(1) : null);
        }

        void Earlier(DateOnly? change) => next = change > day && change < next ? change.Value : next;
    }

    /// <summary>The last day up to this one since which the same rule decides; null if it always did.</summary>
    public DateOnly? LastChange(DateOnly day, DayRule rule)
    {
        var last = DateOnly.MinValue;
        for (var i = 0; i < card.Periods.Count; i++)
        {
            if (Matters(card.Periods[i]))
            {
                Consider(card.Periods[i].From, card.Periods[i].To);
            }
        }

        if (card.Presumed is { } presumed)
        {
            Consider(presumed.From, presumed.To);
        }

        if (HolidaysMatter(rule) && PublicHolidays.LastUntil(card.Key.Territory, day) is { } holiday)
        {
            Later(holiday == day ? day : holiday.AddDays(1));
        }

        return last == DateOnly.MinValue ? null : last;

        void Consider(DateOnly from, DateOnly? to)
        {
            Later(from.Year >= FirstYear ? from : null);
            Later(to is { Year: < LastYear and >= FirstYear } end ? end.AddDays(1) : null);
        }

        void Later(DateOnly? change) => last = change <= day && change > last ? change.Value : last;
    }

    private DayRule Decide(DateOnly day, Period? closure, Period? changed, Period? own)
    {
        if (closure is not null)
        {
            return new DayRule(OpeningState.TemporarilyClosed, OpeningReason.Closure) { Text = closure.Text };
        }

        if (card.Presumed is { } presumed && presumed.From <= day && day <= presumed.To)
        {
            return new DayRule(OpeningState.PresumedClosed, OpeningReason.NoAnswer) { Text = presumed.Message };
        }

        var holiday = card.PublicHolidays != PublicHolidayRule.Open && PublicHolidays.Of(card.Key.Territory, day) is not null;
        if ((own ?? changed) is { } other && !(holiday && card.PublicHolidays == PublicHolidayRule.Closed && other.From != other.To))
        {
            return new DayRule(other.Hours is null ? OpeningState.Unknown : null, OpeningReason.ChangedHours, other.Hours)
            {
                Within = own is null ? service?.Hours : null,
                Text = other.Text,
            };
        }

        return (holiday, card.PublicHolidays, week) switch
        {
            (true, PublicHolidayRule.Closed, _) => new DayRule(OpeningState.Closed, OpeningReason.PublicHoliday),
            (true, _, { } hours) when hours.On(day.DayOfWeek).Count == 0 => new DayRule(null, OpeningReason.WeeklyHours, hours),
            (true, _, _) => new DayRule(OpeningState.Unknown, OpeningReason.PublicHoliday),
            (_, _, null) => new DayRule(OpeningState.Unknown, OpeningReason.NoHours),
            _ => new DayRule(null, OpeningReason.WeeklyHours, week),
        };
    }

    private bool Matters(Period period) => period.Kind != PeriodKind.Message
        && (period.To is null || period.From <= period.To)
        && (period.ServiceId is null || period.ServiceId == service?.Id || (service is null && period.Kind == PeriodKind.Closure));

    private bool HolidaysMatter(DayRule rule) => !rule.IsShut
        && (card.PublicHolidays == PublicHolidayRule.Closed || (card.PublicHolidays == PublicHolidayRule.Unknown && week is not null));

    private bool Offers(string id)
    {
        for (var i = 0; i < card.Services.Count; i++)
        {
            if (card.Services[i].Id == id)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Of two that cover a day, the one that begins later is the more particular; then the later id: order is no matter.</summary>
    private static Period Latest(Period? one, Period other) =>
        one is null || other.From > one.From || (other.From == one.From && string.CompareOrdinal(other.Id, one.Id) > 0) ? other : one;
}
