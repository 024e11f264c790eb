namespace Soliguide.Domain.Places.Updates;

/// <summary>The letters of a campaign. Those of its plan leave at most once per campaign and person.</summary>
public enum LetterKind
{
    /// <summary>The first letter.</summary>
    Ask,

    /// <summary>To those who did not answer the first.</summary>
    Reminder,

    /// <summary>After the default, in August: the last one.</summary>
    LastChance,

    /// <summary>
    /// Confirms what somebody wrote by mail: no letter of the plan and never set off by the rules of a place; at most one a day and person.
    /// </summary>
    Receipt,
}
