using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Hours;
using Soliguide.Mailing.Incoming.Facts.Dates;
using Soliguide.Mailing.Incoming.Facts.Hours;

namespace Soliguide.Mailing.Incoming.Facts;

/// <summary>What a clause says about days on which the place is shut.</summary>
/// <param name="Days">The days; empty when they are still to come.</param>
/// <param name="IsSaid">Whether the clause speaks of a closure at all.</param>
/// <param name="Doubtful">Whether it may mean a person, a part of the day, a weekday, or what was.</param>
internal sealed record ClosedDays(List<Stretch> Days, bool IsSaid, bool Doubtful)
{
    /// <summary>Only for its national holidays: those of a single territory are days like others here.</summary>
    private static readonly TerritoryKey France = new("fr", "75");

    private static readonly ClosedDays None = new([], false, false);

    public static ClosedDays Of(Clause clause, FactFrame frame)
    {
        if (clause.Range("closure") is var (shut, _) && clause.Place("ends") is { } ends && shut < ends)
        {
            return clause.Has("negated") ? None : Ending(clause, ends);
        }

        if (clause.Has("lastday") && LastDay(clause) is { } last)
        {
            return last;
        }

        if (clause.Range("closure") is not var (close, closeEnd))
        {
            return OpenUntil(clause, frame);
        }

        if (clause.Has("negated") || IsPast(clause, frame))
        {
            return None;
        }

        var spans = ClosureSpans.Of(clause, close, closeEnd);
        var days = GoesOn(clause, close, Stretches.Of(spans, clause.Tokens, frame.Written, begins: !clause.Has("thatday")));
        if (days is [{ To: null, Kind: SpanKind.Since or SpanKind.Range } begun] && clause.Place("open") is { } opens && opens > close
            && clause.Spans.Find(s => s.Start > opens && s.Kind == SpanKind.Day)?.From is { } first && first > begun.From)
        {
            // "On ferme le 11 août au soir et on ouvre le lundi 2 septembre".
            days = [begun with { To = first.AddDays(-1) }];
        }

        var nothing = clause.Has("nothing");
        return nothing && days.TrueForAll(d => d.Kind == SpanKind.Season)
            ? None
            : new ClosedDays(
                days,
                IsSaid: true,
                IsDoubtful(clause) || BeginsUnsaid(clause, days) || IsOnlyLong(clause, days) || clause.LeavesNumbers
                || Subjects.IsOther(clause, close, closeEnd)
                || Outside(clause, at => clause.Tokens[at].Number is < 2100 and var year && year > frame.Written.Year));
    }

    /// <summary>What was is no closure that comes.</summary>
    private static bool IsPast(Clause clause, FactFrame frame) =>
        (clause.Has("past") && !clause.Has("comparison") && !clause.Has("thistime"))
        || Outside(clause, at => clause.Tokens[at].Number >= 2000 && clause.Tokens[at].Number < frame.Written.Year
            && (at == 0 || clause.Tokens[at - 1].Text != "depuis"));

    /// <summary>"Three weeks this summer": how long, and not when.</summary>
    private static bool IsOnlyLong(Clause clause, List<Stretch> days) =>
        days.Exists(d => d.Kind is SpanKind.Season or SpanKind.Months) && Stretches.SaysHowLong(clause.Tokens, clause.Spans);

    /// <summary>"We shall be closed until 25 August": from when?</summary>
    private static bool BeginsUnsaid(Clause clause, List<Stretch> days) =>
        days is [{ Kind: SpanKind.Until }] && ((clause.Has("future") && !clause.Has("now")) || clause.Spans.Count > 1);

    /// <summary>Whether a person is away, and nothing says that the place is shut.</summary>
    public static bool IsPersonal(Clause clause) =>
        !clause.Has("shut") && (clause.Has("person") || (clause.Has("absent") && !clause.Has("together")));

    /// <summary>Whether one day alone may as well be the first of many: "nous fermons le 12 juillet".</summary>
    public static bool MayBeginThere(Stretch day, Clause clause) =>
        day.Kind == SpanKind.Day && clause.Has("closes") && !clause.Has("only") && PublicHolidays.Of(France, day.From) is null;

