using static Soliguide.Domain.Places.Updates.PlaceEffect;
using static Soliguide.Domain.Places.Updates.PlaceEvent;

namespace Soliguide.Domain.Places.Updates;

/// <content>The steps that <see cref="On"/> chooses from, one fact of the campaign each.</content>
public static partial class PlaceMachine
{
    private static Transition Nothing(PlaceUpdate now) => new(now, []);

    /// <summary>An answer completes the update. A second hearing of one does nothing; one that is older than what stands is only remembered.</summary>
    private static Transition Hear(PlaceUpdate now, Answer answer) => Once(now, answer.Id, heard =>
        now.Answer?.At > answer.At
            ? new Transition(heard, [])
            : Close(now, heard with { Answer = answer, AnsweredAt = now.AnsweredAt ?? answer.At }));

    /// <summary>Only the answer that stands can be withdrawn; the place falls back to what the campaign had reached.</summary>
    private static Transition Withdraw(PlaceUpdate now, string answerId, DateTimeOffset at)
    {
        if (now.Answer?.Id != answerId)
        {
            return Nothing(now);
        }

        var silent = now with { Answer = null, AnsweredAt = null };
        return silent is { IsSilent: true, CallsOpenedAt: not null }
            ? Call(silent, new DeskEntry(DeskReason.Silent, at))
            : new Transition(silent, []);
    }

    /// <summary>A call counts once. It moves the desk only while the place is silent.</summary>
    private static Transition Count(PlaceUpdate now, CallMade call)
    {
        if (now.Calls.Contains(call.CallId))
        {
            return Nothing(now);
        }

        var counted = now with { Calls = now.Calls.Add(call.CallId), CallsOpenedAt = now.CallsOpenedAt ?? call.At };
        return (counted.IsSilent, call.NextAttempt, counted.Desk) switch
        {
            (true, { } next, _) => Call(counted, new DeskEntry(DeskReason.CallBack, call.At, next)),
            (true, null, not null) => new Transition(counted with { Desk = null }, [new RemoveFromCallDesk()]),
            _ => new Transition(counted, []),
        };
    }

    /// <summary>The first letter, or the telephone at once where nobody can be written to.</summary>
    private static Transition Ask(PlaceUpdate now, DateTimeOffset at) => now switch
    {
        { Letters: not LettersSent.None } or { Default: not null } => Nothing(now),
        { Contact: Contactability.Usable } => Write(now with { AskedAt = at }, LettersSent.Ask, LetterKind.Ask),
        { CallsOpenedAt: null } => Call(now, new DeskEntry(ReasonOf(now.Contact), at)),
        _ => Nothing(now),
    };

    /// <summary>The reminder: after a first letter, before the last one, unless they named a later day.</summary>
    private static Transition Remind(PlaceUpdate now, DateTimeOffset at) =>
        now is { Letters: LettersSent.Ask, Contact: Contactability.Usable, Default: null } && !WaitsForNamedDay(now, at)
            ? Write(now with { RemindedAt = at }, LettersSent.Reminder, LetterKind.Reminder)
            : Nothing(now);

    /// <summary>The last letter, to all who can be written to, unless they named a later day.</summary>
    private static Transition AskLastTime(PlaceUpdate now, DateTimeOffset at) =>
        now.Contact == Contactability.Usable && !now.Letters.HasFlag(LettersSent.LastChance) && !WaitsForNamedDay(now, at)
            ? Write(now with { LastChanceAt = at }, LettersSent.LastChance, LetterKind.LastChance)
            : Nothing(now);

    /// <summary>A new address: once asking has begun, the new person gets the first letter.</summary>
    private static Transition Reach(PlaceUpdate now, DateTimeOffset at)
    {
        if (now.Contact == Contactability.Usable)
        {
            return Nothing(now);
        }

        var reached = now with { Contact = Contactability.Usable, Letters = LettersSent.None };
        return reached.IsSilent && now.Stage != Stage.NotAsked
            ? Write(reached with { AskedAt = now.AskedAt ?? at }, LettersSent.Ask, LetterKind.Ask)
            : new Transition(reached, []);
    }

    /// <summary>Letters reach nobody any more: once asking has begun, the telephone is the channel.</summary>
    private static Transition Lose(PlaceUpdate now, Contactability contact, DateTimeOffset at)
    {
        var lost = now with { Contact = contact };
        if (now.Contact == contact)
        {
            return Nothing(now);
        }

        var cancel = Pending(now) ? ValueList.Create<PlaceEffect>([new CancelLetter()]) : [];
        if (!lost.IsSilent || lost.Stage == Stage.NotAsked || lost.Desk is not null)
        {
            return new Transition(lost, cancel);
        }

        var (next, effects) = Call(lost, new DeskEntry(ReasonOf(contact), at));
        return new Transition(next, [.. cancel, .. effects]);
    }

    private static Transition Write(PlaceUpdate now, LettersSent flag, LetterKind kind) =>
        new(now with { Letters = now.Letters | flag }, [new SendLetter(kind)]);

    private static Transition Call(PlaceUpdate now, DeskEntry entry) => now.CallsRefused
        ? Nothing(now)
        : new Transition(now with { Desk = entry, CallsOpenedAt = now.CallsOpenedAt ?? entry.Since }, [new AddToCallDesk(entry)]);

    /// <summary>From <paramref name="now"/> to <paramref name="next"/> with no letter and no call left pending.</summary>
    private static Transition Close(PlaceUpdate now, PlaceUpdate next)
    {
        var effects = new List<PlaceEffect>();
        if (Pending(now))
        {
            effects.Add(new CancelLetter());
        }

        if (now.Desk is not null)
        {
            effects.Add(new RemoveFromCallDesk());
        }

        return new Transition(next with { Desk = null }, effects.ToValueList());
    }

    /// <summary>Runs <paramref name="step"/> on the update that has heard this answer, unless it heard it before.</summary>
    private static Transition Once(PlaceUpdate now, string answerId, Func<PlaceUpdate, Transition> step) =>
        now.Answers.Contains(answerId) ? Nothing(now) : step(now with { Answers = now.Answers.Add(answerId) });

    /// <summary>Whether a letter may still be on its way out.</summary>
    private static bool Pending(PlaceUpdate now) => now.IsSilent && now.Letters != LettersSent.None;

    private static bool WaitsForNamedDay(PlaceUpdate now, DateTimeOffset at) =>
        now.Desk is { Reason: DeskReason.AskAgain, NotBefore: { } day } && day > at;

    private static DeskReason ReasonOf(Contactability contact) => contact switch
    {
        Contactability.Bounced => DeskReason.Bounced,
        Contactability.WrongPerson => DeskReason.WrongPerson,
        Contactability.Refused => DeskReason.NoLetters,
        _ => DeskReason.NoContact,
    };
}
