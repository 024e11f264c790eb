using Soliguide.Mailing.Incoming.Facts.Dates;

namespace Soliguide.Mailing.Incoming.Facts;

/// <summary>How sure it is that a clause means what it seems to. What is doubtful is a hint: a wrong closure closes an open place.</summary>
internal static class Certainty
{
    /// <summary>Days before an end for good within which a date is still to come; a later one was last year's, written without the year.</summary>
    private const int LongestNotice = 200;

    /// <summary>Days of a stretch that nobody means: a year that was typed wrongly.</summary>
    private const int LongestStretch = 300;

    /// <summary>As sure as given, unless the clause itself doubts or names a weekday beside the wrong day.</summary>
    public static Confidence Of(Clause clause, Confidence otherwise) =>
        clause.IsUncertain || clause.DaysDisagree ? Confidence.Low : otherwise;

    /// <summary>Days said to the day are surer than round ones; what is over is no news.</summary>
    public static Confidence Of(Clause clause, Stretch stretch, FactFrame frame) =>
        stretch.To < frame.Written || stretch.To > stretch.From.AddDays(LongestStretch)
            ? Confidence.Low
            : Of(clause, stretch.IsRound ? Confidence.Medium : Confidence.High);

    /// <summary>What only closes later is still open, and a service is not the place.</summary>
    public static Confidence OfForGood(Clause clause, FactFrame frame)
    {
        var comes = clause.Has("future")
            || (!clause.Has("now") && clause.Spans.Exists(s => s.From > frame.Written && s.From < frame.Written.AddDays(LongestNotice)));
        return comes || clause.Has("negated") || IsElsewhere(clause) || ServiceWords.Named(clause) is not null
            ? Confidence.Low
            : Of(clause, Confidence.High);
    }

    /// <summary>Who is replaced for some days comes back.</summary>
    public static Confidence OfWrongContact(Clause clause)
    {
        var comesBack = clause.Has("absence") || clause.Spans.Exists(s => s.Kind is SpanKind.Range or SpanKind.Until);
        // "Je pense qu'il y a erreur" is politeness.
        return comesBack || clause.IsConditional || (clause.Has("closure") && clause.Spans.Count > 0) ? Confidence.Low : Confidence.High;
    }

    /// <summary>"Open in July" says nothing of August; "open even in August" does.</summary>
    public static Confidence OfNothing(Clause clause, FactFrame frame)
    {
        // "Your page says that we are open" tells what is written there; "the hours are those of your page" confirms it.
        var isSaidByUs = clause.Place("cited") < clause.Place("nothing") && !clause.Has("confirms");
        var isOfService = !clause.Has("nothing") && ServiceWords.Named(clause) is not null;
        var isLikeBefore = !clause.Has("negated")
            && clause.Range("likebefore") is var (like, _) && clause.Range("nothing") is var (_, same) && like < same;
        var isLimited = (clause.Has("partial") && !clause.Has("everyday")) || clause.Has("notbefore") || !CoversSeason(clause, frame);
        return isSaidByUs || isOfService || isLikeBefore || isLimited || clause.Has("elsewhere")
            ? Confidence.Low
            : Of(clause, Confidence.High);
    }

    /// <summary>Whether hours are those of the place: neither of a service nor of its telephone, nor what our letter said.</summary>
    public static bool AreOfPlace(Clause clause) => ServiceWords.Named(clause) is null && !IsElsewhere(clause);

    private static bool IsElsewhere(Clause clause) => clause.Has("elsewhere") || clause.Has("cited");

    private static bool CoversSeason(Clause clause, FactFrame frame)
    {
        var said = clause.Spans.FindAll(s => s.Kind is not (SpanKind.About or SpanKind.Season or SpanKind.OpenEnd) && !(s.To <= frame.Written));
        if (said.Count == 0 || clause.Has("even") || clause.Has("past")
            || (clause.Has("negated")
                && (said.TrueForAll(s => s.Kind is SpanKind.Range or SpanKind.Day) || said.Max(s => s.To) >= frame.Season.To.AddDays(-2))))
        {
            return true;
        }

        return said.TrueForAll(s => s.From is not null && s.To is not null)
            && said.Min(s => s.From)!.Value <= frame.Season.From.AddDays(2)
            && said.Max(s => s.To)!.Value >= frame.Season.To.AddDays(-2);
    }
}
