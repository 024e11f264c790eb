namespace Soliguide.Domain.Places.Updates;

/// <summary>The letters of a campaign. Each leaves at most once per campaign and person.</summary>
public enum LetterKind
{
    /// <summary>The first letter.</summary>
    Ask,

    /// <summary>To those who did not answer the first.</summary>
    Reminder,

    /// <summary>After the default, in August: the last one.</summary>
    LastChance,
}
