using static Soliguide.Domain.Places.Updates.PlaceEffect;
using static Soliguide.Domain.Places.Updates.PlaceEvent;

namespace Soliguide.Domain.Places.Updates;

/// <content>The telephone: who waits on the call desk, why, and not before when.</content>
public static partial class PlaceMachine
{
    /// <summary>The call phase opens for the silent whom the telephone has not reached for another reason.</summary>
    private static Transition OpenCalls(PlaceUpdate now, DateTimeOffset at) => now is { IsSilent: true, CallsOpenedAt: null }
        ? Call(now, new DeskEntry(ReasonOf(now.Contact), at))
        : Nothing(now);

    /// <summary>A call counts once, in every stage. It moves the desk only while the place is silent.</summary>
    private static Transition Count(PlaceUpdate now, CallMade call)
    {
        if (now.Calls.Contains(call.CallId))
        {
            return Nothing(now);
        }

        var counted = now with
        {
            Calls = now.Calls.Add(call.CallId),
            CallsOpenedAt = now.CallsOpenedAt ?? call.At,
            CallsRefused = now.CallsRefused || call.Outcome == CallOutcome.Refused,
            AskAgainAt = call.Outcome == CallOutcome.CallBackAt && now.AskAgainAt is not null ? call.NextAttempt : now.AskAgainAt,
        };
        return (counted, call.NextAttempt) switch
        {
            ({ Desk: not null, CallsRefused: true }, _) => Leave(counted),
            ({ IsSilent: true }, { } next) => Call(counted, AnotherCall(call, next)),
            ({ Desk: not null }, null) when !WaitsForNamedDay(counted, call.At) => Leave(counted),
            _ => Nothing(counted),
        };
    }

    /// <summary>Another number: the attempts begin anew, and a silent place that was given up on the telephone is called again.</summary>
    private static Transition TryAnew(PlaceUpdate now, DateTimeOffset at)
    {
        var next = now with { AttemptsBefore = now.Calls.Count == 0 ? null : now.Calls.Count };
        return next is { IsSilent: true, Desk: null, CallsOpenedAt: not null }
            ? Call(next, new DeskEntry(ReasonOf(next.Contact), at))
            : Nothing(next);
    }

    private static DeskEntry AnotherCall(CallMade call, DateTimeOffset next) => new(DeskReason.CallBack, call.At, next)
    {
        AskedBack = call.Outcome == CallOutcome.CallBackAt ? true : null,
    };

    /// <summary>A question is asked on the telephone while the place is silent; of one that has answered, or refused calls, nothing is asked.</summary>
    private static Transition AskByPhone(PlaceUpdate now, QuestionRaised asked) =>
        !now.IsSilent || now.CallsRefused || now.Questions?.Contains(asked.QuestionId) == true
            ? Nothing(now)
            : Call(
                now with { Questions = (now.Questions ?? []).Add(asked.QuestionId) },
                new DeskEntry(DeskReason.Question, asked.At) { About = asked.QuestionId });

    /// <summary>Puts the place on the desk, unless it refused calls; whatever the reason, not before the day that was named.</summary>
    private static Transition Call(PlaceUpdate now, DeskEntry entry)
    {
        if (now.CallsRefused)
        {
            return Nothing(now);
        }

        var kept = WaitsForNamedDay(now, entry.NotBefore ?? entry.Since)
            ? entry with { Reason = DeskReason.AskAgain, NotBefore = now.AskAgainAt }
            : entry;
        kept = kept with { About = kept.About ?? now.Desk?.About };
        return new Transition(now with { Desk = kept, CallsOpenedAt = now.CallsOpenedAt ?? kept.Since }, [new AddToCallDesk(kept)]);
    }

    private static Transition Leave(PlaceUpdate now) => new(now with { Desk = null }, [new RemoveFromCallDesk()]);

    private static DeskReason ReasonOf(Contactability contact) => contact switch
    {
        Contactability.Usable => DeskReason.Silent,
        Contactability.Bounced => DeskReason.Bounced,
        Contactability.WrongPerson => DeskReason.WrongPerson,
        Contactability.Refused => DeskReason.NoLetters,
        _ => DeskReason.NoContact,
    };
}
