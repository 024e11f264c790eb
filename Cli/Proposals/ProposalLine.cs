using System.CommandLine;
using Grpc.Core;
using Soliguide.Cli.Server;
using Soliguide.V1;

namespace Soliguide.Cli.Proposals;

/// <summary>What commands about proposals are told.</summary>
internal static class ProposalLine
{
    /// <summary>Which.</summary>
    public static Argument<string> Id { get; } = new("ID") { Description = "The proposal, as the list names it." };

    /// <summary>What was read.</summary>
    public static Option<string?> Etag { get; } = new("--etag") { Description = "The etag that was read: refused where somebody has changed it since. Any unless given." };

    /// <summary>Names the decision.</summary>
    public static Option<string?> RequestId { get; } = new("--request-id") { Description = "Names this decision, so that a repetition is harmless; made up unless given." };

    /// <summary>A decision with the options that every decision takes.</summary>
    /// <param name="name">The command.</param>
    /// <param name="description">Its help line.</param>
    /// <param name="parts">Its arguments and options beside the common ones.</param>
    /// <param name="decide">Sends it; returns whether anything changed.</param>
    public static Command Decision(
        string name, string description, IEnumerable<Symbol> parts, Func<ParseResult, ReviewService.ReviewServiceClient, CallOptions, Task<bool>> decide)
    {
        var command = new Command(name, description) { Id };
        foreach (var part in parts)
        {
            if (part is Argument argument)
            {
                command.Add(argument);
            }
            else
            {
                command.Add((Option)part);
            }
        }

        foreach (var option in (Option[])[Etag, StaffLine.By, StaffLine.Server])
        {
            command.Add(option);
        }

        command.SetAction((parsed, stop) => Ask(parsed, async (reviews, headers) =>
        {
            var changed = await decide(parsed, reviews, new CallOptions(headers, cancellationToken: stop));
            await parsed.Say(changed ? "decided" : "changed nothing: decided so before");
            return ExitCodes.Done;
        }));
        return command;
    }

    /// <summary>Asks the server; what fails is one line on the error output.</summary>
    public static Task<int> Ask(ParseResult parsed, Func<ReviewService.ReviewServiceClient, Metadata, Task<int>> call) =>
        StaffLine.Call(parsed, channel => new ReviewService.ReviewServiceClient(channel), call);
}
