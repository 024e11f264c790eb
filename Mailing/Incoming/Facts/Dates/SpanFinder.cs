using Soliguide.Mailing.Incoming.Facts.Hours;

namespace Soliguide.Mailing.Incoming.Facts.Dates;

/// <summary>Finds the stretches of time of a clause, left to right; every token belongs to one at most.</summary>
internal sealed partial class SpanFinder(Token[] tokens, FactFrame frame, int? said)
{
    /// <summary>Spans of one clause beyond which nobody speaks of dates.</summary>
    private const int Most = 40;

    private readonly List<Span> spans = [];

    /// <summary>The month that was last said: "les deux dernières semaines d'août, soit du 19 au 30".</summary>
    private int? month = said;

    /// <summary>Whether a weekday stood beside a day on which it does not fall.</summary>
    private bool disagrees;

    /// <param name="tokens">A clause.</param>
    /// <param name="frame">What its days are measured against.</param>
    /// <param name="month">The month that was said just before; null when none was.</param>
    public static (List<Span> Spans, bool DaysDisagree) Find(Token[] tokens, FactFrame frame, int? month = null)
    {
        var finder = new SpanFinder(tokens, frame, month);
        for (var at = 0; at < tokens.Length && finder.spans.Count < Most;)
        {
            var span = finder.At(at) is { } found ? finder.Last(found) : null;
            if (span is not null)
            {
                finder.spans.Add(span);
                finder.month = (span.To ?? span.From)?.Month ?? finder.month;
            }

            at = span is null ? at + 1 : Math.Max(span.End, at + 1);
        }

        return (finder.spans, finder.disagrees);
    }

    /// <summary>The date of a day as it is written; null when there is no such day.</summary>
    private DateOnly? Date(PartialDay day, int dayMonth, int? year)
    {
        var date = frame.Resolve(day.Day, dayMonth, year);
        disagrees |= date is not null && day.Weekday is { } weekday && weekday != date.Value.DayOfWeek;
        return date;
    }

    private Span? At(int at) =>
        OpenEnd(at) ?? Weeks(at) ?? Quinzaine(at) ?? WeekOf(at)
        ?? Until(at) ?? Since(at) ?? DayList(at) ?? Range(at) ?? Day(at)
        ?? Months(at) ?? Season(at) ?? Near(at) ?? NewSchoolYear(at);

    /// <summary>"En décembre dernier", "le 5 août de l'an dernier": the last that was.</summary>
    private Span Last(Span span)
    {
        var end = span.End + (Is(span.End, "de") ? 1 : 0);
        if (end > span.End && Is(end, "l") && Is(end + 1, "'") && (Is(end + 2, "an") || Is(end + 2, "annee")))
        {
            end += 3;
        }

        var goesOn = end + 1 < tokens.Length && char.IsLetter(tokens[end + 1].Text[0]) && tokens[end + 1].Text is not ("et" or "nous" or "on" or "mais");
        if (end >= tokens.Length || goesOn || tokens[end].Text is not ("dernier" or "derniere" or "passe" or "passee"))
        {
            return span;
        }

        var years = (span.To ?? span.From) > frame.Written ? -1 : 0;
        return span with { From = span.From?.AddYears(years), To = span.To?.AddYears(years), End = end + 1 };
    }

    private Span? Until(int at)
    {
        var start = at;
        at = UpTo(at) is var behind && behind > at ? behind : Is(at, "until") || Is(at, "till") ? at + 1 : at;
        if (at == start)
        {
            return null;
        }

        at += Is(at, "la") ? 1 : 0;
        if (Point(at, isEnd: true) is var (day, end, _) && (day.Month ?? month) is { } m && Date(day, m, day.Year) is { } to)
        {
            var (inclusive, last) = Last(end, to);
            return new Span(SpanKind.Until, null, last, start, inclusive);
        }

        return null;
    }

    private Span? Since(int at)
    {
        var start = at;
        at = Is(at, "a") && (Is(at + 1, "partir") || Is(at + 1, "compter") || Is(at + 1, "dater") || Is(at + 1, "partire")) ? at + 3
            : Is(at, "apartir") ? at + 2
            : Is(at, "des") && (Is(at + 1, "le") || IsWeekday(at + 1)) ? at + 1
            : Is(at, "depuis") ? at + 1 + (Is(at + 1, "le") ? 1 : 0) : at;
        if (at == start || at >= tokens.Length)
        {
            return null;
        }

        if (Point(at, isEnd: false) is not var (day, end, _) || (day.Month ?? month) is not { } m
            || Date(day, m, day.Year) is not { } from)
        {
            return null;
        }

        if (day.Year is null && from > frame.Written && Is(start, "depuis"))
        {
            from = from.AddYears(-1);
        }

        // "À partir du 5 août et jusqu'au 25" is a range.
        var (next, evening) = Evening(end);
        next += Is(next, ",") ? 1 : 0;
        var joined = Connector(next, false);
        if (joined > next && Point(joined, isEnd: true) is var (to, behind, _)
            && Date(to, to.Month ?? m, to.Year) is { } last && last >= from)
        {
            var (inclusive, lastDay) = Last(behind, last);
            return new Span(SpanKind.Range, from, lastDay, start, inclusive) { FromEvening = evening };
        }

        return new Span(SpanKind.Since, from, null, start, next) { FromEvening = evening };
    }

