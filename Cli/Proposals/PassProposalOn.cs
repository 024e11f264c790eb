using System.CommandLine;
using Soliguide.V1;

namespace Soliguide.Cli.Proposals;

/// <summary><c>soliguide proposal pass ID --place PLACE</c>, or <c>--to STAFF</c>: it is about another place, or somebody else shall decide.</summary>
internal static class PassProposalOn
{
    private static readonly Option<string?> Place = new("--place") { Description = "The place that it is about." };
    private static readonly Option<string?> To = new("--to") { Description = "Who of the staff shall decide; it stays open." };
    private static readonly Option<string?> Note = new("--note") { Description = "A word for whoever reads it next; up to 500 characters." };
    private static readonly Option<bool> SetSender = new("--set-sender") { Description = "Its sender is asked about the place from now on; mail only." };

    public static Command Make()
    {
        var command = ProposalLine.Decision("pass", "Give it to another place, or to a colleague.", [Place, To, Note, SetSender], async (parsed, reviews, options) =>
        {
            var request = new PassReviewOnRequest
            {
                ReviewId = parsed.GetRequiredValue(ProposalLine.Id), Note = parsed.GetValue(Note) ?? "", SetSender = parsed.GetValue(SetSender),
                Etag = parsed.GetValue(ProposalLine.Etag) ?? "",
            };
            if (parsed.GetValue(Place) is { } place)
            {
                request.PlaceId = place;
            }
            else
            {
                request.Assignee = parsed.GetRequiredValue(To);
            }

            return (await reviews.PassReviewOnAsync(request, options)).Changed;
        });
        command.Validators.Add(given =>
        {
            if (given.GetValue(Place) is null == given.GetValue(To) is null)
            {
                given.AddError("pass needs --place or --to, one of them.");
            }
        });
        return command;
    }
}
