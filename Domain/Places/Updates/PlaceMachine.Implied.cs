using static Soliguide.Domain.Places.Updates.PlaceEffect;

namespace Soliguide.Domain.Places.Updates;

/// <content>What a state asks for, so that effects lost in a crash can be done again.</content>
public static partial class PlaceMachine
{
    /// <summary>
    /// The effects that hold a state true: the latest letter of a place that may be written to, else none; its entry on the desk,
    /// else none. All are harmless when they were done before, and whatever the last step wanted is among them.
    /// </summary>
    public static ValueList<PlaceEffect> Implied(PlaceUpdate now)
    {
        var effects = new List<PlaceEffect>();
        if (now.Letters != LettersSent.None)
        {
            effects.Add(LetterPending(now) ? new SendLetter(Latest(now.Letters)) : new CancelLetter());
        }

        if (now.Desk is { } entry)
        {
            effects.Add(new AddToCallDesk(entry));
        }
        else if (now.CallsOpenedAt is not null)
        {
            effects.Add(new RemoveFromCallDesk());
        }

        return effects.ToValueList();
    }

    private static LetterKind Latest(LettersSent letters) => letters switch
    {
        _ when letters.HasFlag(LettersSent.LastChance) => LetterKind.LastChance,
        _ when letters.HasFlag(LettersSent.Reminder) => LetterKind.Reminder,
        _ => LetterKind.Ask,
    };
}