    private Span? Day(int at)
    {
        var start = at;
        if (Is(at, "soir") && Is(at + 1, "du") && Day(at + 1) is { } eve)
        {
            return eve with { Start = Is(at - 1, "le") || Is(at - 1, "au") ? at - 1 : at, FromEvening = true };
        }

        at += Is(at, "du") || Is(at, "au") || Is(at, "on") ? 1 : 0;
        if (PartialDay.Read(tokens, at) is not { } day)
        {
            return null;
        }

        // A bare number is a day only with an article or a weekday before it and a month said earlier.
        var isAnnounced = day.Weekday is not null || Is(day.Start, "le");
        var isLonger = day.End < tokens.Length && (tokens[day.End].Number is not null || IsStreet(day.End));
        if (day.Month is null && (month is null || !isAnnounced || isLonger))
        {
            return null;
        }

        if (Date(day, day.Month ?? month!.Value, day.Year) is not { } date)
        {
            return null;
        }

        var (end, evening) = Evening(day.End);
        return new Span(SpanKind.Day, date, date, start, end) { FromEvening = evening };
    }

    /// <summary>"Le 12 rue des Acacias".</summary>
    private bool IsStreet(int at) => tokens[at].Text is "rue" or "avenue" or "av" or "boulevard" or "bd" or "place" or "quai" or "allee" or "impasse" or "bis" or "ter";

    /// <summary>"Les 13, 14 et 15 juillet": one span when the days follow each other, else one for each.</summary>
    private Span? DayList(int at)
    {
        var hasArticle = Is(at, "les") || Is(at, "le") || Is(at, "du") || Is(at, "des");
        var isList = tokens[at].Number is >= 1 and <= 31 && (Is(at + 1, "et") || Is(at + 1, ",") || Is(at + 1, "&"));
        if (!hasArticle && !IsWeekday(at) && !isList)
        {
            return null;
        }

        var days = new List<int>();
        var next = hasArticle ? at + 1 : at;
        while (next < tokens.Length)
        {
            next += CalendarWords.Weekday(tokens[next].Text) is not null ? 1 : 0;
            if (next >= tokens.Length || tokens[next].Number is not (>= 1 and <= 31 and var number))
            {
                break;
            }

            days.Add(number);
            next += Is(next + 1, "er") ? 2 : 1;
            if (!Is(next, ",") && !Is(next, "et") && !Is(next, "&"))
            {
                break;
            }

            next += Is(next, ",") && Is(next + 1, "et") ? 2 : 1;
            next += Is(next, "le") ? 1 : 0;
        }

        if (days.Count < 2 || next >= tokens.Length || CalendarWords.Month(tokens[next].Text) is not { } m
            || frame.Resolve(days[0], m, null) is not { } first || frame.Resolve(days[^1], m, null) is not { } last)
        {
            return null;
        }

        var follows = days.Zip(days.Skip(1)).All(pair => pair.Second == pair.First + 1);
        if (follows)
        {
            return new Span(SpanKind.Range, first, last, at, next + 1);
        }

        foreach (var day in days.SkipLast(1))
        {
            if (frame.Resolve(day, m, null) is { } single)
            {
                spans.Add(new Span(SpanKind.Day, single, single, at, next + 1));
            }
        }

        return new Span(SpanKind.Day, last, last, at, next + 1);
    }

    /// <summary>"Au soir", "à 17h" begin what follows on the next day; "inclus" and "à 9h" change nothing.</summary>
    private (int Next, bool Evening) Evening(int at) =>
        TimeReader.Read(tokens, at + (Is(at, "a") ? 1 : 0)) is var (time, end) && !HasHoursBehind(end) ? (end, time >= new TimeOnly(12, 0)) :
        Is(at, "au") && Is(at + 1, "soir") ? (at + 2, true)
        : Is(at, "soir") ? (at + 1, true)
        : Is(at, "au") && Is(at + 1, "matin") ? (at + 2, false)
        : Is(at, "inclus") || Is(at, "matin") ? (at + 1, false) : (at, false);

    /// <summary>"Au 19 août au matin", "au 19 août 9h": they are back on that day.</summary>
    private (int Next, DateOnly Last) Last(int at, DateOnly day)
    {
        if (Is(at, "inclus") || Is(at, "compris") || Is(at, "inclu"))
        {
            return (at + 1, day);
        }

        var time = at + (Is(at, "a") ? 1 : 0);
        return Is(at, "au") && Is(at + 1, "matin") ? (at + 2, day.AddDays(-1))
            : Is(at, "matin") ? (at + 1, day.AddDays(-1))
            : TimeReader.Read(tokens, time) is var (hour, end) && !HasHoursBehind(end) ? (end, hour < new TimeOnly(12, 0) ? day.AddDays(-1) : day)
            : (at, day);
    }

    /// <summary>Whether the time is the first of an opening: "du 5 au 25 août 9h-12h".</summary>
    private bool HasHoursBehind(int at) =>
        Is(at, "-") || Is(at, "/") || (Is(at, "a") && TimeReader.Read(tokens, at + 1, bare: true) is not null);

    /// <summary>Behind "jusqu'au", however it is typed; where it was when it is not there.</summary>
    private int UpTo(int at)
    {
        if (Is(at, "jusquau") || Is(at, "jusqau") || Is(at, "jusquo"))
        {
            return at + 1;
        }

        if (!Is(at, "jusqu") && !Is(at, "jusque") && !Is(at, "jusq") && !Is(at, "jsq") && !Is(at, "jusk"))
        {
            return at;
        }

        var next = at + 1;
        next += Is(next, "'") ? 1 : 0;
        return Is(next, "a") && Is(next + 1, "la") ? next + 2
            : Is(next, "au") || Is(next, "a") || Is(next, "en") || Is(next, "o") ? next + 1
            : next < tokens.Length && (tokens[next].Number is not null || IsWeekday(next)) ? next
            : at;
    }

    private bool IsWeekday(int at) => at < tokens.Length && CalendarWords.Weekday(tokens[at].Text) is not null;

    private bool Is(int at, string text) => at >= 0 && at < tokens.Length && tokens[at].Text == text;
}
