using System.CommandLine;
using Google.Protobuf;
using Soliguide.V1;

namespace Soliguide.Cli.Calls;

/// <summary><c>soliguide call queue CAMPAIGN TERRITORY</c>: the desk at a glance and the first places in their order.</summary>
internal static class ShowQueue
{
    private static readonly Option<int> Max = new("--max") { Description = "Most places listed.", DefaultValueFactory = _ => 20 };

    public static Command Make()
    {
        var command = new Command("queue", "Who waits for a call, in order.") { DeskLine.Campaign, DeskLine.Territory, Max, DeskLine.By, DeskLine.Server, DeskLine.Json };
        command.SetAction((parsed, stop) => DeskLine.Call(parsed, async (calls, headers) =>
        {
            var output = parsed.InvocationConfiguration.Output;
            var desk = (await calls.ListQueueAsync(
                new ListQueueRequest
                {
                    CampaignId = parsed.GetRequiredValue(DeskLine.Campaign),
                    Territory = parsed.GetRequiredValue(DeskLine.Territory),
                    PageSize = parsed.GetValue(Max),
                },
                headers,
                cancellationToken: stop)).Desk;
            if (parsed.GetValue(DeskLine.Json))
            {
                await output.WriteLineAsync(JsonFormatter.Default.Format(desk));
                return ExitCodes.Done;
            }

            await output.WriteLineAsync(
                $"{desk.CallableCount} to call now, {desk.LaterCount} later, {desk.InHandCount} in hand, {desk.PlaceIdsWithoutPhone.Count} without a number");
            foreach (var place in desk.Places)
            {
                await output.WriteLineAsync($"{place.PlaceId}  {place.Reason}  since {DeskLine.Moment(place.StartTime)}  calls {place.AttemptCount}");
            }

            return ExitCodes.Done;
        }));
        return command;
    }
}
