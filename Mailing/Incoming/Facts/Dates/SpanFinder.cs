namespace Soliguide.Mailing.Incoming.Facts.Dates;

/// <summary>Finds the stretches of time of a clause, left to right; every token belongs to one at most.</summary>
internal sealed partial class SpanFinder(Token[] tokens, FactFrame frame, int? said, bool inColumns)
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
    /// <param name="inColumns">Whether a first day and a last one stand side by side with nothing between, as in a table.</param>
    public static (List<Span> Spans, bool DaysDisagree) Find(
        Token[] tokens, FactFrame frame, int? month = null, bool inColumns = false)
    {
        var finder = new SpanFinder(tokens, frame, month, inColumns);
        for (var at = 0; at < tokens.Length && finder.spans.Count < Most;)
        {
            var span = finder.At(at) is { } found ? finder.Last(found) : null;
            if (span is not null)
            {
                finder.spans.Add(span);
                finder.month = span.Kind == SpanKind.Season ? finder.month : (span.To ?? span.From)?.Month ?? finder.month;
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
        ?? Months(at) ?? Season(at) ?? Near(at, isAnnounced: false) ?? NewSchoolYear(at);

    /// <summary>"En décembre dernier", "le 5 août de l'an dernier": the last that was.</summary>
    private Span Last(Span span)
    {
        var end = span.End + (Is(span.End, "de") ? 1 : 0);
        if (end > span.End && Is(end, "l") && Is(end + 1, "'") && (Is(end + 2, "an") || Is(end + 2, "annee")))
        {
            end += 3;
        }

        var goesOn = end + 1 < tokens.Length && char.IsLetter(tokens[end + 1].Text[0])
            && tokens[end + 1].Text is not ("et" or "nous" or "on" or "mais");
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
        if (Is(at, "apres") && Is(at + 1, "le") && Day(at + 1) is { From: { } before, FromEvening: false } known)
        {
            return new Span(SpanKind.Since, before, null, at, known.End) { FromEvening = true };
        }

        var soon = Is(at, "a") && Is(at + 1, "partir") && Is(at + 2, "de") ? at + 3 : Is(at, "des") ? at + 1 : at;
        if (soon > at && Near(soon, isAnnounced: true) is { Kind: SpanKind.Day } near)
        {
            return near with { Kind = SpanKind.Since, Start = start };
        }

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

    private bool IsWeekday(int at) => at < tokens.Length && CalendarWords.Weekday(tokens[at].Text) is not null;

    private bool Is(int at, string text) => at >= 0 && at < tokens.Length && tokens[at].Text == text;
}
