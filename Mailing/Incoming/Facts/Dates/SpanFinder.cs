using Soliguide.Mailing.Incoming.Facts.Hours;

namespace Soliguide.Mailing.Incoming.Facts.Dates;

/// <summary>Finds the stretches of time of a clause, left to right; every token belongs to one at most.</summary>
internal sealed partial class SpanFinder(Token[] tokens, FactFrame frame)
{
    /// <summary>Spans of one clause beyond which nobody speaks of dates.</summary>
    private const int Most = 40;

    private readonly List<Span> spans = [];

    /// <summary>The month that was last said: "les deux dernières semaines d'août, soit du 19 au 30".</summary>
    private int? month;

    public static List<Span> Find(Token[] tokens, FactFrame frame)
    {
        var finder = new SpanFinder(tokens, frame);
        for (var at = 0; at < tokens.Length && finder.spans.Count < Most;)
        {
            var span = finder.At(at);
            if (span is not null)
            {
                finder.spans.Add(span);
                finder.month = (span.To ?? span.From)?.Month ?? finder.month;
            }

            at = span is null ? at + 1 : Math.Max(span.End, at + 1);
        }

        return finder.spans;
    }

    private Span? At(int at) =>
        OpenEnd(at) ?? Weeks(at) ?? Quinzaine(at) ?? WeekOf(at)
        ?? Until(at) ?? Since(at) ?? DayList(at) ?? Range(at) ?? Day(at)
        ?? Months(at) ?? Season(at) ?? Near(at);

    private Span? Until(int at)
    {
        var start = at;
        at = Is(at, "jusqu") && Is(at + 1, "'") && (Is(at + 2, "au") || Is(at + 2, "a") || Is(at + 2, "en")) ? at + 3
            : Is(at, "until") || Is(at, "till") ? at + 1 : at;
        if (at == start)
        {
            return null;
        }

        at += Is(at, "la") ? 1 : 0;
        if (Point(at, isEnd: true) is var (day, end, _) && (day.Month ?? month) is { } m && frame.Resolve(day.Day, m, day.Year) is { } to)
        {
            return new Span(SpanKind.Until, null, to, start, Inclusive(end));
        }

        return null;
    }

    private Span? Since(int at)
    {
        var start = at;
        at = Is(at, "a") && (Is(at + 1, "partir") || Is(at + 1, "compter")) ? at + 3
            : Is(at, "des") && Is(at + 1, "le") ? at + 1
            : Is(at, "depuis") ? at + 1 + (Is(at + 1, "le") ? 1 : 0) : at;
        if (at == start || at >= tokens.Length)
        {
            return null;
        }

        if (Point(at, isEnd: false) is not var (day, end, _) || (day.Month ?? month) is not { } m
            || frame.Resolve(day.Day, m, day.Year) is not { } from)
        {
            return null;
        }

        // "À partir du 5 août et jusqu'au 25" is a range.
        var (next, evening) = Evening(end);
        next += Is(next, ",") ? 1 : 0;
        var joined = Connector(next, false);
        if (joined > next && Point(joined, isEnd: true) is var (to, behind, _)
            && frame.Resolve(to.Day, to.Month ?? m, to.Year) is { } last && last >= from)
        {
            return new Span(SpanKind.Range, from, last, start, Inclusive(behind)) { FromEvening = evening };
        }

        return new Span(SpanKind.Since, from, null, start, next) { FromEvening = evening };
    }

    private Span? Day(int at)
    {
        var start = at;
        at += Is(at, "du") || Is(at, "au") || Is(at, "on") ? 1 : 0;
        if (PartialDay.Read(tokens, at) is not { } day)
        {
            return null;
        }

        // A bare number is a day only with an article or a weekday before it and a month said earlier.
        var isAnnounced = day.Weekday is not null || Is(day.Start, "le");
        var isLonger = day.End < tokens.Length && tokens[day.End].Number is not null;
        if (day.Month is null && (month is null || !isAnnounced || isLonger))
        {
            return null;
        }

        if (frame.Resolve(day.Day, day.Month ?? month!.Value, day.Year) is not { } date)
        {
            return null;
        }

        var (end, evening) = Evening(day.End);
        return new Span(SpanKind.Day, date, date, start, end) { FromEvening = evening };
    }

    /// <summary>"Les 13, 14 et 15 juillet": one span when the days follow each other, else one for each.</summary>
    private Span? DayList(int at)
    {
        if (!Is(at, "les") && !Is(at, "le") && !Is(at, "du") && !Is(at, "des"))
        {
            return null;
        }

        var days = new List<int>();
        var next = at + 1;
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
        Is(at, "a") && TimeReader.Read(tokens, at + 1) is var (time, end) ? (end, time >= new TimeOnly(12, 0)) :
        Is(at, "au") && Is(at + 1, "soir") ? (at + 2, true)
        : Is(at, "soir") ? (at + 1, true)
        : Is(at, "inclus") || Is(at, "matin") ? (at + 1, false) : (at, false);

    private int Inclusive(int at) => Is(at, "inclus") || Is(at, "compris") || Is(at, "inclu") ? at + 1 : at;

    private bool Is(int at, string text) => at >= 0 && at < tokens.Length && tokens[at].Text == text;
}
