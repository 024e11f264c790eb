using System.Buffers;
using Soliguide.Domain;
using Soliguide.Mailing.Incoming.Facts.Dates;
using Soliguide.Mailing.Incoming.Texts;
using Soliguide.Mailing.Incoming.Words;

namespace Soliguide.Mailing.Incoming.Facts;

/// <summary>The facts of a reply as they gather: what a later clause says may complete what an earlier one began.</summary>
internal sealed class FactList(FactFrame frame)
{
    /// <summary>Days by which "closed in August" and "back on 2 September" may differ and still agree.</summary>
    private const int Agree = 4;

    /// <summary>Characters up to which "nothing changes" is the whole of a reply.</summary>
    private const int LongestPlain = 300;

    /// <summary>Words beside days that are nothing but days.</summary>
    private const int MostWordsBeside = 3;

    private static readonly SearchValues<char> MoreSigns = SearchValues.Create("0123456789?@");

    private readonly List<Fact> facts = [];

    /// <summary>Whether something was said for which there is no fact: a new number, an exception without days.</summary>
    private bool hasMore;

    /// <summary>Closures that are absences of a person: they say nothing of the place.</summary>
    private readonly HashSet<Fact> personal = [];

    /// <summary>Closures that were announced and never got days.</summary>
    private int dayless;

    /// <summary>A closure was announced and its days are still to come.</summary>
    private Clause? announced;

    /// <summary>The closure that a reopening would end.</summary>
    private int running = -1;

    /// <summary>The last closed day of a closure that is still to be told: "we are back on 3 September. Closed in August."</summary>
    private DateOnly? reopensLater;

    /// <summary>Whether it is doubtful only because nobody said yet when it ends.</summary>
    private bool mayRise;

    public FactFrame Frame { get; } = frame;

    /// <summary>Whether the reply speaks of the whole place.</summary>
    public Scope Scope { get; } = new();

    /// <summary>Notes that a clause says more than its facts.</summary>
    public void SaysMore() => hasMore = true;

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

    public void Add(Fact fact)
    {
        announced = null;
        facts.Add(fact);
    }

    public void Closed(List<Stretch> days, Clause clause, bool doubtful = false)
    {
        announced = days.Count == 0 ? clause : null;
        Scope.Closes(clause);
        dayless += days.Count == 0 && !ClosedDays.IsPersonal(clause) ? 1 : 0;
        foreach (var stretch in days)
        {
            running = facts.Count;
            mayRise = !doubtful && (stretch.Kind == SpanKind.About || (days.Count == 1 && ClosedDays.MayBeginThere(stretch, clause)));
            var sure = doubtful || mayRise ? Confidence.Low : Certainty.Of(clause, stretch, Frame);
            facts.Add(new Fact.Closed(stretch.From, stretch.To, sure, ClauseReader.Quote(clause)));
            if (ClosedDays.IsPersonal(clause))
            {
                personal.Add(facts[^1]);
            }
        }

        if (days.Count > 1)
        {
            running = -1;
        }
        else if (days.Count == 1 && reopensLater is { } last && last >= days[0].From)
        {
            facts[running] = End((Fact.Closed)facts[running], last);
        }

        reopensLater = null;
    }

    /// <summary>Days without a word about them: those of the closure announced just before, if one was.</summary>
    public void Bare(List<Stretch> days, Clause clause)
    {
        if (announced is { } opening && days.Count > 0 && SaysLittleElse(clause))
        {
            Closed(days, opening.Has("uncertain") ? opening : clause);
            dayless = 0;

            // The next line may name more of them.
            announced = opening;
            return;
        }

        announced = null;
    }

    /// <summary>Whether there are hardly words beside the days: "soit du 5 au 25 août" and not "the feast is on 3 August".</summary>
    private static bool SaysLittleElse(Clause clause)
    {
        var words = 0;
        for (var at = 0; at < clause.Tokens.Length; at++)
        {
            words += char.IsLetter(clause.Tokens[at].Text[0]) && !clause.Spans.Exists(s => s.Start <= at && at < s.End) ? 1 : 0;
        }

        return words <= MostWordsBeside;
    }

