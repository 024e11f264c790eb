using static Soliguide.Domain.Places.Updates.PlaceEvent;

namespace Soliguide.Domain.Places.Updates;

/// <content>What people say about the place: answers, their withdrawal, and "ask again later".</content>
public static partial class PlaceMachine
{
    /// <summary>
    /// An answer completes the update. A second hearing of one does nothing; one that is older than what stands is only remembered.
    /// </summary>
    private static Transition Hear(PlaceUpdate now, Answer answer) => Once(now, answer.Id, heard =>
        now.Answer?.At > answer.At
            ? Nothing(heard)
            : Close(now, heard with { Answer = answer, AnsweredAt = now.AnsweredAt ?? answer.At, AskAgainAt = null }));

    /// <summary>Only the answer that stands can be withdrawn; the place falls back to what the campaign has reached.</summary>
    private static Transition Withdraw(PlaceUpdate now, string answerId, DateTimeOffset at) => now.Answer?.Id == answerId
        ? Resume(now with { Answer = null, AnsweredAt = null }, at)
        : Nothing(now);

    /// <summary>They named a day: no letter before it, and a call from then on.</summary>
    private static Transition Defer(PlaceUpdate now, NotKnownYet later)
    {
        if (!now.IsSilent)
        {
            return Nothing(now);
        }

        var entry = new DeskEntry(DeskReason.AskAgain, later.At, later.AskAgainAt);
        var (next, effects) = Call(now with { AskAgainAt = later.AskAgainAt }, entry);
        return new Transition(next, LetterPending(now) ? [new PlaceEffect.CancelLetter(), .. effects] : effects);
    }

    /// <summary>Runs <paramref name="step"/> on the update that has heard this answer, unless it heard it before.</summary>
    private static Transition Once(PlaceUpdate now, string answerId, Func<PlaceUpdate, Transition> step) =>
        now.Answers.Contains(answerId) ? Nothing(now) : step(now with { Answers = now.Answers.Add(answerId) });

    private static bool WaitsForNamedDay(PlaceUpdate now, DateTimeOffset at) => now.AskAgainAt > at;
}
