using Soliguide.Mailing.Incoming.Facts.Dates;

namespace Soliguide.Mailing.Incoming.Facts;

/// <summary>Which days of a clause are those of its closure, and not of an opening, a return, an exception or another thing.</summary>
internal static class ClosureSpans
{
    /// <param name="clause">The clause.</param>
    /// <param name="close">The token where it begins to speak of closing.</param>
    /// <param name="closeEnd">The token behind that.</param>
    public static List<Span> Of(Clause clause, int close, int closeEnd)
    {
        var reopen = clause.Place("reopen");
        var spans = clause.Spans.Where(s => reopen is null || (close > reopen ? s.Start >= close : s.Start < reopen));
        if (clause.Place("open") is { } open && (open < close || open >= closeEnd))
        {
            // "Open in July and closed in August": each has its own days.
            spans = close < open ? spans.Where(s => s.Start < open) : spans.Where(s => s.Start >= close);
        }

        // "Closed in August except on the 6th."
        spans = clause.Place("except") is { } except && except > close && !clause.Has("unless") ? spans.Where(s => s.Start < except) : spans;

        // "From 5 to 25 August and not from 1 to 20."
        spans = clause.Place("instead") is { } instead && instead > close ? spans.Where(s => s.Start < instead) : spans;
        return Chained(clause, [.. spans], close);
    }

    /// <summary>
    /// Beside a range only days that an "and" joins to it: "we move on 15 July, closed from 12 to 19 July" names a day of something else.
    /// </summary>
    private static List<Span> Chained(Clause clause, List<Span> spans, int close)
    {
        var range = spans.Find(s => s.Kind == SpanKind.Range && s.Start >= close) ?? spans.FindLast(s => s.Kind == SpanKind.Range);
        return range is null ? spans : spans.FindAll(s => s.Kind is not (SpanKind.Day or SpanKind.Until or SpanKind.Since) || IsJoined(clause, s));
    }

    private static bool IsJoined(Clause clause, Span span)
    {
        var before = span.Start - 1;
        before -= before >= 0 && clause.Tokens[before].Text is "le" or "les" or "du" or "au" ? 1 : 0;
        return before >= 0 && (clause.Tokens[before].Text.StartsWith("ferm", StringComparison.Ordinal)
            || clause.Tokens[before].Text is "et" or "," or ":" or "puis" or "&" or "+" or "/" or "-" or "que" or "aussi" or "egalement");
    }
}
