namespace Soliguide.Mailing.Incoming.Facts.Dates;

/// <content>From a day to a day.</content>
internal sealed partial class SpanFinder
{
    private Span? Range(int at)
    {
        var start = at;
        at += Is(at, "du") || Is(at, "de") || Is(at, "entre") || Is(at, "from") ? 1 : 0;
        at += Is(at, "la") && Is(at + 1, "mi") ? 1 : 0;
        if (Point(at, isEnd: false) is not var (from, behind, vagueFrom))
        {
            return null;
        }

        var (next, evening) = Evening(behind);
        next += Is(next, ",") ? 1 : 0;
        var joined = Connector(next, tokens[start].Text == "entre");
        var sideBySide = inColumns && joined == next && from.Month is not null;
        var said = month;
        month = from.Month ?? month;
        var reaches = Point(joined, isEnd: true);
        month = said;
        if ((joined == next && !sideBySide) || reaches is not var (to, end, vagueTo))
        {
            return null;
        }

        // "Du 1er au 15 et du 20 au 31 août": the month is said once, at the end.
        if ((to.Month ?? from.Month ?? month ?? MonthBehind(end)) is not { } known)
        {
            return null;
        }

        var toMonth = to.Month ?? (from.Month is { } m && to.Day < from.Day ? (m % 12) + 1 : from.Month) ?? known;
        var fromMonth = from.Month ?? (from.Day > to.Day ? ((toMonth + 10) % 12) + 1 : toMonth);
        if (Date(from, fromMonth, from.Year ?? (to.Year is { } y && fromMonth <= toMonth ? y : null)) is not { } first)
        {
            return null;
        }

        var year = to.Year ?? (frame.Resolve(to.Day, toMonth, first.Year) < first ? first.Year + 1 : first.Year);
        if (Date(to, toMonth, year) is not { } last || last < first)
        {
            return null;
        }

        var kind = vagueFrom || vagueTo ? SpanKind.Weeks : SpanKind.Range;
        var (inclusive, lastDay) = Last(end, last);
        return new Span(kind, first, lastDay < first ? last : lastDay, start, inclusive) { FromEvening = evening };
    }

    /// <summary>The month that a range behind an "et" or a comma names.</summary>
    private int? MonthBehind(int at)
    {
        if (!Is(at, "et") && !Is(at, ",") && !Is(at, "puis"))
        {
            return null;
        }

        for (var next = at + 1; next < Math.Min(at + 10, tokens.Length); next++)
        {
            if (CalendarWords.Month(tokens[next].Text) is { } named)
            {
                return named;
            }

            if (tokens[next].Number is null && !Is(next, "du") && !Is(next, "au") && !Is(next, "et") && !Is(next, "puis") && !Is(next, "er")
                && !IsWeekday(next))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>A day, or a word that stands for one: "mi-juillet", "fin août", "début août", "août" as an end.</summary>
    private (PartialDay Day, int End, bool Vague)? Point(int at, bool isEnd)
    {
        if (PartialDay.Read(tokens, at) is { } day)
        {
            return (day, day.End, false);
        }

        if (isEnd && IsNewSchoolYear(at) is > 0 and var behind)
        {
            // "Jusqu'à la rentrée (lundi 2 septembre)".
            var named = behind + (Is(behind, ",") || Is(behind, "du") || Is(behind, ":") ? 1 : 0);
            if (PartialDay.Read(tokens, named) is { Month: { } first } and var school && frame.Resolve(school.Day, first, school.Year) is { } back)
            {
                var last = back.AddDays(-1);
                return (new PartialDay(last.Day, last.Month, last.Year, null, at, school.End), school.End, true);
            }

            return (new PartialDay(frame.Season.To.Day, frame.Season.To.Month, frame.Season.To.Year, null, at, behind), behind, true);
        }

        if (isEnd && EndOf(at) is { } whole)
        {
            return (whole, whole.End, true);
        }

        var vague = at < tokens.Length ? tokens[at].Text : "";
        if (vague is not ("mi" or "fin" or "debut"))
        {
            return null;
        }

        var name = at + 1;
        name += Is(name, "-") || Is(name, "de") ? 1 : 0;
        name += Is(name, "d") ? 2 : 0;
        if (name >= tokens.Length || CalendarWords.Month(tokens[name].Text) is not { } m
            || (vague == "fin" && !isEnd) || (vague == "debut" && isEnd))
        {
            return null;
        }

        var number = vague switch { "mi" => 15, "debut" => 1, _ => DateTime.DaysInMonth(frame.Written.Year, m) };
        return (new PartialDay(number, m, null, null, at, name + 1), name + 1, true);
    }

    /// <summary>"Fin du mois", "la fin de l'été", "la fin des vacances": the last day of it.</summary>
    private PartialDay? EndOf(int at)
    {
        var end = at + (Is(at, "la") ? 1 : 0);
        if (!Is(end, "fin"))
        {
            return null;
        }

        if (Is(end + 1, "du") && Is(end + 2, "mois"))
        {
            var name = end + 3 + (Is(end + 3, "de") ? 1 : Is(end + 3, "d") ? 2 : 0);
            var named = name > end + 3 && name < tokens.Length ? CalendarWords.Month(tokens[name].Text) : null;
            var m = named ?? month ?? frame.Written.Month;
            return new PartialDay(DateTime.DaysInMonth(frame.Written.Year, m), m, null, null, at, named is null ? end + 3 : name + 1);
        }

        var ofSeason = Is(end + 1, "des") && Is(end + 2, "vacances") ? end + 3
            : Is(end + 1, "de") && Is(end + 2, "l") && Is(end + 3, "'") && Is(end + 4, "ete") ? end + 5 : 0;
        return ofSeason == 0 ? null : new PartialDay(frame.Season.To.Day, frame.Season.To.Month, frame.Season.To.Year, null, at, ofSeason);
    }

    /// <summary>Behind "la rentrée", where the season asked about ends as the school holidays do in France; 0 when it is not said.</summary>
    private int IsNewSchoolYear(int at)
    {
        var name = at + (Is(at, "la") ? 1 : 0);
        if (!Is(name, "rentree") || frame.Season.To is not ({ Month: 8, Day: > 25 } or { Month: 9, Day: < 8 }))
        {
            return 0;
        }

        name++;
        return Is(name, "scolaire") ? name + 1 : (Is(name, "de") || Is(name, "en")) && Is(name + 1, "septembre") ? name + 2 : name;
    }

    /// <summary>Behind "au", "jusqu'au", "-" and the like; where it was when there is none.</summary>
    private int Connector(int at, bool between)
    {
        if (Is(at, "et") && (between || Is(at + 1, "jusqu")))
        {
            return between ? at + 1 + (Is(at + 1, "le") ? 1 : 0) : Connector(at + 1, false);
        }

        if (UpTo(at) is var behind && behind > at)
        {
            return behind;
        }

        if (Is(at, "au") || Is(at, "a") || Is(at, "to") || Is(at, "until"))
        {
            return at + 1 + (Is(at + 1, "le") || Is(at + 1, "la") ? 1 : 0);
        }

        return Is(at, "-") || Is(at, ">") || Is(at, "=") || Is(at, "\u2192") ? at + 1 + (Is(at + 1, ">") ? 1 : 0) : at;
    }
}
