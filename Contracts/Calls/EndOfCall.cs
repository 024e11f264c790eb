using Soliguide.Contracts.Places;

namespace Soliguide.Contracts.Calls;

/// <summary>A call about one place ended.</summary>
/// <param name="Lease">The caller's lease.</param>
/// <param name="Place">The place.</param>
/// <param name="Outcome">What the call brought.</param>
/// <param name="By">The caller's staff id.</param>
/// <param name="CallBackAt">When they asked to be called again (UTC).</param>
/// <param name="Submission">What was said, for <see cref="CallResult.Answered"/>.</param>
/// <param name="Note">The caller's words for staff; needed where the outcome takes the place off the desk for good.</param>
[GenerateSerializer, Immutable, Alias("end-of-call")]
public sealed record EndOfCall(
    string Lease, string Place, CallResult Outcome, string By, DateTimeOffset? CallBackAt = null, SubmissionDocument? Submission = null, string? Note = null);
