using Soliguide.Mailing.Incoming.Facts.Dates;
using Soliguide.Mailing.Incoming.Facts.Hours;
using Soliguide.Mailing.Incoming.Words;

namespace Soliguide.Mailing.Incoming.Facts;

/// <summary>What one clause says. The order matters: "we do not know yet whether we close" speaks of closing too.</summary>
internal static class ClauseReader
{
    /// <summary>Words between "no" and the service that stops.</summary>
    private const int NextTo = 3;

    /// <summary>Days before an end for good within which a date is still to come; a later one was last year's, written without the year.</summary>
    private const int LongestNotice = 200;

    /// <summary>Days of a stretch that nobody means: a year that was typed wrongly.</summary>
    private const int LongestStretch = 400;

    public static void Read(Clause clause, FactList found)
    {
        if (clause.Has("otherchange") || (clause.Has("except") && !clause.Has("unless")))
        {
            found.SaysMore();
        }

        if (clause.Has("several") || found.IsLabelledAgain(clause))
        {
            found.SpeaksOfSeveral();
        }

        if (clause.Has("askagain"))
        {
            AskAgain(clause, found);
            return;
        }

        if (clause.Asks)
        {
            return;
        }

        if (clause.Has("forgood"))
        {
            found.Add(new Fact.ClosedForGood(SureForGood(clause, found.Frame), Quote(clause)));
        }
        else if (clause.Has("wrong"))
        {
            // Who is replaced for some days comes back.
            var sure = clause.Spans.Exists(s => s.Kind is SpanKind.Range or SpanKind.Until) || clause.Has("absence") ? Confidence.Low : Confidence.High;
            found.Add(new Fact.WrongContact(Mail(clause), Sure(clause, sure), Quote(clause)));
        }
        else if (clause.Has("unknown"))
        {
            found.Add(new Fact.NotKnownYet(null, Confidence.High, Quote(clause)));
        }
        else
        {
            Changes(clause, found);
        }
    }

    private static void Changes(Clause clause, FactList found)
    {
        var hours = HourFinder.Find(clause);
        var service = Stopped(clause);
        found.GoesOn(clause);
        if (Exceptions(clause, found.Frame) is { Count: > 0 } closed)
        {
            found.Closed(closed, clause);
        }
        else if (service is { } category)
        {
            ServiceStops(category, clause, found);
        }
        else if (hours.HasSlots
            && (!clause.Has("closure") || hours.ClosesOnlyWeekdays(clause) || (clause.Has("only") && hours.Week is not null && !clause.Has("shut"))))
        {
            OtherHours(hours, clause, found);
        }
        else if (ClosedDays.Of(clause, found.Frame) is { IsSaid: true } days)
        {
            found.Closed(days.Days, clause, days.Doubtful || hours.HasSlots);
            found.Reopens(clause);
        }
        else if (clause.Has("nothing") || (clause.Has("negated") && !clause.Has("past")))
        {
            found.Add(new Fact.NothingChanges(SureNothing(clause, found.Frame), Quote(clause)));
        }
        else if (clause.Has("reopen"))
        {
            found.Reopens(clause);
        }
        else if (clause.Has("reduced"))
        {
            OtherHours(hours, clause, found);
        }
        else if (clause.Has("message"))
        {
            Message(clause, found);
        }
        else if (!found.EndsBefore(clause))
        {
            found.Bare(Days(clause, clause.Spans, found.Frame), clause);
            if (clause.Turns && !clause.Has("courtesy"))
            {
                // "Nothing changes, but ...": something that no rule knows.
                found.SaysMore();
            }
        }
    }

    /// <summary>
    /// The service that stops: named before what stops it ("the showers are closed") or right behind ("no showers"). Further behind it is
    /// only spoken of: "we are closed, meals are given next door".
    /// </summary>
    private static string? Stopped(Clause clause)
    {
        if (clause.Has("negated") || clause.Has("nothing") || ServiceWords.Named(clause) is not var (category, start, _))
        {
            return null;
        }

        if (IsDenied(clause, start))
        {
            return category;
        }

        var closure = clause.Range("closure") ?? clause.Range("stop") ?? clause.Range("lastday");
        return closure is var (_, end) && start <= end + NextTo ? category
            : closure is null ? null
            : clause.Range("stop") is var (_, stop) && clause.Range("closure") is null && start <= stop + NextTo ? category
            : null;
    }

    /// <summary>"Open all summer except on ...".</summary>
    private static List<Stretch> Exceptions(Clause clause, FactFrame frame) =>
        clause.Place("except") is { } except && !clause.Has("unless") && (clause.Has("open") || clause.Has("nothing"))
            ? Days(clause, clause.Spans.Where(s => s.Start >= except), frame)
            : [];

    /// <summary>"Pas de douches", "aucune distribution de colis".</summary>
    private static bool IsDenied(Clause clause, int start)
    {
        var at = start - 1;
        at -= at >= 0 && clause.Tokens[at].Text == "'" ? 1 : 0;
        at -= at >= 0 && clause.Tokens[at].Text is "de" or "d" or "des" ? 1 : 0;
        return at >= 0 && clause.Tokens[at].Text is "pas" or "plus" or "aucun" or "aucune" or "ni";
    }

