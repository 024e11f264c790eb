namespace Soliguide.Domain.Places.Updates;

/// <summary>Which letters were set off for a place in a campaign. Without this memory a late or doubled phase would write again.</summary>
[Flags]
public enum LettersSent
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary><see cref="LetterKind.Ask"/>.</summary>
    Ask = 1,

    /// <summary><see cref="LetterKind.Reminder"/>.</summary>
    Reminder = 2,

    /// <summary><see cref="LetterKind.LastChance"/>.</summary>
    LastChance = 4,
}
