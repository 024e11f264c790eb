using System.CommandLine;
using Google.Protobuf;
using Soliguide.V1;

namespace Soliguide.Cli.Calls;

/// <summary><c>soliguide call next CAMPAIGN TERRITORY</c>: the place in hand, else the next one. Exit code 2 where there is none now.</summary>
internal static class NextCall
{
    public static Command Make()
    {
        var command = new Command("next", "The place in hand, or the next one to call.") { DeskLine.Campaign, DeskLine.Territory, DeskLine.By, DeskLine.Server, DeskLine.Json };
        command.SetAction((parsed, stop) => DeskLine.Call(parsed, async (calls, headers) =>
        {
            var output = parsed.InvocationConfiguration.Output;
            var told = await calls.LeaseCallAsync(
                new LeaseCallRequest { CampaignId = parsed.GetRequiredValue(DeskLine.Campaign), Territory = parsed.GetRequiredValue(DeskLine.Territory) },
                headers,
                cancellationToken: stop);
            if (parsed.GetValue(DeskLine.Json))
            {
                await output.WriteLineAsync(JsonFormatter.Default.Format(told));
            }
            else if (told.Ticket is { } ticket)
            {
                await output.WriteLineAsync($"lease {ticket.LeaseId} until {DeskLine.Moment(ticket.EndTime)}");
                foreach (var place in ticket.Places)
                {
                    await output.WriteLineAsync($"{place.PlaceId}  {(place.Waits ? $"{place.Reason}  {Why(place.Turn)}" : "needs no call any more")}");
                }
            }
            else
            {
                await output.WriteLineAsync($"{Rest(told.Rest)}{(told.NextTime is { } next ? $" Ask again at {DeskLine.Moment(next)}." : "")}");
            }

            return told.Ticket is null ? ExitCodes.NothingNow : ExitCodes.Done;
        }));
        return command;
    }

    private static string Why(CallTurn turn) => string.Join(", ", Reasons(turn));

    private static IEnumerable<string> Reasons(CallTurn turn)
    {
        if (turn.PromiseTime is { } promise)
        {
            yield return $"asked to be called at {DeskLine.Moment(promise)}";
        }

        yield return turn.Presence switch
        {
            CallPresence.Open => "open now",
            CallPresence.Closed => "closed now",
            _ => "hours not known",
        };
        if (turn.Vital)
        {
            yield return "vital";
        }

        yield return turn.LastVerifyTime is { } verified ? $"verified {verified.ToDateTime():yyyy-MM-dd}" : "never verified";
        if (turn.PeopleServedPerWeek > 0)
        {
            yield return $"serves about {turn.PeopleServedPerWeek} people a week";
        }

        yield return $"calls {turn.AttemptCount}";
    }

    private static string Rest(DeskRest rest) => rest switch
    {
        DeskRest.QuietTime => "It is quiet time in the territory.",
        DeskRest.CampaignRests => "The campaign is not running there.",
        _ => "Nothing to call now.",
    };
}
