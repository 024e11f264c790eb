using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Hours;
using Soliguide.Mailing.Incoming.Facts.Dates;
using Soliguide.Mailing.Incoming.Facts.Hours;

namespace Soliguide.Mailing.Incoming.Facts;

/// <summary>What a clause says about days on which the place is shut.</summary>
/// <param name="Days">The days; empty when they are still to come.</param>
/// <param name="IsSaid">Whether the clause speaks of a closure at all.</param>
/// <param name="IsDoubtful">Whether it may mean a person, a part of the day, a weekday, or what was.</param>
internal sealed record ClosedDays(List<Stretch> Days, bool IsSaid, bool IsDoubtful)
{
    /// <summary>Only for its national holidays: those of a single territory are days like others here.</summary>
    private static readonly TerritoryKey France = new("fr", "75");

    private static readonly ClosedDays None = new([], false, false);

    public static ClosedDays Of(Clause clause, FactFrame frame)
    {
        if (clause.Has("lastday"))
        {
            return LastDay(clause, frame);
        }

        if (clause.Range("closure") is not var (close, closeEnd))
        {
            return OpenUntil(clause, frame);
        }

        if (clause.Has("negated"))
        {
            return None;
        }

        var days = Stretches.Of(SpansOf(clause, close, closeEnd), clause.Tokens, frame.Written);
        var nothing = clause.Has("nothing");
        return nothing && days.TrueForAll(d => d.Kind == SpanKind.Season)
            ? None
            : new ClosedDays(days, IsSaid: true, Doubtful(clause));
    }

    /// <summary>Whether one day alone may as well be the first of many: "nous fermons le 12 juillet".</summary>
    public static bool MayBeginThere(Stretch day, Clause clause) =>
        day.Kind == SpanKind.Day && clause.Has("closes") && PublicHolidays.Of(France, day.From) is null;

    private static ClosedDays LastDay(Clause clause, FactFrame frame)
    {
        var reopen = clause.Place("reopen") ?? int.MaxValue;
        var before = clause.Spans.Where(s => s.Start < reopen);
        var last = Stretches.Of(before, clause.Tokens, frame.Written).FindAll(d => d.Kind == SpanKind.Day);
        return new ClosedDays([.. last.Select(d => new Stretch(d.From.AddDays(1), null, SpanKind.Since))], last.Count > 0, false);
    }

    /// <summary>"Open until 26 July": shut from the next day on, if somebody says until when.</summary>
    private static ClosedDays OpenUntil(Clause clause, FactFrame frame)
    {
        var last = clause.Has("open") && !clause.Has("reduced") ? clause.Spans.Find(s => s.Kind == SpanKind.Until) : null;
        return last?.To is { } day && day > frame.Written
            ? new ClosedDays([new Stretch(day.AddDays(1), null, SpanKind.About)], IsSaid: true, false)
            : None;
    }

    private static IEnumerable<Span> SpansOf(Clause clause, int close, int closeEnd)
    {
        var reopen = clause.Place("reopen");
        var spans = clause.Spans.Where(s => reopen is null || (close > reopen ? s.Start >= close : s.Start < reopen));
        if (clause.Place("open") is { } open && (open < close || open >= closeEnd))
        {
            // "Open in July and closed in August": each has its own days.
            spans = close < open ? spans.Where(s => s.Start < open) : spans.Where(s => s.Start >= close);
        }

        return spans;
    }

    private static bool Doubtful(Clause clause) =>
        clause.Has("partial")
        || (clause.Has("past") && !clause.Has("comparison"))
        || (clause.Has("person") && !clause.Has("shut"))
        || Outside(clause, at => clause.Tokens[at].Text.Length > 4 && CalendarWords.Weekday(clause.Tokens[at].Text) is not null)
        || Outside(clause, at => TimeReader.Read(clause.Tokens, at) is not null);

    private static bool Outside(Clause clause, Func<int, bool> found)
    {
        for (var at = 0; at < clause.Tokens.Length; at++)
        {
            if (found(at) && !clause.Spans.Exists(s => s.Start <= at && at < s.End))
            {
                return true;
            }
        }

        return false;
    }
}
