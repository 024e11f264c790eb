using System.CommandLine;
using Soliguide.Cli.Places;
using Soliguide.V1;

namespace Soliguide.Cli.Proposals;

/// <summary><c>soliguide proposal correct ID WHAT --place PLACE</c>: it says something else in truth, which is applied instead.</summary>
internal static class CorrectProposal
{
    private static readonly Option<string[]> Place = new("--place") { Description = "A place that this is about; may be given several times.", Required = true };

    public static Command Make()
    {
        var command = ProposalLine.Decision("correct", "It says something else in truth: apply that.", [Place, ProposalLine.RequestId], async (parsed, reviews, options) =>
        {
            var request = new CorrectReviewRequest
            {
                ReviewId = parsed.GetRequiredValue(ProposalLine.Id), Etag = parsed.GetValue(ProposalLine.Etag) ?? "", RequestId = parsed.GetValue(ProposalLine.RequestId) ?? "",
            };
            var answer = new ReviewedAnswer { Content = await AnswerLine.Read(parsed, options.CancellationToken) };
            answer.PlaceIds.AddRange(parsed.GetRequiredValue(Place));
            request.Answers.Add(answer);
            return (await reviews.CorrectReviewAsync(request, options)).Changed;
        });
        AnswerLine.AddTo(command);
        return command;
    }
}
