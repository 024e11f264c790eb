using Soliguide.Mailing.Incoming.Facts.Dates;
using Soliguide.Mailing.Incoming.Facts.Hours;
using Soliguide.Mailing.Incoming.Words;

namespace Soliguide.Mailing.Incoming.Facts;

/// <summary>What one clause says. The order matters: "we do not know yet whether we close" speaks of closing too.</summary>
internal static class ClauseReader
{
    /// <summary>Words of an address and of what may stand before it in a signature.</summary>
    private const int WordsAroundMail = 6;

    public static void Read(Clause clause, FactList found)
    {
        if (clause.Has("otherchange") || (clause.Has("except") && !clause.Has("unless")))
        {
            found.SaysMore();
        }

        if (clause.Words.Count > WordsAroundMail && Mail(clause) is not null)
        {
            // Another address, or whom to write to.
            found.SaysMore();
        }

        found.Scope.Hear(clause);

        if (clause.Has("askagain"))
        {
            AskAgain(clause, found);
            return;
        }

        var isUnknown = clause.Has("unknown") && !clause.Has("notunknown");
        if (clause.Asks && (!isUnknown || clause.IsQuestion))
        {
            return;
        }

        if (clause.Has("forgood") && !IsForSomeDays(clause))
        {
            found.Add(new Fact.ClosedForGood(Certainty.OfForGood(clause, found.Frame), Quote(clause)));
        }
        else if (clause.Has("wrong"))
        {
            found.Add(new Fact.WrongContact(Mail(clause), Certainty.OfWrongContact(clause), Quote(clause)));
        }
        else if (isUnknown)
        {
            found.Add(new Fact.NotKnownYet(null, Confidence.High, Quote(clause)));
        }
        else
        {
            Changes(clause, found);
        }
    }

    /// <summary>"Nous cessons nos activités du 5 au 30 août": they come back.</summary>
    private static bool IsForSomeDays(Clause clause) =>
        clause.Has("closure") && (clause.Spans.Exists(s => s.Kind == SpanKind.Range) || clause.Reopening is not null)
        && !clause.Words.Any(w => w.StartsWith("definitiv", StringComparison.Ordinal));

    private static void Changes(Clause clause, FactList found)
    {
        var hours = HourFinder.Find(clause);
        var service = StoppedServices.Named(clause);
        if (clause.Has("event") && !clause.Has("shut") && service is null && !clause.Has("nothing"))
        {
            // A feast has days and hours too.
            return;
        }

        found.Scope.GoesOn(clause);
        if (service is null && Exceptions(clause, found.Frame) is { Count: > 0 } closed)
        {
            found.Closed(closed, clause);
        }
        else if (service is not null)
        {
            StoppedServices.Read(clause, found);
        }
        else if (hours.HasSlots
            && (!clause.Has("closure") || hours.ClosesOnlyWeekdays(clause) || ClosesPartly(hours, clause)))
        {
            OtherHours(hours, clause, found);
        }
        else if (ClosedDays.Of(clause, found.Frame) is { IsSaid: true } days)
        {
            found.Closed(days.Days, clause, days.Doubtful || (hours.HasSlots && !clause.OpensFirst) || clause.SpeaksOfService);
            found.Reopens(clause);
        }
        else if (clause.Has("nothing") || (clause.Has("negated") && !clause.Has("past")))
        {
            if (clause.Turns)
            {
                found.Revokes(clause);
            }

            found.Add(new Fact.NothingChanges(Certainty.OfNothing(clause, found.Frame), Quote(clause)));
            if (clause.Has("negated"))
            {
                found.Recalls(clause);
            }
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
        else if (clause.Has("redirect") && !clause.Has("help") && !clause.Has("ownmail") && Mail(clause) is { } better)
        {
            found.Redirects(new Fact.WrongContact(better, Confidence.Low, Quote(clause)));
        }
        else if (clause.Has("past") && clause.Has("closure"))
        {
            found.Recalls(clause);
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

    /// <summary>"Open only from 9 to 12", "closed in the afternoons, open 9 to 12 from Monday to Friday".</summary>
    private static bool ClosesPartly(HourFinder hours, Clause clause) =>
        hours.Week is not null && ((clause.Has("only") && !clause.Has("shut")) || (clause.Has("partial") && clause.Has("open")));

    /// <summary>"Open all summer except on ...".</summary>
    private static List<Stretch> Exceptions(Clause clause, FactFrame frame) =>
        clause.Place("except") is { } except && !clause.Has("unless") && (clause.Has("open") || clause.Has("nothing"))
            ? Days(clause, clause.Spans.Where(s => s.Start >= except), frame)
            : [];

    private static void OtherHours(HourFinder hours, Clause clause, FactList found)
    {
        var days = Days(clause, clause.Spans, found.Frame);
        if (clause.Has("nothing") && days.TrueForAll(d => d.Kind == SpanKind.Season))
        {
            found.Add(new Fact.NothingChanges(Certainty.Of(clause, Confidence.Medium), Quote(clause)));
            return;
        }

        foreach (var stretch in days)
        {
            var isWhole = (hours.Week is not null || !hours.HasSlots) && (days.Count == 1 || !hours.IsParted(clause)) && Certainty.AreOfPlace(clause);
            isWhole &= !clause.Has("remainder") && (hours.Week is not null || stretch.Kind != SpanKind.Day);
            var sure = isWhole ? Certainty.Of(clause, stretch, found.Frame) : Confidence.Low;
            found.Add(new Fact.OtherHours(stretch.From, stretch.To, hours.Week, sure, Quote(clause)), clause);
        }

        if (days.Count == 0 && hours.Week is not null && !found.GoesOn(hours.Week, clause))
        {
            // Hours without a time: perhaps those that the sheet already has.
            found.Add(new Fact.OtherHours(found.Frame.Written, null, hours.Week, Confidence.Low, Quote(clause)));
        }
    }

    private static void Message(Clause clause, FactList found)
    {
        foreach (var stretch in Days(clause, clause.Spans, found.Frame).Where(d => d.To is not null))
        {
            found.Add(new Fact.Message(stretch.From, stretch.To!.Value, Certainty.Of(clause, stretch, found.Frame), Quote(clause)));
        }
    }

    private static void AskAgain(Clause clause, FactList found)
    {
        // "We meet on the 24th, ask again on the 25th."
        var asked = clause.Place("askagain");
        var days = clause.Spans.FindAll(s => s.Kind is SpanKind.Day or SpanKind.Since or SpanKind.Range && s.From > found.Frame.Written);
        var day = (days.Find(s => s.Start > asked) ?? days.FirstOrDefault())?.From;
        if (day is not null || clause.Has("unknown"))
        {
            found.AskAgain(day, clause);
        }
    }

    private static List<Stretch> Days(Clause clause, IEnumerable<Span> spans, FactFrame frame) =>
        Stretches.Of(spans, clause.Tokens, frame.Written);

    private static string? Mail(Clause clause) => Addresses.In(clause.Original).Select(found => found.Address).FirstOrDefault();

    internal static string Quote(Clause clause) => clause.Original;
}
