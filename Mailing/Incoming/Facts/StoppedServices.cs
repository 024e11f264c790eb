using Soliguide.Mailing.Incoming.Facts.Dates;

namespace Soliguide.Mailing.Incoming.Facts;

/// <summary>Services that stop while the place goes on.</summary>
internal static class StoppedServices
{
    /// <summary>Words between "no" and the service that stops.</summary>
    private const int NextTo = 3;

    /// <summary>
    /// The category of the service that stops, null when none does: named before what stops it ("the showers are closed") or right behind ("no
    /// showers"). Further behind it is only spoken of: "we are closed, meals are given next door".
    /// </summary>
    public static string? Named(Clause clause)
    {
        if (clause.Has("negated") || ServiceWords.Named(clause) is not var (category, start, behind)
            || (clause.Has("nothing") && !clause.Has("remainder") && !(clause.Place("except") < start)))
        {
            return null;
        }

        if (IsDenied(clause, start))
        {
            return category;
        }

        if (clause.Place("closure") is { } shut && start < shut && (IsOfUs(clause, start, shut) || Subjects.JoinsPlace(clause, behind, shut)))
        {
            return null;
        }

        var closure = clause.Range("closure") ?? clause.Range("stop") ?? clause.Range("lastday");
        return closure is var (_, end) && start <= end + NextTo ? category
            : closure is null ? null
            : clause.Range("stop") is var (_, stop) && clause.Range("closure") is null && start <= stop + NextTo ? category
            : null;
    }

    /// <summary>For which days they stop: the service that is named first, and those joined to it.</summary>
    public static void Read(Clause clause, FactList found)
    {
        if (ClosedDays.Of(clause, found.Frame) is not { IsSaid: true } closed)
        {
            var reopen = clause.Reopening is null ? null : clause.Place("reopen");
            closed = new ClosedDays(Stretches.Of(clause.Spans.Where(s => reopen is null || s.Start < reopen), clause.Tokens, found.Frame.Written), IsSaid: true, Doubtful: false);
        }

        if (closed.Days.Count == 0)
        {
            found.SaysMore();
        }

        var back = clause.Reopening?.AddDays(-1);
        var isDoubtful = ClosedDays.IsDoubtful(clause, ofPlace: false) || clause.LeavesNumbers;
        foreach (var category in ServiceWords.Joined(clause))
        {
            foreach (var stretch in closed.Days)
            {
                var sure = isDoubtful ? Confidence.Low : Certainty.Of(clause, stretch, found.Frame);
                var last = stretch.To ?? (back > stretch.From ? back : null);
                found.Add(new Fact.ServiceStops(category, stretch.From, last, sure, ClauseReader.Quote(clause)));
            }
        }
    }

    /// <summary>"Le soutien scolaire étant lié à l'école, nous sommes fermés", but not "pour la laverie, nous fermons".</summary>
    private static bool IsOfUs(Clause clause, int service, int shut) =>
        Subjects.IsWriter(clause, shut)
        && Array.FindIndex(clause.Tokens, service, shut - service, t => t.Text == ",") >= 0
        && Array.FindIndex(clause.Tokens, 0, service, t => t.Text is "pour" or "concernant" or "cote") < 0;

    /// <summary>"Pas de douches", "aucune distribution de colis".</summary>
    private static bool IsDenied(Clause clause, int start)
    {
        var at = start - 1;
        at -= at >= 0 && clause.Tokens[at].Text == "'" ? 1 : 0;
        at -= at >= 0 && clause.Tokens[at].Text is "de" or "d" or "des" ? 1 : 0;
        return at >= 0 && clause.Tokens[at].Text is "pas" or "plus" or "aucun" or "aucune" or "ni";
    }
}