    private static void ServiceStops(string category, Clause clause, FactList found)
    {
        if (ClosedDays.Of(clause, found.Frame) is not { IsSaid: true } closed)
        {
            closed = new ClosedDays(Days(clause, clause.Spans, found.Frame), IsSaid: true, Doubtful: false);
        }

        var back = clause.Reopening?.AddDays(-1);
        foreach (var stretch in closed.Days)
        {
            var sure = ClosedDays.IsDoubtful(clause, ofPlace: false) ? Confidence.Low : Sure(clause, stretch, found.Frame);
            found.Add(new Fact.ServiceStops(category, stretch.From, stretch.To ?? (back > stretch.From ? back : null), sure, Quote(clause)));
        }
    }

    private static void OtherHours(HourFinder hours, Clause clause, FactList found)
    {
        var days = Days(clause, clause.Spans, found.Frame);
        if (clause.Has("nothing") && days.TrueForAll(d => d.Kind == SpanKind.Season))
        {
            found.Add(new Fact.NothingChanges(Sure(clause, Confidence.Medium), Quote(clause)));
            return;
        }

        foreach (var stretch in days)
        {
            var isOfPart = ServiceWords.Named(clause) is not null || clause.Has("elsewhere") || clause.Has("cited");
            var sure = (hours.Week is null && hours.HasSlots) || isOfPart ? Confidence.Low : Sure(clause, stretch, found.Frame);
            found.Add(new Fact.OtherHours(stretch.From, stretch.To, hours.Week, sure, Quote(clause)));
        }

        if (days.Count == 0 && hours.Week is not null)
        {
            // Hours without a time: perhaps those that the sheet already has.
            found.Add(new Fact.OtherHours(found.Frame.Written, null, hours.Week, Confidence.Low, Quote(clause)));
        }
    }

    private static void Message(Clause clause, FactList found)
    {
        foreach (var stretch in Days(clause, clause.Spans, found.Frame).Where(d => d.To is not null))
        {
            found.Add(new Fact.Message(stretch.From, stretch.To!.Value, Sure(clause, stretch, found.Frame), Quote(clause)));
        }
    }

    private static void AskAgain(Clause clause, FactList found)
    {
        var day = Days(clause, clause.Spans, found.Frame).Find(d => !d.IsRound && d.From > found.Frame.Written)?.From;
        if (day is not null || clause.Has("unknown"))
        {
            found.AskAgain(day, clause);
        }
    }

    private static List<Stretch> Days(Clause clause, IEnumerable<Span> spans, FactFrame frame) =>
        Stretches.Of(spans, clause.Tokens, frame.Written);

    private static string? Mail(Clause clause) => Addresses.In(clause.Original).Select(found => found.Address).FirstOrDefault();

    internal static string Quote(Clause clause) => clause.Original;

    internal static Confidence Sure(Clause clause, Confidence otherwise) =>
        clause.Has("uncertain") || clause.DaysDisagree ? Confidence.Low : otherwise;

    internal static Confidence Sure(Clause clause, Stretch stretch, FactFrame frame) =>
        stretch.To < frame.Written || stretch.To > stretch.From.AddDays(LongestStretch)
            ? Confidence.Low
            : Sure(clause, stretch.IsRound ? Confidence.Medium : Confidence.High);

    /// <summary>What only closes later is still open, and a service is not the place.</summary>
    private static Confidence SureForGood(Clause clause, FactFrame frame) =>
        (clause.Spans.Exists(s => s.From > frame.Written && s.From < frame.Written.AddDays(LongestNotice)) && !clause.Has("now"))
        || clause.Has("future") || clause.Has("negated") || clause.Has("cited")
        || clause.Has("elsewhere") || ServiceWords.Named(clause) is not null
            ? Confidence.Low
            : Sure(clause, Confidence.High);

    /// <summary>"Open in July" says nothing of August; "open even in August" does.</summary>
    private static Confidence SureNothing(Clause clause, FactFrame frame)
    {
        var said = clause.Has("past") ? [] : clause.Spans.FindAll(s => s.Kind is not (SpanKind.About or SpanKind.Season or SpanKind.OpenEnd));
        var coversSeason = said.Count == 0 || clause.Has("even")
            || (said.TrueForAll(s => s.From is not null && s.To is not null)
                && said.Min(s => s.From)!.Value <= frame.Season.From.AddDays(2) && said.Max(s => s.To)!.Value >= frame.Season.To.AddDays(-2));
        var isOfService = !clause.Has("nothing") && ServiceWords.Named(clause) is not null;
        return coversSeason && !isOfService && !clause.Has("partial") && !clause.Has("elsewhere") && !clause.Has("cited") ? Sure(clause, Confidence.High) : Confidence.Low;
    }
}
