using Soliguide.Mailing.Incoming.Facts.Dates;

namespace Soliguide.Mailing.Incoming.Facts;

/// <summary>Services that stop while the place goes on.</summary>
internal static class StoppedServices
{
    /// <summary>Words between "no" and the service that stops.</summary>
    private const int NextTo = 3;

    /// <summary>
    /// The category of the service that stops, null when none does: named before what stops it ("the showers are closed") or right behind ("no showers"). Further behind it is
    /// only spoken of: "we are closed, meals are given next door".
    /// </summary>
    public static string? Named(Clause clause)
    {
        if (clause.Has("negated") || (clause.Has("nothing") && !clause.Has("remainder")) || ServiceWords.Named(clause) is not var (category, start, _))
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

    /// <summary>For which days it stops.</summary>
    public static void Read(string category, Clause clause, FactList found)
    {
        if (ClosedDays.Of(clause, found.Frame) is not { IsSaid: true } closed)
        {
            closed = new ClosedDays(Stretches.Of(clause.Spans, clause.Tokens, found.Frame.Written), IsSaid: true, Doubtful: false);
        }

        var back = clause.Reopening?.AddDays(-1);
        foreach (var stretch in closed.Days)
        {
            var sure = ClosedDays.IsDoubtful(clause, ofPlace: false) || clause.LeavesNumbers ? Confidence.Low : Certainty.Of(clause, stretch, found.Frame);
            found.Add(new Fact.ServiceStops(category, stretch.From, stretch.To ?? (back > stretch.From ? back : null), sure, ClauseReader.Quote(clause)));
        }
    }

    /// <summary>"Pas de douches", "aucune distribution de colis".</summary>
    private static bool IsDenied(Clause clause, int start)
    {
        var at = start - 1;
        at -= at >= 0 && clause.Tokens[at].Text == "'" ? 1 : 0;
        at -= at >= 0 && clause.Tokens[at].Text is "de" or "d" or "des" ? 1 : 0;
        return at >= 0 && clause.Tokens[at].Text is "pas" or "plus" or "aucun" or "aucune" or "ni";
    }
}
