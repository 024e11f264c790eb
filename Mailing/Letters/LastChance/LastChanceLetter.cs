using Soliguide.Domain.Places.Updates;

namespace Soliguide.Mailing.Letters.LastChance;

/// <summary>The last letter: the public reads the default already, and one answer takes it away (2019: 8 points at once).</summary>
internal static class LastChanceLetter
{
    public static LetterForm Form { get; } = new(LetterKind.LastChance, "LastChance", [LetterKind.Ask, LetterKind.Reminder]);
}
