namespace Soliguide.Contracts.Places;

/// <summary>An answer to a campaign about one place.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Submission">What was said, how, by whom, when; its id makes a repetition harmless.</param>
[GenerateSerializer, Immutable, Alias("submit-answer")]
public sealed record SubmitAnswer(string Campaign, SubmissionDocument Submission)
{
    /// <summary>Why staff put it in for somebody else, or what they corrected; kept in the journal.</summary>
    [Id(0)]
    public string? Note { get; init; }
}

/// <summary>Takes an answer back.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="AnswerId">The answer that stands.</param>
/// <param name="By">Staff id.</param>
/// <param name="Reason">Why; kept in the journal.</param>
[GenerateSerializer, Immutable, Alias("withdraw-answer")]
public sealed record WithdrawAnswer(string Campaign, string AnswerId, string By, string Reason);
