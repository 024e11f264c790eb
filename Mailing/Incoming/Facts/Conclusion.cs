using System.Buffers;
using Soliguide.Domain;
using Soliguide.Mailing.Incoming.Texts;
using Soliguide.Mailing.Incoming.Words;

namespace Soliguide.Mailing.Incoming.Facts;

/// <summary>
/// What the facts of a reply make together: changes outweigh "nothing changes", parts are not the place, and a better address completes a wrong
/// contact.
/// </summary>
/// <param name="facts">The facts in the order they were said.</param>
/// <param name="scope">Whether the reply speaks of the whole place.</param>
internal sealed class Conclusion(List<Fact> facts, Scope scope)
{
    /// <summary>Characters up to which "nothing changes" is the whole of a reply.</summary>
    private const int LongestPlain = 300;

    private static readonly SearchValues<char> MoreSigns = SearchValues.Create("0123456789?@");

    /// <summary>Closures of a person or of a neighbour: they say nothing of the place.</summary>
    private readonly HashSet<Fact> others = [];

    /// <summary>Whether something was said for which there is no fact: a new number, an exception without days.</summary>
    private bool hasMore;

    /// <summary>Closures that were announced and never got days.</summary>
    private int dayless;

    /// <summary>Whom to ask instead, said without a word about the one asked.</summary>
    private Fact.WrongContact? redirect;

    public void SaysMore() => hasMore = true;

    public void LacksDays() => dayless++;

    public void HasDays() => dayless = 0;

    public void IsOfOthers(Fact.Closed closure) => others.Add(closure);

    public void Redirects(Fact.WrongContact contact) => redirect = contact;

    /// <summary>The facts, each as sure as the whole reply lets it be.</summary>
    /// <param name="text">The new text of the reply.</param>
    public ValueList<Fact> Of(string text)
    {
        if (facts.Exists(f => f is Fact.OtherHours { Hours: not null } or Fact.Closed))
        {
            // "Here are our hours of the summer:" announced what follows.
            facts.RemoveAll(f => f is Fact.OtherHours { Hours: null });
        }

        if (scope.MayBePart)
        {
            Replace<Fact.Closed>(Doubt);
        }

        if (scope.IsOfSeveral)
        {
            Replace<Fact>(f => f is Fact.WrongContact ? f : Doubt(f));
        }

        WeighNothing(text);
        if (redirect is not null)
        {
            facts.Add(facts.Count == 0 ? redirect with { Confidence = Confidence.Medium } : redirect);
        }

        var mails = Addresses.In(text).Select(found => found.Address).Distinct().Take(2).ToList();
        Replace<Fact.WrongContact>(f => f.BetterMail is null && mails.Count == 1 ? f with { BetterMail = mails[0] } : f);
        return Once().ToValueList();
    }

    private void WeighNothing(string text)
    {
        if (facts.Exists(f => f is not Fact.NothingChanges && f.Confidence > Confidence.Low))
        {
            facts.RemoveAll(f => f is Fact.NothingChanges);
        }
        else if (hasMore || dayless > 0 || facts.Exists(f => f is not Fact.NothingChanges && !others.Contains(f)))
        {
            Replace<Fact.NothingChanges>(Doubt);
        }
        else if (!IsPlain(text))
        {
            Replace<Fact.NothingChanges>(f => f.Confidence == Confidence.High ? f with { Confidence = Confidence.Medium } : f);
        }
    }

    private static Fact Doubt(Fact fact) => fact with { Confidence = Confidence.Low };

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
