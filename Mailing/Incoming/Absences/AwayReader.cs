using Soliguide.Mailing.Incoming.Facts;
using Soliguide.Mailing.Incoming.Facts.Dates;
using Soliguide.Mailing.Incoming.Texts;
using Soliguide.Mailing.Incoming.Words;

namespace Soliguide.Mailing.Incoming.Absences;

/// <summary>Reads the dates and addresses of an automatic reply: hints for the caller, never an answer.</summary>
public static class AwayReader
{
    private const int LongestLook = 4_000;

    /// <summary>What the words of an automatic reply say about the absence.</summary>
    /// <param name="text">Its words.</param>
    /// <param name="frame">What days without a year are measured against.</param>
    public static Away Read(NewText text, FactFrame frame)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(frame);
        var mail = Addresses.In(text.Text).Select(found => found.Address).FirstOrDefault();
        if (AbsenceWords.ForGood(Fold.Of(text.Text.AsSpan(0, Math.Min(text.Text.Length, LongestLook)))))
        {
            return new Away(null, null, ForGood: true, mail);
        }

        (DateOnly? From, DateOnly? To) away = (null, null);
        foreach (var clause in Clauses.Of(text.Text, frame))
        {
            away = Merge(away, Days(clause, frame));
        }

        return new Away(away.From, away.To, ForGood: false, mail);
    }

    private static (DateOnly? From, DateOnly? To) Days(Clause clause, FactFrame frame)
    {
        if (clause.Has("atwork"))
        {
            return (null, null);
        }

        var (reopen, back) = (clause.Place("reopen"), clause.Reopening?.AddDays(-1));
        if (back is null && clause.Answers is { } answers)
        {
            (reopen, back) = (clause.Place("answers"), answers.AddDays(-1));
        }

        var spans = clause.Spans.FindAll(s => reopen is null || s.Start < reopen || clause.Place("closure") > reopen);
        if (spans.TrueForAll(s => s.Kind == SpanKind.Until) && spans.Count > 0)
        {
            return (null, spans[0].To);
        }

        List<Stretch> all = clause.Has("closure") || back is null ? Stretches.Of(spans, clause.Tokens, frame.Written) : [];
        return all is not [{ Kind: not SpanKind.Season } days, ..] ? (null, back) : (days.From, back ?? LastInARow(spans, clause.Tokens) ?? days.To);
    }

    /// <summary>"Today and tomorrow" is one absence; null when one day stands alone.</summary>
    private static DateOnly? LastInARow(List<Span> spans, Token[] tokens)
    {
        var last = 0;
        while (last + 1 < spans.Count && spans[last + 1] is { Kind: SpanKind.Day } next && IsNextDay(spans[last].To, next.From)
            && tokens[spans[last].End..next.Start].All(t => t.Text is "'" or "hui" or "et" or ","))
        {
            last++;
        }

        return last == 0 ? null : spans[last].To;
    }

    /// <summary>The day after, or Monday after Friday.</summary>
    private static bool IsNextDay(DateOnly? day, DateOnly? next) =>
        next == day?.AddDays(1) || (day is { DayOfWeek: DayOfWeek.Friday } && next == day.Value.AddDays(3));

    private static (DateOnly? From, DateOnly? To) Merge((DateOnly? From, DateOnly? To) first, (DateOnly? From, DateOnly? To) second) =>
        (
            first.From ?? (first.To is null ? second.From : null),
            // "Fermé ce jour. Réouverture le 18": it was not that day alone.
            first.To is null || (first.From == first.To && second.From is null && second.To > first.To)
                ? (second.To >= first.From || first.From is null ? second.To : null)
                : first.To);
}
