using Soliguide.Domain;
using Soliguide.Domain.Places.Hours;
using Soliguide.Mailing.Incoming.Facts.Dates;
using Soliguide.Mailing.Incoming.Facts.Hours;

namespace Soliguide.Mailing.Incoming.Facts;

/// <summary>The facts of a reply as they gather: what a later clause says may complete what an earlier one began.</summary>
internal sealed class FactList
{
    /// <summary>Words beside days that are nothing but days.</summary>
    private const int MostWordsBeside = 3;

    private readonly List<Fact> facts = [];

    /// <summary>The closure that a later clause may end.</summary>
    private readonly RunningClosure running;

    private readonly Conclusion conclusion;

    /// <summary>A closure was announced and its days are still to come.</summary>
    private Clause? announced;

    /// <summary>The sentence that said hours last.</summary>
    private int hoursSaidIn = int.MinValue;

    /// <param name="frame">What "this summer" is measured against.</param>
    public FactList(FactFrame frame)
    {
        Frame = frame;
        running = new RunningClosure(facts);
        conclusion = new Conclusion(facts, Scope);
    }

    public FactFrame Frame { get; }

    /// <summary>Whether the reply speaks of the whole place.</summary>
    public Scope Scope { get; } = new();

    /// <summary>Notes that a clause says more than its facts.</summary>
    public void SaysMore() => conclusion.SaysMore();

    /// <summary>Notes another address, which makes a wrong contact when nothing else is said.</summary>
    public void Redirects(Fact.WrongContact contact) => conclusion.Redirects(contact);

    /// <summary>Notes what was closed in other years, or is not: "cette année ce sera du 5 au 18 août" may follow.</summary>
    public void Recalls(Clause clause) => announced = clause;

    /// <summary>
    /// Takes back a closure that its sentence turns against: "la mairie est fermée mais nous, on reste ouvert", "nous fermons tous les ans en août
    /// mais cette année non".
    /// </summary>
    public void Revokes(Clause clause)
    {
        if ((clause.Has("butwe") && running.IsOfOthers(clause.Sentence)) || (clause.Has("thistime") && running.IsUsual(clause.Sentence))
            || (clause.Has("finally") && running.Closure is not null))
        {
            conclusion.IsOfOthers(running.Doubt());
        }
    }

    public void Add(Fact fact)
    {
        if (fact is Fact.NotKnownYet && running.IsRound)
        {
            // "We close in August but do not have the days yet."
            running.Doubt();
        }

        announced = null;
        facts.Add(fact);
    }

    /// <summary>"Jusqu'au 31 août" by itself ends what was said just before.</summary>
    public bool EndsBefore(Clause clause)
    {
        if (clause.Spans is not [{ Kind: SpanKind.Until, To: { } last }] || !SaysLittleElse(clause) || facts.Count == 0)
        {
            return false;
        }

        facts[^1] = facts[^1] switch
        {
            Fact.Closed { To: null } f when last > f.From => f with { To = last },
            Fact.OtherHours { To: null } f when last > f.From => f with { To = last },
            Fact.ServiceStops { To: null } f when last > f.From => f with { To = last },
            var other => other with { Confidence = Confidence.Low },
        };
        return true;
    }

    /// <summary>"... ; mercredi : 9h-12h30": whether these are more weekdays of the week that the sentence before began.</summary>
    public bool GoesOn(WeeklyHours week, Clause clause)
    {
        if (clause.Spans.Count > 0 || clause.Sentence - hoursSaidIn is not (0 or 1) || facts is not [.., Fact.OtherHours { Hours: { } begun } hours]
            || Weeks.Join(begun, week) is not { } both)
        {
            return false;
        }

        hoursSaidIn = clause.Sentence;
        facts[^1] = hours with { Hours = both };
        return true;
    }

    /// <summary>Adds other hours, which the next sentence may go on with.</summary>
    public void Add(Fact.OtherHours hours, Clause clause)
    {
        hoursSaidIn = clause.Sentence;
        Add(hours);
    }