    /// <summary>"Nos congés débutent le 26 juillet au soir et se terminent le 19 août".</summary>
    private static ClosedDays Ending(Clause clause, int ends)
    {
        var first = clause.Spans.FindLast(s => s.Start < ends && s.Kind is SpanKind.Day or SpanKind.Since);
        var last = clause.Spans.Find(s => s.Start > ends && s.Kind == SpanKind.Day)?.To;
        return first?.From is { } from && last > from
            ? new ClosedDays([new Stretch(first.FromEvening ? from.AddDays(1) : from, last, SpanKind.Range)], IsSaid: true, IsDoubtful(clause))
            : new ClosedDays([], IsSaid: true, Doubtful: true);
    }

    private static ClosedDays? LastDay(Clause clause)
    {
        // The day that stands next: behind "last day", or else before it.
        var said = clause.Place("lastday")!.Value;
        var reopen = clause.Place("reopen") ?? int.MaxValue;
        var days = clause.Spans.FindAll(s => s.Kind == SpanKind.Day && (reopen < said || s.Start < reopen));
        var last = days.Find(s => s.Start >= said) ?? days.FindLast(s => s.Start < said);
        return last?.From is not { } day
            ? null
            : new ClosedDays(
                [new Stretch(day.AddDays(1), clause.Spans.Find(s => s.Kind == SpanKind.Until && s.Start > said && s.To > day)?.To, SpanKind.Since)],
                IsSaid: true,
                clause.DaysDisagree);
    }

    /// <summary>"Open until 26 July": shut from the next day on, if somebody says until when.</summary>
    private static ClosedDays OpenUntil(Clause clause, FactFrame frame)
    {
        var last = clause.Has("open") && !clause.Has("reduced") ? clause.Spans.Find(s => s.Kind == SpanKind.Until) : null;
        return last?.To is { } day && day > frame.Written
            ? new ClosedDays([new Stretch(day.AddDays(1), null, SpanKind.About)], IsSaid: true, false)
            : None;
    }

    /// <summary>"Open from 1 July to 15 August, closed until 2 September": from where the openings end.</summary>
    private static List<Stretch> GoesOn(Clause clause, int close, List<Stretch> days) =>
        days is [{ Kind: SpanKind.Until } last] && clause.Place("open") is { } opens && opens < close
        && Array.FindIndex(clause.Tokens, 0, opens, t => t.Text is "pas" or "plus") < 0
        && clause.Spans.FindLast(s => s.Start < close && s.Kind is SpanKind.Range or SpanKind.Months or SpanKind.Until)?.To is { } open
        && open < last.To
            ? [new Stretch(open.AddDays(1), last.To, SpanKind.Range)]
            : days;

    /// <summary>Whether a closure that the clause speaks of may mean a person, a part of the day, another place, or what our letter said.</summary>
    public static bool IsDoubtful(Clause clause, bool ofPlace = true) =>
        clause.Has("partial")
        || clause.DaysDisagree
        || clause.Has("cited")
        || (clause.Place("except") > clause.Place("closure") && !clause.Has("unless"))
        || IsElsewhere(clause)
        || (clause.Has("cancelled") && clause.Place("closure") is { } shut
            && clause.Tokens[shut].Text.StartsWith("fermeture", StringComparison.Ordinal))
        || (ofPlace && IsPersonal(clause))
        || Outside(clause, at => clause.Tokens[at].Text.Length > 4 && CalendarWords.Weekday(clause.Tokens[at].Text) is not null)
        || Outside(clause, at => TimeReader.Read(clause.Tokens, at) is not null);

    /// <summary>Whether a neighbour is named, neither beside "nous" nor beside a word for the place.</summary>
    private static bool IsElsewhere(Clause clause) =>
        clause.Range("elsewhere") is var (_, other)
        && !(clause.Place("closure") is { } close && (Subjects.IsWriter(clause, close) || Subjects.JoinsPlace(clause, other, close)));

    private static bool Outside(Clause clause, Func<int, bool> found)
    {
        var opened = clause.OpensFirst ? clause.Place("closure")!.Value : 0;
        for (var at = opened; at < clause.Tokens.Length; at++)
        {
            if (found(at) && !clause.Spans.Exists(s => s.Start <= at && at < s.End))
            {
                return true;
            }
        }

        return false;
    }
}
