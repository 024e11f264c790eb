using System.Text.Json.Serialization;

namespace Soliguide.Domain.Places.Updates;

/// <summary>
/// Something that happened to the update of a place. The instant is in the event: the rules have no clock. Whatever a
/// schedule or the network delivers may come twice, late or never.
/// </summary>
/// <param name="At">When it happened (UTC).</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(AskDue), "askDue")]
[JsonDerivedType(typeof(ReminderDue), "reminderDue")]
[JsonDerivedType(typeof(CallsDue), "callsDue")]
[JsonDerivedType(typeof(DeadlinePassed), "deadlinePassed")]
[JsonDerivedType(typeof(LastChanceDue), "lastChanceDue")]
[JsonDerivedType(typeof(ContactMissing), "contactMissing")]
[JsonDerivedType(typeof(ContactFound), "contactFound")]
[JsonDerivedType(typeof(LetterBounced), "letterBounced")]
[JsonDerivedType(typeof(WrongContact), "wrongContact")]
[JsonDerivedType(typeof(Refused), "refused")]
[JsonDerivedType(typeof(NotKnownYet), "notKnownYet")]
[JsonDerivedType(typeof(QuestionRaised), "questionRaised")]
[JsonDerivedType(typeof(NumberChanged), "numberChanged")]
[JsonDerivedType(typeof(CallMade), "callMade")]
[JsonDerivedType(typeof(AnswerReceived), "answerReceived")]
[JsonDerivedType(typeof(AnswerWithdrawn), "answerWithdrawn")]
[JsonDerivedType(typeof(ScopeLeft), "scopeLeft")]
[JsonDerivedType(typeof(ScopeEntered), "scopeEntered")]
[JsonDerivedType(typeof(CampaignEnded), "campaignEnded")]
public abstract record PlaceEvent(DateTimeOffset At)
{
    /// <summary>The first letter is due.</summary>
    public sealed record AskDue(DateTimeOffset At) : PlaceEvent(At);

    /// <summary>The reminder is due.</summary>
    public sealed record ReminderDue(DateTimeOffset At) : PlaceEvent(At);

    /// <summary>The call phase is open.</summary>
    public sealed record CallsDue(DateTimeOffset At) : PlaceEvent(At);

    /// <summary>The deadline passed: silence becomes a presumed closure.</summary>
    public sealed record DeadlinePassed(DateTimeOffset At, DefaultNotice Default) : PlaceEvent(At);

    /// <summary>The last letter is due.</summary>
    public sealed record LastChanceDue(DateTimeOffset At) : PlaceEvent(At);

    /// <summary>Nobody to write to.</summary>
    public sealed record ContactMissing(DateTimeOffset At) : PlaceEvent(At);

    /// <summary>
    /// A new address is known: a new person. Bounces and refusals of the person before are not told to the place any more.
    /// </summary>
    /// <param name="At">When it became known.</param>
    /// <param name="PersonId">
    /// Who is asked from now on: the same person twice is one event. Null where it is not told; then it only ends the lack of a contact.
    /// </param>
    public sealed record ContactFound(DateTimeOffset At, string? PersonId = null) : PlaceEvent(At);

    /// <summary>The letter came back for good (hard bounce).</summary>
    public sealed record LetterBounced(DateTimeOffset At) : PlaceEvent(At);

    /// <summary>The person said that the place is not theirs.</summary>
    /// <param name="At">When they said so.</param>
    /// <param name="AnswerId">The answer it came with: heard once.</param>
    public sealed record WrongContact(DateTimeOffset At, string AnswerId) : PlaceEvent(At);

    /// <summary>The person refused letters, or, said on the telephone, calls as well.</summary>
    public sealed record Refused(DateTimeOffset At, Channel Channel) : PlaceEvent(At);

    /// <summary>The person does not know yet.</summary>
    /// <param name="At">When they said so.</param>
    /// <param name="AnswerId">The answer it came with: heard once.</param>
    /// <param name="AskAgainAt">The instant from which to ask again: the start of the named day in the place's zone.</param>
    public sealed record NotKnownYet(DateTimeOffset At, string AnswerId, DateTimeOffset AskAgainAt) : PlaceEvent(At);

    /// <summary>Staff read something that only a call can clear up.</summary>
    /// <param name="At">When they said so.</param>
    /// <param name="QuestionId">What left the question open, such as a proposal's id: raised once.</param>
    public sealed record QuestionRaised(DateTimeOffset At, string QuestionId) : PlaceEvent(At);

    /// <summary>The place has another number: what was tried under the old one counts no more.</summary>
    public sealed record NumberChanged(DateTimeOffset At) : PlaceEvent(At);

    /// <summary>A call ended.</summary>
    /// <param name="At">When it ended.</param>
    /// <param name="CallId">The same id twice is the same call.</param>
    /// <param name="Outcome">What it brought.</param>
    /// <param name="NextAttempt">When to try again; null takes the place off the desk.</param>
    public sealed record CallMade(DateTimeOffset At, string CallId, CallOutcome Outcome, DateTimeOffset? NextAttempt) : PlaceEvent(At);

    /// <summary>Somebody answered, for the first time or with an amendment.</summary>
    public sealed record AnswerReceived(Answer Answer) : PlaceEvent(Answer.At);

    /// <summary>An answer was withdrawn, with a reason, by staff.</summary>
    public sealed record AnswerWithdrawn(DateTimeOffset At, string AnswerId) : PlaceEvent(At);

    /// <summary>The place left the campaign's scope.</summary>
    public sealed record ScopeLeft(DateTimeOffset At) : PlaceEvent(At);

    /// <summary>
    /// The place came into the campaign's scope. Phases that are open are told to it again: each does nothing where it was heard.
    /// </summary>
    public sealed record ScopeEntered(DateTimeOffset At) : PlaceEvent(At);

    /// <summary>The campaign is over.</summary>
    public sealed record CampaignEnded(DateTimeOffset At) : PlaceEvent(At);
}
