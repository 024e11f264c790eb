using System.CommandLine;
using Soliguide.Cli.Places;
using Soliguide.Cli.Server;
using Soliguide.V1;

namespace Soliguide.Cli.Proposals;

/// <summary><c>soliguide proposal show ID</c>: what was written beside what was understood, and what became of it. What people wrote is private.</summary>
internal static class ShowProposal
{
    public static Command Make()
    {
        var command = new Command("show", "What was written beside what was understood.") { ProposalLine.Id, StaffLine.By, StaffLine.Server, StaffLine.Json };
        command.SetAction((parsed, stop) => ProposalLine.Ask(parsed, async (reviews, headers) =>
        {
            var review = (await reviews.GetReviewAsync(new GetReviewRequest { ReviewId = parsed.GetRequiredValue(ProposalLine.Id) }, headers, cancellationToken: stop)).Review;
            await (parsed.GetValue(StaffLine.Json) ? parsed.Json(review) : Write(parsed, review));
            return ExitCodes.Done;
        }));
        return command;
    }

    private static async Task Write(ParseResult parsed, Review review)
    {
        await parsed.Say($"{review.ReviewId}: {Printed.Word(review.State)}, by {Printed.Word(review.Source)} at {Printed.Moment(review.ReceiveTime)}, etag {review.Etag}");
        await parsed.Say($"places {string.Join(' ', review.PlaceIds)}{(review.Flags.Count > 0 ? $"; look because {string.Join(' ', review.Flags)}" : "")}{(review.Stands ? "; counts already" : "")}");
        foreach (var answer in review.Answers)
        {
            await parsed.Say($"understood of {string.Join(' ', answer.PlaceIds)}: {PlaceText.Of(answer.Content)}");
        }

        foreach (var hint in review.Hints)
        {
            await parsed.Say($"hint {hint.Kind}: {hint.Text}");
        }

        if (review.DecideTime is not null)
        {
            await parsed.Say($"decided by {review.Decider} at {Printed.Moment(review.DecideTime)}{(review.Reason.Length > 0 ? $": {review.Reason}" : "")}");
        }

        if (review.Original.Length > 0)
        {
            await parsed.Say($"written:\n{review.Original}");
        }
    }
}
