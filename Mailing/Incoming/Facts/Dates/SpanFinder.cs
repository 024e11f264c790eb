using System.Globalization;
using Soliguide.Domain.Campaigns;
using Soliguide.Mailing.Incoming.Facts.Hours;

namespace Soliguide.Mailing.Incoming.Facts.Dates;

/// <summary>Finds the stretches of time of a clause, left to right; every token belongs to one at most.</summary>
internal sealed class SpanFinder(Token[] tokens, FactFrame frame)
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
        OpenEnd(at) ?? Weeks(at) ?? Quinzaine(at) ?? WeekOf(at) ?? Until(at) ?? Since(at) ?? DayList(at) ?? Range(at) ?? Day(at) ?? Months(at) ?? Season(at) ?? Near(at);

    private Span? Range(int at)
    {
        var start = at;
        at += Is(at, "du") || Is(at, "de") || Is(at, "entre") || Is(at, "from") ? 1 : 0;
        if (Point(at, isEnd: false) is not var (from, behind, vagueFrom))
        {
            return null;
        }

        var (next, evening) = Evening(behind);
        next += Is(next, ",") ? 1 : 0;
        var joined = Connector(next, tokens[start].Text == "entre");
        if (joined == next || Point(joined, isEnd: true) is not var (to, end, vagueTo))
        {
            return null;
        }

        if (to.Month is null && from.Month is null && month is null)
        {
            return null;
        }

        var toMonth = to.Month ?? (from.Month is { } m && to.Day < from.Day ? (m % 12) + 1 : from.Month) ?? month!.Value;
        var fromMonth = from.Month ?? (from.Day > to.Day ? ((toMonth + 10) % 12) + 1 : toMonth);
        if (frame.Resolve(from.Day, fromMonth, from.Year ?? (to.Year is { } y && fromMonth <= toMonth ? y : null)) is not { } first)
        {
            return null;
        }

        var last = frame.Resolve(to.Day, toMonth, to.Year ?? first.Year);
        if (to.Year is null && last < first)
        {
            last = frame.Resolve(to.Day, toMonth, first.Year + 1);
        }

        return last is null || last < first
            ? null
            : new Span(vagueFrom || vagueTo ? SpanKind.Weeks : SpanKind.Range, first, last, start, Inclusive(end)) { FromEvening = evening };
    }

    /// <summary>A day, or a word that stands for one: "mi-juillet", "fin août", "début août", "août" as an end.</summary>
    private (PartialDay Day, int End, bool Vague)? Point(int at, bool isEnd)
    {
        if (PartialDay.Read(tokens, at) is { } day)
        {
            return (day, day.End, false);
        }

        var vague = at < tokens.Length ? tokens[at].Text : "";
        if (vague is not ("mi" or "fin" or "debut"))
        {
            return null;
        }

        var name = at + 1;
        name += Is(name, "-") || Is(name, "de") ? 1 : 0;
        name += Is(name, "d") ? 2 : 0;
        if (name >= tokens.Length || CalendarWords.Month(tokens[name].Text) is not { } m || (vague == "fin" && !isEnd) || (vague == "debut" && isEnd))
        {
            return null;
        }

        var number = vague switch { "mi" => 15, "debut" => 1, _ => DateTime.DaysInMonth(frame.Written.Year, m) };
        return (new PartialDay(number, m, null, null, at, name + 1), name + 1, true);
    }

    /// <summary>Behind "au", "jusqu'au", "-" and the like; where it was when there is none.</summary>
    private int Connector(int at, bool between)
    {
        if (Is(at, "et") && (between || Is(at + 1, "jusqu")))
        {
            return between ? at + 1 + (Is(at + 1, "le") ? 1 : 0) : Connector(at + 1, false);
        }

        if (Is(at, "jusqu") && Is(at + 1, "'"))
        {
            return Is(at + 2, "au") || Is(at + 2, "a") ? at + 3 : at;
        }

        if (Is(at, "au") || Is(at, "a") || Is(at, "to") || Is(at, "until"))
        {
            return at + 1 + (Is(at + 1, "le") ? 1 : 0);
        }

        return Is(at, "-") || Is(at, ">") ? at + 1 + (Is(at + 1, ">") ? 1 : 0) : at;
    }

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

        if (Point(at, isEnd: false) is not var (day, end, _) || (day.Month ?? month) is not { } m || frame.Resolve(day.Day, m, day.Year) is not { } from)
        {
            return null;
        }

        // "À partir du 5 août et jusqu'au 25" is a range.
        var (next, evening) = Evening(end);
        next += Is(next, ",") ? 1 : 0;
        var joined = Connector(next, false);
        if (joined > next && Point(joined, isEnd: true) is var (to, behind, _) && frame.Resolve(to.Day, to.Month ?? m, to.Year) is { } last && last >= from)
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
        if (day.Month is null && (month is null || (day.Weekday is null && !Is(day.Start, "le")) || (day.End < tokens.Length && tokens[day.End].Number is not null)))
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

    /// <summary>"Les 13, 14 et 15 juillet": one span when the days follow each other, else the first; the rest is found from there.</summary>
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

    /// <summary>"Semaines 32 à 34", "S32": weeks of the ISO calendar.</summary>
    private Span? Weeks(int at)
    {
        var first = Is(at, "semaine") || Is(at, "semaines") || Is(at, "sem") ? at + 1 + (Is(at + 1, ".") ? 1 : 0) : Is(at, "s") && at + 1 < tokens.Length && tokens[at + 1].Start == tokens[at].End ? at + 1 : -1;
        if (first < 0 || first >= tokens.Length || tokens[first].Number is not (>= 1 and <= 53 and var from))
        {
            return null;
        }

        var end = first + 1;
        var last = from;
        var next = Is(end, "a") || Is(end, "au") || Is(end, "-") || Is(end, "et") ? end + 1 : -1;
        next += next > 0 && (Is(next, "s") || Is(next, "semaine")) ? 1 : 0;
        if (next > 0 && next < tokens.Length && tokens[next].Number is { } to && to >= from && to <= 53)
        {
            (last, end) = (to, next + 1);
        }

        var year = frame.Written.Year;
        var monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(year, Math.Min(from, ISOWeek.GetWeeksInYear(year)), DayOfWeek.Monday));
        var sunday = DateOnly.FromDateTime(ISOWeek.ToDateTime(year, Math.Min(last, ISOWeek.GetWeeksInYear(year)), DayOfWeek.Monday)).AddDays(6);
        return new Span(SpanKind.Weeks, monday, sunday, at, end);
    }

    /// <summary>"La première quinzaine d'août", "les trois premières semaines de juillet".</summary>
    private Span? Quinzaine(int at)
    {
        for (var unit = at; unit < at + 4 && unit < tokens.Length; unit++)
        {
            if (tokens[unit].Text is not ("quinzaine" or "semaine" or "semaines"))
            {
                continue;
            }

            var name = unit + 1;
            name += Is(name, "d") && Is(name + 1, "'") ? 2 : Is(name, "de") || Is(name, "du") ? 1 : 0;
            if (name == unit + 1 || name >= tokens.Length || CalendarWords.Month(tokens[name].Text) is not { } m)
            {
                return null;
            }

            var words = tokens[at..unit];
            var isLast = words.Any(t => t.Text.StartsWith("derniere", StringComparison.Ordinal));
            var ordinal = words.Any(t => t.Text is "ere" or "eme" or "e" or "premiere" or "premieres" or "deuxieme" or "seconde" or "troisieme" || t.Text.StartsWith("derniere", StringComparison.Ordinal));
            var number = words.Select(CalendarWords.Number).FirstOrDefault(n => n is not null) ?? 1;
            if (!ordinal || frame.Resolve(1, m, null) is not { } start)
            {
                return null;
            }

            var days = DateTime.DaysInMonth(start.Year, m);
            var (from, to) = (tokens[unit].Text, isLast) switch
            {
                ("quinzaine", false) when number == 1 => (1, 15),
                ("quinzaine", _) => (16, days),
                ("semaines", false) => (1, 7 * number),
                ("semaines", true) => (days - (7 * number) + 1, days),
                (_, true) => (days - 6, days),
                _ => ((7 * number) - 6, 7 * number),
            };
            return from < 1 || to > days
                ? null
                : new Span(SpanKind.Weeks, start.AddDays(from - 1), start.AddDays(to - 1), at, name + 1);
        }

        return null;
    }

    /// <summary>"La semaine du 15 août": Monday to Sunday around that day.</summary>
    private Span? WeekOf(int at)
    {
        if (!Is(at, "semaine") || !Is(at + 1, "du"))
        {
            return null;
        }

        if (Range(at + 1) is { } range)
        {
            return range with { Start = at };
        }

        if (PartialDay.Read(tokens, at + 2) is not { Month: { } m } day || frame.Resolve(day.Day, m, day.Year) is not { } date)
        {
            return null;
        }

        var monday = date.AddDays(-(((int)date.DayOfWeek + 6) % 7));
        return new Span(SpanKind.Weeks, monday, monday.AddDays(6), at, day.End);
    }

    private Span? Months(int at)
    {
        var start = at;
        if (CalendarWords.Month(tokens[at].Text) is not { } first || tokens[at].Text is "mar" or "may")
        {
            return null;
        }

        // "Début août" is about when; "fin août" as well.
        if (at > 0 && tokens[at - 1].Text is "debut" or "fin" or "courant" or "mi" || (at > 1 && tokens[at - 1].Text is "-" or "'" && tokens[at - 2].Text is "mi" or "debut" or "fin"))
        {
            return new Span(SpanKind.About, null, null, start, at + 1);
        }

        var (last, end) = (first, at + 1);
        var next = Is(end, "et") || Is(end, "-") || Is(end, "/") || Is(end, "a") || Is(end, "&") ? end + 1 : -1;
        next += next > 0 && (Is(next, "en") || Is(next, "mois")) ? 1 : 0;
        if (next > 0 && next < tokens.Length && CalendarWords.Month(tokens[next].Text) is { } second && (second == first + 1 || (second > first && Is(end, "a"))))
        {
            (last, end) = (second, next + 1);
        }

        var year = end < tokens.Length && tokens[end].Number is >= 2000 and < 2100 ? tokens[end].Number : null;
        var month28 = frame.Resolve(28, first, year);
        if (month28 is not { } sure)
        {
            return null;
        }

        return new Span(
            SpanKind.Months,
            new DateOnly(sure.Year, first, 1),
            new DateOnly(sure.Year, last, DateTime.DaysInMonth(sure.Year, last)),
            start,
            year is null ? end : end + 1);
    }

    private Span? Season(int at)
    {
        var word = tokens[at].Text;
        var isSummer = word is "ete" && at > 0 && tokens[at - 1].Text is "l" or "'" or "cet" or "d" or "en" or "l'";
        var isHolidays = word is "vacances" && (Is(at + 1, "scolaires") || Is(at + 1, "d") || (at > 0 && tokens[at - 1].Text is "les" or "des" && Is(at - 2, "pendant")));
        var isSeason = word is "estivale" or "estivales" && at > 0 && tokens[at - 1].Text is "periode" or "saison" or "vacances";
        if (!isSummer && !isHolidays && !isSeason)
        {
            return null;
        }

        DayRange season = frame.Season;
        return new Span(SpanKind.Season, season.From, season.To, at, at + 1);
    }

    private Span? OpenEnd(int at)
    {
        var isOpen = Is(at, "nouvel") && Is(at + 1, "ordre");
        return isOpen ? new Span(SpanKind.OpenEnd, frame.Written, null, at, at + 2) : null;
    }

    /// <summary>Days counted from the letter's own.</summary>
    private Span? Near(int at)
    {
        var today = frame.Written;
        return tokens[at].Text switch
        {
            "aujourd" => new Span(SpanKind.Day, today, today, at, at + 1),
            "demain" when !Is(at - 1, "apres") && !Is(at - 1, "des") => new Span(SpanKind.Day, today.AddDays(1), today.AddDays(1), at, at + 1),
            "semaine" when Is(at + 1, "prochaine") => NextWeek(at),
            _ => null,
        };
    }

    private Span NextWeek(int at)
    {
        var monday = frame.Written.AddDays(7 - (((int)frame.Written.DayOfWeek + 6) % 7));
        return new Span(SpanKind.Weeks, monday, monday.AddDays(6), at, at + 2);
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