    public void Closed(List<Stretch> days, Clause clause, bool doubtful = false)
    {
        announced = days.Count == 0 || clause.Lists ? clause : null;
        Scope.Closes(clause);
        if (days is [{ Kind: SpanKind.Until, To: { } end }] && running.EndsOn(end))
        {
            return;
        }

        if (days.Count == 0 && !ClosedDays.IsPersonal(clause))
        {
            conclusion.LacksDays();
        }

        foreach (var stretch in days)
        {
            var mayRise = !doubtful && (stretch.Kind == SpanKind.About || (days.Count == 1 && ClosedDays.MayBeginThere(stretch, clause)));
            var sure = doubtful || mayRise ? Confidence.Low : Certainty.Of(clause, stretch, Frame);
            running.Begin(new Fact.Closed(stretch.From, stretch.To, sure, ClauseReader.Quote(clause)), clause, stretch, mayRise);
            if (ClosedDays.IsPersonal(clause))
            {
                conclusion.IsOfOthers((Fact.Closed)facts[^1]);
            }
        }

        running.Settle(days);
    }

    /// <summary>Days without a word about them: those of the closure announced just before, if one was.</summary>
    public void Bare(List<Stretch> days, Clause clause)
    {
        if (clause.Turns && clause.Has("thistime") && days.Count > 0 && running.IsUsual(clause.Sentence) && SaysLittleElse(clause))
        {
            // "We close in August as a rule, but this year from 15 July to 18 August."
            running.Doubt();
            Closed(days, clause);
            return;
        }

        if (announced is { } opening && days.Count > 0 && SaysLittleElse(clause) && MayBeDaysOf(opening, clause))
        {
            Closed(days, opening.IsUncertain ? opening : clause);
            conclusion.HasDays();

            // The next line may name more of them.
            announced = opening.Has("past") || opening.Has("negated") ? null : opening;
            return;
        }

        announced = null;
    }

    /// <summary>What was closed in other years, or is not closed then, takes a word that turns: "this year", "but".</summary>
    private static bool MayBeDaysOf(Clause opening, Clause clause) =>
        (!opening.Has("past") || clause.Has("thistime")) && (!opening.Has("negated") || clause.Turns);

    /// <summary>The closure before ends the day before the one that this clause names.</summary>
    public void Reopens(Clause clause)
    {
        if (!clause.Has("reopen"))
        {
            return;
        }

        if (running.Closure is not null)
        {
            if (running.Reopens(clause))
            {
                conclusion.HasDays();
            }
        }
        else if (clause.Reopening?.AddDays(-1) is { } last)
        {
            if (announced is not null && last >= Frame.Written)
            {
                var sure = announced.Has("now") && !ClosedDays.IsDoubtful(announced) ? Certainty.Of(clause, Confidence.Medium) : Confidence.Low;
                facts.Add(new Fact.Closed(Frame.Written, last, sure, ClauseReader.Quote(clause)));
            }
            else
            {
                running.EndsLater(last);
            }
        }
    }

    public void AskAgain(DateOnly? day, Clause clause)
    {
        var at = facts.FindLastIndex(f => f is Fact.NotKnownYet);
        if (at >= 0)
        {
            facts[at] = (Fact.NotKnownYet)facts[at] with { AskAgainOn = day ?? ((Fact.NotKnownYet)facts[at]).AskAgainOn };
        }
        else
        {
            Add(new Fact.NotKnownYet(day, clause.Has("unknown") ? Confidence.High : Confidence.Medium, ClauseReader.Quote(clause)));
        }
    }

    /// <summary>When all is said.</summary>
    public ValueList<Fact> Finish(string text) => conclusion.Of(text);

    /// <summary>Whether there are hardly words beside the days: "soit du 5 au 25 août" and not "the feast is on 3 August".</summary>
    private static bool SaysLittleElse(Clause clause)
    {
        var words = 0;
        var known = clause.Range("thistime");
        for (var at = 0; at < clause.Tokens.Length; at++)
        {
            words += char.IsLetter(clause.Tokens[at].Text[0]) && !(known?.Start <= at && at < known.Value.End)
                && !clause.Spans.Exists(s => s.Start <= at && at < s.End) ? 1 : 0;
        }

        return words <= MostWordsBeside;
    }
}
