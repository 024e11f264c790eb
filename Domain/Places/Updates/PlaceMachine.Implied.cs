using static Soliguide.Domain.Places.Updates.PlaceEffect;

namespace Soliguide.Domain.Places.Updates;

/// <content>What a state asks for, so that effects lost in a crash can be done again.</content>
public static partial class PlaceMachine
{
    /// <summary>
    /// The effects that hold a state true: the latest letter of a silent place, its entry on the desk. All are harmless when
    /// they were done before.
    /// </summary>
    public static ValueList<PlaceEffect> Implied(PlaceUpdate now)
    {
        var effects = new List<PlaceEffect>();
        if (now.IsSilent && now.Contact == Contactability.Usable && Latest(now.Letters) is { } kind)
        {
            effects.Add(new SendLetter(kind));
        }

        if (now.Desk is { } entry)
        {
            effects.Add(new AddToCallDesk(entry));
        }

        if (!now.IsSilent && now.Letters != LettersSent.None)
        {
            effects.Add(new CancelLetter());
        }

        return effects.ToValueList();
    }

    private static LetterKind? Latest(LettersSent letters) => letters switch
    {
        _ when letters.HasFlag(LettersSent.LastChance) => LetterKind.LastChance,
        _ when letters.HasFlag(LettersSent.Reminder) => LetterKind.Reminder,
        _ when letters.HasFlag(LettersSent.Ask) => LetterKind.Ask,
        _ => null,
    };
}
