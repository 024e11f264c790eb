using System.Diagnostics;
using static Soliguide.Domain.Places.Updates.PlaceEvent;

namespace Soliguide.Domain.Places.Updates;

/// <summary>
/// The rule of a place: what each event does to its update. Pure and total: time is in the event, effects are data, and what
/// comes twice, late or out of order changes nothing. <c>docs/states.md</c> prints every stage against every event.
/// </summary>
public static partial class PlaceMachine
{
    /// <summary>What <paramref name="happened"/> does to <paramref name="now"/>.</summary>
    public static Transition On(PlaceUpdate now, PlaceEvent happened) => (now, happened) switch
    {
        // An answer is heard at any time: after the default, out of scope, after the end. So is what a call brought.
        (_, AnswerReceived(var answer)) => Hear(now, answer),
        (_, AnswerWithdrawn(var at, var id)) => Withdraw(now, id, at),
        (_, CallMade call) => Count(now, call),

        // A campaign that is over hears nothing else.
        ({ Ended: true }, _) => Nothing(now),
        (_, CampaignEnded) => Close(now, now with { Ended = true }),

        // The scope may change at any time; a confirmed answer stays, a presumed closure goes with it and comes back with it.
        ({ InScope: true }, ScopeLeft) => Close(now, now with { InScope = false }),
        ({ InScope: false }, ScopeEntered(var at)) => Resume(now with { InScope = true }, at),
        (_, ScopeLeft or ScopeEntered) => Nothing(now),

        // What is learnt about the contact is kept in every stage.
        (_, ContactFound(var at, var person)) => Reach(now, at, person),
        (_, ContactMissing(var at)) => Lose(now, Contactability.Missing, at),
        (_, LetterBounced(var at)) => Lose(now, Contactability.Bounced, at),
        (_, WrongContact(var at, var id)) => Once(now, id, heard => Lose(heard, Contactability.WrongPerson, at)),
        ({ CallsRefused: true, Contact: Contactability.Refused }, Refused) => Nothing(now),
        (_, Refused(_, Channel.Call)) => Close(now, now with { Contact = Contactability.Refused, CallsRefused = true }),
        (_, Refused(var at, _)) => Lose(now, Contactability.Refused, at),
        (_, NotKnownYet later) => Once(now, later.AnswerId, heard => Defer(heard, later)),
        (_, NumberChanged(var at)) => TryAnew(now, at),
        (_, QuestionRaised asked) => AskByPhone(now, asked),

        // The deadline and the call phase count once and are remembered under an answer: a withdrawal falls back to them.
        ({ Default: null }, DeadlinePassed(var at, var notice)) => new(now with { Default = notice, DefaultedAt = at }, []),
        ({ CallsDueAt: null }, CallsDue(var at)) => OpenCalls(now with { CallsDueAt = at }, at),
        (_, DeadlinePassed or CallsDue) => Nothing(now),

        // Only silence is asked, reminded and asked a last time.
        (_, AskDue(var at)) => Ask(now, at),
        (_, ReminderDue(var at)) => Remind(now, at),
        (_, LastChanceDue(var at)) => AskLastTime(now, at),
        _ => throw new UnreachableException($"No rule for {happened.GetType().Name}."),
    };

    private static Transition Nothing(PlaceUpdate now) => new(now, []);

    /// <summary>From <paramref name="now"/> to <paramref name="next"/> with no letter and no call left pending.</summary>
    private static Transition Close(PlaceUpdate now, PlaceUpdate next)
    {
        var effects = new List<PlaceEffect>();
        if (LetterPending(now))
        {
            effects.Add(new PlaceEffect.CancelLetter());
        }

        if (now.Desk is not null)
        {
            effects.Add(new PlaceEffect.RemoveFromCallDesk());
        }

        return new Transition(next with { Desk = null }, effects.ToValueList());
    }

    /// <summary>
    /// A place that is silent again after an answer or an absence goes on from what the campaign has reached: to the telephone
    /// where that is the channel, else a new person whom no letter has reached yet gets the first one.
    /// </summary>
    private static Transition Resume(PlaceUpdate now, DateTimeOffset at) => now switch
    {
        { IsSilent: false } => Nothing(now),
        { CallsOpenedAt: not null } or { CallsDueAt: not null } => Call(now, new DeskEntry(ReasonOf(now.Contact), at)),
        { Stage: Stage.NotAsked } => Nothing(now),
        { Contact: not Contactability.Usable } => Call(now, new DeskEntry(ReasonOf(now.Contact), at)),
        { Letters: LettersSent.None } => Write(now, LetterKind.Ask, at),
        _ => Nothing(now),
    };
}
