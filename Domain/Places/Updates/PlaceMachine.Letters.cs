using static Soliguide.Domain.Places.Updates.PlaceEffect;

namespace Soliguide.Domain.Places.Updates;

/// <content>Letters: who gets which, and what happens when they reach nobody.</content>
public static partial class PlaceMachine
{
    /// <summary>The first letter, or the telephone at once where nobody can be written to.</summary>
    private static Transition Ask(PlaceUpdate now, DateTimeOffset at) => now switch
    {
        { IsSilent: false } or { Letters: not LettersSent.None } or { Default: not null } => Nothing(now),
        { Contact: Contactability.Usable } => Write(now, LetterKind.Ask, at),
        { CallsOpenedAt: null } => Call(now, new DeskEntry(ReasonOf(now.Contact), at)),
        _ => Nothing(now),
    };

    /// <summary>
    /// A letter that follows another leaves a day after it at the earliest: a place that joins late, when several phases are open, gets
    /// one letter and not three.
    /// </summary>
    private static readonly TimeSpan BetweenLetters = TimeSpan.FromDays(1);

    /// <summary>The reminder: after a first letter, before the last one and before the default.</summary>
    private static Transition Remind(PlaceUpdate now, DateTimeOffset at) =>
        now is { Letters: LettersSent.Ask, Default: null } && now.AskedAt + BetweenLetters <= at
            ? Write(now, LetterKind.Reminder, at)
            : Nothing(now);

    /// <summary>The last letter, to all who can be written to.</summary>
    private static Transition AskLastTime(PlaceUpdate now, DateTimeOffset at) =>
        now.Letters.HasFlag(LettersSent.LastChance) || at < now.AskedAt + BetweenLetters || at < now.RemindedAt + BetweenLetters
            ? Nothing(now)
            : Write(now, LetterKind.LastChance, at);

    /// <summary>A new address is a new person: once asking has begun, they get the first letter.</summary>
    private static Transition Reach(PlaceUpdate now, DateTimeOffset at, string? person)
    {
        var known = now.Contact == Contactability.Usable && (person is null || person == now.Person);
        if (known || (person is not null && at <= now.PersonSince))
        {
            return Nothing(now);
        }

        var reached = now with
        {
            Contact = Contactability.Usable,
            Letters = LettersSent.None,
            Person = person ?? now.Person,
            PersonSince = person is null ? now.PersonSince : at,
        };
        var (next, effects) = reached.Stage == Stage.NotAsked ? Nothing(reached) : Write(reached, LetterKind.Ask, at);

        // A letter to the person before is not for the new one: it goes without this place.
        return new Transition(next, LetterPending(now) ? [new CancelLetter(), .. effects] : effects);
    }

    /// <summary>Letters reach nobody any more: once asking has begun, the telephone is the channel.</summary>
    private static Transition Lose(PlaceUpdate now, Contactability contact, DateTimeOffset at)
    {
        // A refusal outlives whatever the post says later about the same address; only a new person ends it.
        var lost = now.Contact == Contactability.Refused ? now : now with { Contact = contact };
        if (now.Contact != Contactability.Usable || !now.IsSilent)
        {
            return Nothing(lost);
        }

        var (next, effects) = lost.Stage == Stage.NotAsked || lost.Desk is not null
            ? Nothing(lost)
            : Call(lost, new DeskEntry(ReasonOf(contact), at));
        return new Transition(next, LetterPending(now) ? [new CancelLetter(), .. effects] : effects);
    }

    /// <summary>Sets off a letter: only in silence, only to somebody, and not before the day they named, which is then over.</summary>
    private static Transition Write(PlaceUpdate now, LetterKind kind, DateTimeOffset at) =>
        now is not { IsSilent: true, Contact: Contactability.Usable } || WaitsForNamedDay(now, at)
            ? Nothing(now)
            : new Transition(Written(now with { AskAgainAt = null }, kind, at), [new SendLetter(kind)]);

    private static PlaceUpdate Written(PlaceUpdate now, LetterKind kind, DateTimeOffset at) => kind switch
    {
        LetterKind.Ask => now with { Letters = now.Letters | LettersSent.Ask, AskedAt = now.AskedAt ?? at },
        LetterKind.Reminder => now with { Letters = now.Letters | LettersSent.Reminder, RemindedAt = now.RemindedAt ?? at },
        _ => now with { Letters = now.Letters | LettersSent.LastChance, LastChanceAt = now.LastChanceAt ?? at },
    };

    /// <summary>Whether a letter may still be on its way out: when they named a day, none is.</summary>
    private static bool LetterPending(PlaceUpdate now) =>
        now is { IsSilent: true, Contact: Contactability.Usable, AskAgainAt: null, Letters: not LettersSent.None };
}
