using Soliguide.Mailing.Incoming.Facts.Dates;

namespace Soliguide.Mailing.Incoming.Facts;

/// <summary>The closure that was said last: "back on the 26th" ends it, in its own sentence or in a later one.</summary>
/// <param name="facts">Where it stands among the facts.</param>
internal sealed class RunningClosure(List<Fact> facts)
{
    /// <summary>Days by which "closed in August" and "back on 2 September" may differ and still agree.</summary>
    private const int Agree = 4;

    private int place = -1;

    /// <summary>Whether it is doubtful only because nobody said yet when it ends.</summary>
    private bool mayRise;

    private Stretch? stretch;
    private Clause? saidBy;

    /// <summary>The last closed day of a closure that is still to be told: "we are back on 3 September. Closed in August."</summary>
    private DateOnly? reopensLater;

    /// <summary>The closure as it stands; null when none runs.</summary>
    public Fact.Closed? Closure => place < 0 ? null : facts[place] as Fact.Closed;

    /// <summary>Whether this sentence said it of somebody else than the writer.</summary>
    public bool IsOfOthers(int sentence) =>
        Closure is not null && saidBy?.Sentence == sentence && !Array.Exists(saidBy.Tokens, t => t.Text is "nous" or "on" or "notre" or "nos");

    /// <summary>Whether this sentence said it of every year.</summary>
    public bool IsUsual(int sentence) => Closure is not null && saidBy?.Sentence == sentence && saidBy.Has("usual");

    /// <summary>Whether its days were said in round words.</summary>
    public bool IsRound => Closure is not null && stretch is { IsRound: true };

    /// <summary>Makes a hint of it.</summary>
    public Fact.Closed Doubt()
    {
        var doubtful = Closure! with { Confidence = Confidence.Low };
        facts[place] = doubtful;
        return doubtful;
    }

    public void Begin(Fact.Closed closure, Clause clause, Stretch days, bool mayEndLater)
    {
        (place, stretch, saidBy, mayRise) = (facts.Count, days, clause, mayEndLater);
        facts.Add(closure);
    }

    /// <summary>After all days of one clause: several run on their own, one may have its end already.</summary>
    public void Settle(List<Stretch> days)
    {
        if (days.Count > 1)
        {
            place = -1;
        }
        else if (days.Count == 1 && reopensLater is { } last && last >= days[0].From)
        {
            facts[place] = End(Closure!, last);
        }

        reopensLater = null;
    }

    /// <summary>Keeps the end of a closure that is still to be told.</summary>
    public void EndsLater(DateOnly last) => reopensLater = last;

    /// <summary>"Open until 16 August", and then "closed until the 25th": whether that ends it.</summary>
    public bool EndsOn(DateOnly last)
    {
        if (stretch?.Kind is not (SpanKind.About or SpanKind.Since) || Closure is not { To: null } closure || last < closure.From)
        {
            return false;
        }

        facts[place] = End(closure, last);
        return true;
    }

    /// <summary>Ends it the day before the one that a clause names; false when the clause names none.</summary>
    public bool Reopens(Clause clause)
    {
        var closure = Closure!;
        if (clause.Reopening is { } day)
        {
            facts[place] = Backwards(closure, day) ?? End(closure, day.AddDays(-1));
            return true;
        }

        if (closure.From == closure.To)
        {
            // They come back some day: it was not that day alone.
            facts[place] = closure with { Confidence = Confidence.Low };
        }

        return false;
    }

    /// <summary>"In August three weeks of holidays, back on the 26th": counted from the end.</summary>
    private Fact.Closed? Backwards(Fact.Closed closure, DateOnly reopens)
    {
        if (stretch?.Kind != SpanKind.Months || saidBy is null || Stretches.HowLong(saidBy.Tokens, saidBy.Spans) is not { } lasts)
        {
            return null;
        }

        var first = reopens.AddDays(closure.From.DayNumber - lasts(closure.From).DayNumber - 1);
        return first >= closure.From && reopens > first && !saidBy.IsUncertain
            ? closure with { From = first, To = reopens.AddDays(-1), Confidence = Confidence.Medium }
            : null;
    }

    private Fact.Closed End(Fact.Closed closure, DateOnly last)
    {
        // "Fermé en août, reprise le 26": the day is surer than the month.
        var isOpen = closure.To is null || closure.To == closure.From || stretch?.Kind == SpanKind.Season || (stretch?.Kind == SpanKind.Months && last > closure.From && last < closure.To);
        if (last < closure.From || (!isOpen && Math.Abs(closure.To!.Value.DayNumber - last.DayNumber) > Agree))
        {
            // The two do not agree: a person looks.
            return closure with { Confidence = Confidence.Low };
        }

        if (stretch?.Kind == SpanKind.Range && last > closure.To)
        {
            // "Du lundi 5 au vendredi 23, retour le lundi 26": what lies between is as always.
            return closure;
        }

        return closure with { To = last, Confidence = mayRise ? Confidence.High : closure.Confidence };
    }
}
