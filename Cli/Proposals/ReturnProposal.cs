using System.CommandLine;
using Soliguide.V1;

namespace Soliguide.Cli.Proposals;

/// <summary><c>soliguide proposal return ID --question …</c>: callers ask the places again.</summary>
internal static class ReturnProposal
{
    private static readonly Option<string> Question = new("--question") { Description = "What to ask, for the next caller; up to 500 characters.", Required = true };

    public static Command Make() => ProposalLine.Decision(
        "return", "Have callers ask again; what a call said is taken back.", [Question, ProposalLine.RequestId], async (parsed, reviews, options) => (await reviews.ReturnReviewAsync(
            new ReturnReviewRequest
            {
                ReviewId = parsed.GetRequiredValue(ProposalLine.Id), Question = parsed.GetRequiredValue(Question),
                Etag = parsed.GetValue(ProposalLine.Etag) ?? "", RequestId = parsed.GetValue(ProposalLine.RequestId) ?? "",
            },
            options)).Changed);
}
