using CsCheck;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;

namespace Soliguide.Domain.Tests.Places.Updates;

/// <summary>
/// Random histories of one place in one summer, in any order of time and with few ids, so that copies, late comers and answers
/// to answers are frequent. What ends a place's campaign is rare, so that most histories get somewhere first.
/// </summary>
internal static class PlaceHistories
{
    public static readonly DefaultNotice Default = new(new DateOnly(2019, 7, 6), new DateOnly(2019, 9, 1), "Susceptible de fermer cet été.");

    private static readonly DateTimeOffset Start = new(2019, 5, 15, 0, 0, 0, TimeSpan.Zero);

    private static readonly Gen<DateTimeOffset> At = Gen.Int[0, 92 * 24].Select(hour => Start.AddHours(hour));

    private static readonly Gen<string> AnswerId = Gen.Int[1, 6].Select(n => $"a{n}");

    private static readonly Gen<string?> PersonId = Gen.OneOf<string?>(null, "p1", "p2");

    private static readonly Gen<string> CallId = Gen.Int[1, 6].Select(n => $"c{n}");

    private static readonly Gen<AnswerContent.AboutPlace> Content = Gen.OneOf<AnswerContent.AboutPlace>(
        new AnswerContent.NothingChanges(),
        new AnswerContent.Changes([new Period("p1", PeriodKind.Closure, new DateOnly(2019, 8, 1), new DateOnly(2019, 8, 14))]),
        new AnswerContent.ClosedForGood());

    private static readonly Gen<string> Words = Gen.OneOf(Default.Message, "Appelez avant de venir.");

    /// <summary>How each event is made and how often, by its type.</summary>
    public static readonly IReadOnlyDictionary<Type, (int Weight, Gen<PlaceEvent> Gen)> ByType = new Dictionary<Type, (int, Gen<PlaceEvent>)>
    {
        [typeof(PlaceEvent.AskDue)] = (6, At.Select(PlaceEvent (at) => new PlaceEvent.AskDue(at))),
        [typeof(PlaceEvent.ReminderDue)] = (6, At.Select(PlaceEvent (at) => new PlaceEvent.ReminderDue(at))),
        [typeof(PlaceEvent.CallsDue)] = (4, At.Select(PlaceEvent (at) => new PlaceEvent.CallsDue(at))),
        [typeof(PlaceEvent.DeadlinePassed)] = (3, Gen.Select(At, Words, PlaceEvent (at, words) =>
            new PlaceEvent.DeadlinePassed(at, Default with { Message = words }))),
        [typeof(PlaceEvent.LastChanceDue)] = (4, At.Select(PlaceEvent (at) => new PlaceEvent.LastChanceDue(at))),
        [typeof(PlaceEvent.ContactMissing)] = (2, At.Select(PlaceEvent (at) => new PlaceEvent.ContactMissing(at))),
        [typeof(PlaceEvent.ContactFound)] = (4, Gen.Select(At, PersonId, PlaceEvent (at, person) => new PlaceEvent.ContactFound(at, person))),
        [typeof(PlaceEvent.LetterBounced)] = (3, At.Select(PlaceEvent (at) => new PlaceEvent.LetterBounced(at))),
        [typeof(PlaceEvent.WrongContact)] = (3, Gen.Select(At, AnswerId, PlaceEvent (at, id) => new PlaceEvent.WrongContact(at, id))),
        [typeof(PlaceEvent.Refused)] = (2, Gen.Select(At, Gen.Enum<Channel>(), PlaceEvent (at, how) => new PlaceEvent.Refused(at, how))),
        [typeof(PlaceEvent.NotKnownYet)] = (3, Gen.Select(At, AnswerId, At, PlaceEvent (at, id, again) => new PlaceEvent.NotKnownYet(at, id, again))),
        [typeof(PlaceEvent.QuestionRaised)] = (3, Gen.Select(At, AnswerId, PlaceEvent (at, id) => new PlaceEvent.QuestionRaised(at, id))),
        [typeof(PlaceEvent.NumberChanged)] = (2, At.Select(PlaceEvent (at) => new PlaceEvent.NumberChanged(at))),
        [typeof(PlaceEvent.CallMade)] = (6, Gen.Select(At, CallId, Gen.Enum<CallOutcome>(), At.Nullable(),
            PlaceEvent (at, id, outcome, next) => new PlaceEvent.CallMade(at, id, outcome, next))),
        [typeof(PlaceEvent.AnswerReceived)] = (4, Gen.Select(At, AnswerId, Content, Gen.Enum<Channel>(),
            PlaceEvent (at, id, content, how) => new PlaceEvent.AnswerReceived(new Answer(id, content, how, "staff-1", at)))),
        [typeof(PlaceEvent.AnswerWithdrawn)] = (4, Gen.Select(At, AnswerId, PlaceEvent (at, id) => new PlaceEvent.AnswerWithdrawn(at, id))),
        [typeof(PlaceEvent.ScopeLeft)] = (2, At.Select(PlaceEvent (at) => new PlaceEvent.ScopeLeft(at))),
        [typeof(PlaceEvent.ScopeEntered)] = (3, At.Select(PlaceEvent (at) => new PlaceEvent.ScopeEntered(at))),
        [typeof(PlaceEvent.CampaignEnded)] = (1, At.Select(PlaceEvent (at) => new PlaceEvent.CampaignEnded(at))),
    };

    public static readonly Gen<PlaceEvent> Event =
        Gen.Frequency([.. ByType.Values.Select(each => (each.Weight, (IGen<PlaceEvent>)each.Gen))]);

    public static readonly Gen<PlaceEvent[]> History = Event.Array[0, 30];

    /// <summary>Runs 10,000 random histories; one that fails is cut down to a short one and printed with its seed.</summary>
    public static void Check(Action<IReadOnlyList<Step>> property) =>
        History.Sample(history => property(Step.Replay(history)), iter: 10_000, print: Print);

    public static string Print(IEnumerable<PlaceEvent> history) => string.Join("\n", history);
}
