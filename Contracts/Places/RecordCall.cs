namespace Soliguide.Contracts.Places;

/// <summary>The end of a call about a place, with the answer where there was one: one write for both.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="CallId">Makes a repetition harmless.</param>
/// <param name="Outcome">What it brought.</param>
/// <param name="By">The caller's staff id.</param>
/// <param name="CallBackAt">When they asked to be called again (UTC).</param>
/// <param name="Submission">What was said, for <see cref="CallResult.Answered"/>.</param>
[GenerateSerializer, Immutable, Alias("record-call")]
public sealed record RecordCall(
    string Campaign, string CallId, CallResult Outcome, string By, DateTimeOffset? CallBackAt = null, SubmissionDocument? Submission = null)
{
    /// <summary>The caller's words for staff; kept in the journal.</summary>
    [Id(0)]
    public string? Note { get; init; }
}

/// <summary>What a call brought.</summary>
[Alias("call-result")]
public enum CallResult
{
    /// <summary>They answered the questions.</summary>
    Answered,

    /// <summary>Nobody picked up.</summary>
    NoAnswer,

    /// <summary>Engaged.</summary>
    Busy,

    /// <summary>A machine.</summary>
    Voicemail,

    /// <summary>They asked to be called at another time.</summary>
    CallBackAt,

    /// <summary>They will do it on line.</summary>
    WillDoOnline,

    /// <summary>Not their number.</summary>
    WrongNumber,

    /// <summary>They do not want to be called or written to.</summary>
    Refused,

    /// <summary>The place has moved.</summary>
    Moved,
}
