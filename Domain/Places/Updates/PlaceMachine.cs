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

        // The scope may change at any time; a confirmed answer stays, a presumed closure goes with it.
        ({ InScope: true }, ScopeLeft) => Close(now, now with { InScope = false }),
        ({ InScope: false }, ScopeEntered) => new(now with { InScope = true }, []),
        (_, ScopeLeft or ScopeEntered) => Nothing(now),

        // What is learnt about the contact is kept in every stage.
        (_, ContactFound(var at)) => Reach(now, at),
        (_, ContactMissing(var at)) => Lose(now, Contactability.Missing, at),
        (_, LetterBounced(var at)) => Lose(now, Contactability.Bounced, at),
        (_, WrongContact(var at, var id)) => Once(now, id, heard => Lose(heard, Contactability.WrongPerson, at)),
        ({ CallsRefused: false }, Refused(_, Channel.Call)) => Close(now, now with { Contact = Contactability.Refused, CallsRefused = true }),
        (_, Refused(_, Channel.Call)) => Nothing(now),
        (_, Refused(var at, _)) => Lose(now, Contactability.Refused, at),

        // The deadline counts once and is remembered under an answer: only silence shows it.
        ({ Default: null }, DeadlinePassed(var at, var notice)) => new(now with { Default = notice, DefaultedAt = at }, []),
        (_, DeadlinePassed) => Nothing(now),

        // Only silence is asked, reminded, called and asked a last time.
        ({ IsSilent: false }, _) => Nothing(now),
        (_, NotKnownYet e) => Once(now, e.AnswerId, heard => Call(heard, new DeskEntry(DeskReason.AskAgain, e.At, e.AskAgainAt))),
        (_, AskDue(var at)) => Ask(now, at),
        (_, ReminderDue(var at)) => Remind(now, at),
        ({ CallsOpenedAt: null }, CallsDue(var at)) => Call(now, new DeskEntry(DeskReason.Silent, at)),
        (_, CallsDue) => Nothing(now),
        (_, LastChanceDue(var at)) => AskLastTime(now, at),
        _ => throw new UnreachableException($"No rule for {happened.GetType().Name}."),
    };
}
