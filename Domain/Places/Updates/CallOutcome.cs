namespace Soliguide.Domain.Places.Updates;

/// <summary>What a call brought, besides or instead of an answer.</summary>
public enum CallOutcome
{
    /// <summary>They answered the questions; the answer itself comes as <see cref="PlaceEvent.AnswerReceived"/>.</summary>
    Answered,

    /// <summary>Nobody picked up.</summary>
    NoAnswer,

    /// <summary>Engaged.</summary>
    Busy,

    /// <summary>A machine.</summary>
    Voicemail,

    /// <summary>They asked to be called at another time.</summary>
    CallBackAt,

    /// <summary>They will do it on line (24 % of those who say so do).</summary>
    WillDoOnline,

    /// <summary>Not their number.</summary>
    WrongNumber,

    /// <summary>They do not want to be called.</summary>
    Refused,

    /// <summary>The place has moved: staff correct its sheet before anybody asks again.</summary>
    Moved,
}