    /// <summary>The closure before ends the day before the one that this clause names.</summary>
    public void Reopens(Clause clause)
    {
        if (!clause.Has("reopen"))
        {
            return;
        }

        var closure = running < 0 ? null : facts[running] as Fact.Closed;
        if (clause.Reopening is not { } reopens)
        {
            if (closure is not null && closure.From == closure.To)
            {
                // They come back some day: it was not that day alone.
                facts[running] = closure with { Confidence = Confidence.Low };
            }

            return;
        }

        var last = reopens.AddDays(-1);
        if (closure is not null)
        {
            facts[running] = End(closure, last);
            dayless = 0;
        }
        else if (announced is not null && last >= Frame.Written)
        {
            var sure = announced.Has("now") && !ClosedDays.IsDoubtful(announced) ? Certainty.Of(clause, Confidence.Medium) : Confidence.Low;
            facts.Add(new Fact.Closed(Frame.Written, last, sure, ClauseReader.Quote(clause)));
        }
        else
        {
            reopensLater = last;
        }
    }

    private Fact.Closed End(Fact.Closed closure, DateOnly last)
    {
        var isOpen = closure.To is null || closure.To == closure.From;
        if (last < closure.From || (!isOpen && Math.Abs(closure.To!.Value.DayNumber - last.DayNumber) > Agree))
        {
            // The two do not agree: a person looks.
            return closure with { Confidence = Confidence.Low };
        }

        return closure with { To = last, Confidence = mayRise ? Confidence.High : closure.Confidence };
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

    /// <summary>When all is said: changes outweigh "nothing changes", and a better address completes a wrong contact.</summary>
    public ValueList<Fact> Finish(string text)
    {
        if (facts.Exists(f => f is Fact.OtherHours { Hours: not null } or Fact.Closed))
        {
            // "Here are our hours of the summer:" announced what follows.
            facts.RemoveAll(f => f is Fact.OtherHours { Hours: null });
        }

        if (Scope.MayBePart)
        {
            Replace<Fact.Closed>(f => f with { Confidence = Confidence.Low });
        }

        if (Scope.IsOfSeveral)
        {
            Replace<Fact>(f => f is Fact.WrongContact ? f : f with { Confidence = Confidence.Low });
        }

        if (facts.Exists(f => f is not Fact.NothingChanges && f.Confidence > Confidence.Low))
        {
            facts.RemoveAll(f => f is Fact.NothingChanges);
        }
        else if (hasMore || dayless > 0 || facts.Exists(f => f is not Fact.NothingChanges && !personal.Contains(f)))
        {
            Replace<Fact.NothingChanges>(f => f with { Confidence = Confidence.Low });
        }
        else if (!IsPlain(text))
        {
            Replace<Fact.NothingChanges>(f => f.Confidence == Confidence.High ? f with { Confidence = Confidence.Medium } : f);
        }

        var mails = Addresses.In(text).Select(found => found.Address).Distinct().Take(2).ToList();
        Replace<Fact.WrongContact>(f => f.BetterMail is null && mails.Count == 1 ? f with { BetterMail = mails[0] } : f);
        return Once().ToValueList();
    }

    /// <summary>Short, and without numbers, questions and addresses, in which more may be said than "nothing changes".</summary>
    private static bool IsPlain(string text)
    {
        var closing = text.Split('\n').TakeWhile((line, i) => i == 0 || !Signatures.IsClosing(line.Trim()));
        var words = string.Join(' ', closing);
        return words.Length <= LongestPlain && !words.AsSpan().ContainsAny(MoreSigns);
    }

    /// <summary>Said twice is said once.</summary>
    private IEnumerable<Fact> Once() => facts
        .GroupBy(f => f with { Evidence = "", Confidence = Confidence.Low })
        .Select(same => same.MaxBy(f => f.Confidence)!);

    private void Replace<T>(Func<T, Fact> change)
        where T : Fact
    {
        for (var i = 0; i < facts.Count; i++)
        {
            if (facts[i] is T fact)
            {
                facts[i] = change(fact);
            }
        }
    }
}
