using Soliguide.Contracts.Places;
using Soliguide.Domain.Places.Updates;
using Soliguide.GrpcApi.Pages.Answers.Form;

namespace Soliguide.GrpcApi.Pages.Calls;

/// <summary>What a caller says of a call.</summary>
/// <param name="Ends">The places it is about and what it brought for each.</param>
/// <param name="Problems">What to put right; empty when it can be kept.</param>
internal sealed record CallDraft(IReadOnlyList<DraftedEnd> Ends, IReadOnlyList<FormProblem> Problems);

/// <summary>What a call brought for one place.</summary>
/// <param name="Place">The place.</param>
/// <param name="Outcome">What it brought.</param>
/// <param name="Content">What was said, for an answer.</param>
/// <param name="CallBackAt">When they asked to be called again (UTC).</param>
internal sealed record DraftedEnd(string Place, CallResult Outcome, AnswerContent? Content = null, DateTimeOffset? CallBackAt = null);
