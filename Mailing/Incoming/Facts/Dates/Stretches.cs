namespace Soliguide.Mailing.Incoming.Facts.Dates;

/// <summary>Makes days of the stretches of time of a clause: the exact before the round, ends joined with their beginnings.</summary>
internal static class Stretches
{
    /// <param name="spans">Those of the clause that belong to what it says.</param>
    /// <param name="tokens">Its words, for "three weeks from ...".</param>
    /// <param name="written">The day of the letter: "until 2 September" begins there.</param>
    /// <param name="begins">Whether what begins in the evening of a day goes on: "we close on the 4th in the evening".</param>
    public static List<Stretch> Of(IEnumerable<Span> spans, Token[] tokens, DateOnly written, bool begins = true)
    {
        var left = DropRound([.. spans.Where(s => s.Kind != SpanKind.About)]);
        var days = new List<Stretch>();
        for (var i = 0; i < left.Count; i++)
        {
            var span = left[i];
            var next = i + 1 < left.Count ? left[i + 1] : null;
            var from = span.FromEvening ? span.From?.AddDays(1) : span.From;
            if (span.Kind is SpanKind.Since or SpanKind.Day
                && next is { Kind: SpanKind.Until or SpanKind.OpenEnd } && (next.To is null || next.To >= from))
            {
                days.Add(new Stretch(from!.Value, next.To, SpanKind.Range));
                i++;
            }
            else if (span.Kind == SpanKind.Until && next is { Kind: SpanKind.Since } && next.From <= span.To)
            {
                // "Jusqu'au 15 juillet à partir du 1er".
                days.Add(new Stretch(next.From!.Value, span.To, SpanKind.Range));
                i++;
            }
            else if (span.Kind is SpanKind.Since or SpanKind.Day && Duration(tokens, left, span.Kind == SpanKind.Day) is { } last)
            {
                days.Add(new Stretch(from!.Value, last(from.Value), SpanKind.Weeks));
            }
            else if (span is { Kind: SpanKind.Day, FromEvening: true } && begins)
            {
                // "Nous fermons le 4 au soir": from the 5th on.
                days.Add(new Stretch(from!.Value, null, SpanKind.Since));
            }
            else
            {
                days.Add(new Stretch((span.Kind == SpanKind.Day ? span.From : from) ?? written, span.To, span.Kind));
            }
        }

        return Join([.. days.Where(d => d.To is null || d.To >= d.From).Distinct()]);
    }

    /// <summary>"In July and the first half of August" is one stretch.</summary>
    private static List<Stretch> Join(List<Stretch> days)
    {
        for (var i = days.Count - 1; i > 0; i--)
        {
            if (days[i - 1].IsRound && days[i].IsRound && days[i - 1].To?.AddDays(1) == days[i].From)
            {
                days[i - 1] = days[i - 1] with { To = days[i].To };
                days.RemoveAt(i);
            }
        }

        return days;
    }

    /// <summary>Whether a length of time is said beside the days.</summary>
    public static bool SaysHowLong(Token[] tokens, List<Span> spans) => HowLong(tokens, spans) is not null;

    /// <summary>How long it lasts, from a first day to the last; null when that is not said.</summary>
    public static Func<DateOnly, DateOnly>? HowLong(Token[] tokens, List<Span> spans) => Duration(tokens, spans, announced: false);

    /// <summary>"In the summer, from 5 to 25 August" means the second.</summary>
    private static List<Span> DropRound(List<Span> spans)
    {
        var exact = spans.FindAll(s => s.Kind is not (SpanKind.Season or SpanKind.Months or SpanKind.Weeks));
        var ranges = exact.FindAll(s => s.Kind == SpanKind.Range);
        return spans.FindAll(s => s.Kind switch
        {
            SpanKind.Season => spans.TrueForAll(o => o.Kind == SpanKind.Season),
            SpanKind.Months => !spans.Exists(o => o.Kind is not (SpanKind.Months or SpanKind.Season) && Touches(s, o)),
            SpanKind.Weeks => !ranges.Exists(o => Touches(s, o)),

            // "Le pont du 15 août : du 15 au 18".
            // And the day behind a range is the one on which they are back.
            SpanKind.Day => !ranges.Exists(o => o.Contains(s) || o.To?.AddDays(1) == s.From),
            SpanKind.Until => !ranges.Exists(o => o.To == s.To),
            _ => true,
        });
    }

    private static bool Touches(Span round, Span exact) =>
        (exact.From ?? exact.To) <= round.To && (exact.To ?? exact.From) >= round.From;

    /// <summary>
    /// "Trois semaines", "15 jours", "un mois": the last day from a first one; null when none is said. Behind one day it takes a "pour".
    /// </summary>
    private static Func<DateOnly, DateOnly>? Duration(Token[] tokens, List<Span> spans, bool announced)
    {
        for (var i = 0; i + 1 < tokens.Length; i++)
        {
            if (announced && (i == 0 || tokens[i - 1].Text is not ("pour" or "pendant" or "durant" or "pr")))
            {
                continue;
            }

            if (CalendarWords.Number(tokens[i]) is not (>= 1 and <= 90 and var number) || spans.Exists(s => s.Start <= i && i < s.End))
            {
                continue;
            }

            switch (tokens[i + 1].Text)
            {
                case "semaine" or "semaines":
                    return from => from.AddDays((7 * number) - 1);
                case "quinzaine":
                    return from => from.AddDays((15 * number) - 1);
                case "jour" or "jours":
                    return from => from.AddDays(number - 1);
                case "mois" when number <= 12:
                    return from => from.AddMonths(number).AddDays(-1);
            }
        }

        return null;
    }
}
