namespace Soliguide.Mailing.Incoming.Facts.Dates;

/// <content>From a day to a day.</content>
internal sealed partial class SpanFinder
{
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

        var kind = vagueFrom || vagueTo ? SpanKind.Weeks : SpanKind.Range;
        return last is null || last < first ? null : new Span(kind, first, last, start, Inclusive(end)) { FromEvening = evening };
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
        if (name >= tokens.Length || CalendarWords.Month(tokens[name].Text) is not { } m
            || (vague == "fin" && !isEnd) || (vague == "debut" && isEnd))
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
}
