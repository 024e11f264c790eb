using System.CommandLine;
using Soliguide.V1;

namespace Soliguide.Cli.Proposals;

/// <summary><c>soliguide proposal accept ID</c>: it is right, and applied as it stands.</summary>
internal static class AcceptProposal
{
    public static Command Make() => ProposalLine.Decision(
        "accept", "It is right: apply it as it stands.", [ProposalLine.RequestId], async (parsed, reviews, options) => (await reviews.AcceptReviewAsync(
            new AcceptReviewRequest
            {
                ReviewId = parsed.GetRequiredValue(ProposalLine.Id), Etag = parsed.GetValue(ProposalLine.Etag) ?? "", RequestId = parsed.GetValue(ProposalLine.RequestId) ?? "",
            },
            options)).Changed);
}
