using System.CommandLine;
using Soliguide.V1;

namespace Soliguide.Cli.Proposals;

/// <summary><c>soliguide proposal refuse ID --reason …</c>: nothing of it is applied.</summary>
internal static class RefuseProposal
{
    private static readonly Option<string> Reason = new("--reason") { Description = "Why, for those who look later; up to 300 characters.", Required = true };

    public static Command Make() => ProposalLine.Decision(
        "refuse", "Apply nothing of it. Not for calls: those are returned.", [Reason, ProposalLine.RequestId], async (parsed, reviews, options) => (await reviews.RefuseReviewAsync(
            new RefuseReviewRequest
            {
                ReviewId = parsed.GetRequiredValue(ProposalLine.Id), Reason = parsed.GetRequiredValue(Reason),
                Etag = parsed.GetValue(ProposalLine.Etag) ?? "", RequestId = parsed.GetValue(ProposalLine.RequestId) ?? "",
            },
            options)).Changed);
}
