namespace Soliguide.Domain.Places.Updates;

/// <summary>Why a place waits for a call.</summary>
public enum DeskReason
{
    /// <summary>The call phase is open and nobody answered.</summary>
    Silent,

    /// <summary>Nobody to write to.</summary>
    NoContact,

    /// <summary>The letter bounced for good.</summary>
    Bounced,

    /// <summary>The letter reached somebody else.</summary>
    WrongPerson,

    /// <summary>The person wants no letters.</summary>
    NoLetters,

    /// <summary>They did not know yet and named a day.</summary>
    AskAgain,

    /// <summary>An attempt that needs another.</summary>
    CallBack,

    /// <summary>Something they wrote leaves a question open.</summary>
    Question,
}
