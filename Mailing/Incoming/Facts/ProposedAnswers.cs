using System.Globalization;
using Soliguide.Domain;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;

namespace Soliguide.Mailing.Incoming.Facts;

/// <summary>Makes an answer of facts. Only what is sure enough is filled in; what contradicts itself is left to a person.</summary>
public static class ProposedAnswers
{
    /// <summary>The answer that these facts make for a place.</summary>
    /// <param name="facts">What the reply says.</param>
    /// <param name="services">The place's services: a stopped service must be one of them, and only one.</param>
    /// <param name="id">Begins the ids of periods, such as the id of the mail; at most 90 characters.</param>
    public static ProposedAnswer Of(ValueList<Fact> facts, ValueList<PlaceService> services, string id)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(services);
        var sure = facts.Where(f => f.Confidence > Confidence.Low).ToList();
        if (sure.Count == 0)
        {
            return new ProposedAnswer(null, facts, IsPlain: false);
        }

        if (sure.Count == 1 && Alone(sure[0]) is { } content)
        {
            var isPlain = facts is [Fact.NothingChanges { Confidence: Confidence.High }];
            return new ProposedAnswer(content, facts.Where(f => f != sure[0]).ToValueList(), isPlain);
        }

        var periods = sure
            .Select((fact, i) => (Fact: fact, Period: Period(fact, services, string.Create(CultureInfo.InvariantCulture, $"{id}-{i + 1}"))))
            .ToList();
        var whole = periods.TrueForAll(p => p.Period is not null || p.Fact is Fact.OtherHours or Fact.ServiceStops);
        var carried = periods.Where(p => p.Period is not null).ToList();
        if (!whole || carried.Count is 0 or > AnswerLimits.Periods)
        {
            return new ProposedAnswer(null, facts, IsPlain: false);
        }

        return new ProposedAnswer(
            new AnswerContent.Changes(carried.Select(p => p.Period!).ToValueList()),
            facts.Where(f => !carried.Exists(p => ReferenceEquals(p.Fact, f))).ToValueList(),
            IsPlain: false);
    }

    /// <summary>What says all by itself. "Not known yet" without a day to ask again needs a person to choose one.</summary>
    private static AnswerContent? Alone(Fact fact) => fact switch
    {
        Fact.NothingChanges => new AnswerContent.NothingChanges(),
        Fact.ClosedForGood => new AnswerContent.ClosedForGood(),
        Fact.WrongContact(var mail, _, _) => new AnswerContent.WrongContact(mail),
        Fact.NotKnownYet { AskAgainOn: { } day } => new AnswerContent.NotKnownYet(day),
        _ => null,
    };

    private static Period? Period(Fact fact, ValueList<PlaceService> services, string id) => fact switch
    {
        Fact.Closed(var from, var to, _, _) => new Period(id, PeriodKind.Closure, from, to),
        Fact.OtherHours(var from, var to, { } hours, _, _) => new Period(id, PeriodKind.ChangedHours, from, to) { Hours = hours },
        Fact.Message(var from, var to, _, var words) => new Period(id, PeriodKind.Message, from, to) { Text = Shorten(words) },
        Fact.ServiceStops(var category, var from, var to, _, _) when Only(services, category) is { } service =>
            new Period(id, PeriodKind.Closure, from, to) { ServiceId = service.Id },
        _ => null,
    };

    private static PlaceService? Only(ValueList<PlaceService> services, string category) =>
        services.Where(s => s.Category == category).Take(2).ToArray() is [var only] ? only : null;

    private static string Shorten(string words) => words.Length <= AnswerLimits.Text ? words : words[..(AnswerLimits.Text - 1)] + "…";
}
