namespace Soliguide.Mailing.Incoming.Facts.Dates;

/// <content>One day, and days in a row.</content>
internal sealed partial class SpanFinder
{
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
}
