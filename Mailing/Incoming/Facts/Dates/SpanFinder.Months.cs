using Soliguide.Domain.Campaigns;

namespace Soliguide.Mailing.Incoming.Facts.Dates;

/// <content>Whole months, the season, and days counted from the letter's own.</content>
internal sealed partial class SpanFinder
{
    private Span? Months(int at)
    {
        var start = at;
        if (CalendarWords.Month(tokens[at].Text) is not { } first || tokens[at].Text is "mar" or "may")
        {
            return null;
        }

        // "31 juin": a day that there is not, and no whole month either.
        if (at > 0 && tokens[at - 1].Number is not null)
        {
            return new Span(SpanKind.About, null, null, start, at + 1);
        }

        // "Début août" is about when; "fin août" as well.
        if (IsAbout(at - 1) || ((Is(at - 1, "-") || Is(at - 1, "'")) && IsAbout(at - 2)))
        {
            return new Span(SpanKind.About, null, null, start, at + 1);
        }

        var (last, end) = (first, at + 1);
        var next = Is(end, "et") || Is(end, "-") || Is(end, "/") || Is(end, "a") || Is(end, "&") ? end + 1 : -1;
        next += next > 0 && (Is(next, "en") || Is(next, "mois")) ? 1 : 0;
        if (next > 0 && next < tokens.Length && CalendarWords.Month(tokens[next].Text) is { } second
            && (second == first + 1 || (second > first && Is(end, "a"))))
        {
            (last, end) = (second, next + 1);
        }

        var year = end < tokens.Length && tokens[end].Number is >= 2000 and < 2100 ? tokens[end].Number : null;
        var month28 = frame.Resolve(28, first, year);
        if (month28 is not { } sure)
        {
            return null;
        }

        if (Is(at - 1, "depuis"))
        {
            var since = new DateOnly(sure.Year, first, 1);
            return new Span(SpanKind.Since, since > frame.Written ? since.AddYears(-1) : since, null, start, at + 1);
        }

        return new Span(
            SpanKind.Months,
            new DateOnly(sure.Year, first, 1),
            new DateOnly(sure.Year, last, DateTime.DaysInMonth(sure.Year, last)),
            start,
            year is null ? end : end + 1);
    }

    private bool IsAbout(int at) => Is(at, "debut") || Is(at, "fin") || Is(at, "courant") || Is(at, "mi");

    private Span? Season(int at)
    {
        var word = tokens[at].Text;
        var isSummer = word is "ete" && at > 0 && tokens[at - 1].Text is "l" or "'" or "cet" or "d" or "en" or "l'";
        var isHolidays = word is "vacances"
            && (Is(at + 1, "scolaires") || (Is(at + 1, "de") && Is(at + 2, "noel")) || Is(at + 1, "d")
                || ((Is(at - 1, "les") || Is(at - 1, "des")) && Is(at - 2, "pendant")));
        var isSeason = word is "estivale" or "estivales" && at > 0 && tokens[at - 1].Text is "periode" or "saison" or "vacances";
        if (!isSummer && !isHolidays && !isSeason)
        {
            return null;
        }

        DayRange season = frame.Season;
        return new Span(SpanKind.Season, season.From, season.To, at, at + 1);
    }

    /// <summary>"Reprise à la rentrée": about the day after the season.</summary>
    private Span? NewSchoolYear(int at) =>
        Is(at - 1, "la") && IsNewSchoolYear(at) is > 0 and var end
            ? new Span(SpanKind.About, frame.Season.To.AddDays(1), null, at, end)
            : null;

    private Span? OpenEnd(int at)
    {
        var isOpen = Is(at, "nouvel") && Is(at + 1, "ordre");
        return isOpen ? new Span(SpanKind.OpenEnd, frame.Written, null, at, at + 2) : null;
    }

    /// <summary>Days counted from the letter's own.</summary>
    private Span? Near(int at, bool isAnnounced)
    {
        if (at >= tokens.Length)
        {
            return null;
        }

        var today = frame.Written;
        return tokens[at].Text switch
        {
            "aujourd" => new Span(SpanKind.Day, today, today, at, at + (Is(at + 2, "hui") ? 3 : 1)),
            "jour" when Is(at - 1, "ce") && !Is(at - 2, "a") && !Is(at + 1, "la") && !Is(at + 1, "-") =>
                new Span(SpanKind.Day, today, today, at, at + 1),
            "ce" when isAnnounced && Is(at + 1, "soir") => new Span(SpanKind.Day, today, today, at, at + 2) { FromEvening = true },
            "demain" when isAnnounced || (!Is(at - 1, "apres") && !Is(at - 1, "des")) =>
                new Span(SpanKind.Day, today.AddDays(1), today.AddDays(1), at, at + 1),
            "semaine" when Is(at + 1, "prochaine") => NextWeek(at),
            _ => NextWeekday(at),
        };
    }

    /// <summary>"Ce vendredi"; "vendredi prochain" may be that one or the next.</summary>
    private Span? NextWeekday(int at)
    {
        if (!Is(at - 1, "ce") || CalendarWords.Weekday(tokens[at].Text) is not { } weekday)
        {
            return null;
        }

        var day = frame.Written.AddDays(((int)weekday - (int)frame.Written.DayOfWeek + 7) % 7);
        return new Span(SpanKind.Day, day, day, at, at + 1);
    }

    private Span NextWeek(int at)
    {
        var monday = frame.Written.AddDays(7 - (((int)frame.Written.DayOfWeek + 6) % 7));
        return new Span(SpanKind.Weeks, monday, monday.AddDays(6), at, at + 2);
    }
}
