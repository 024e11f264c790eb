using System.CommandLine;
using Grpc.Core;
using Soliguide.Cli.Server;
using Soliguide.V1;

namespace Soliguide.Cli.Campaigns;

/// <summary>
/// <c>soliguide campaign watch CAMPAIGN</c>: the figures as they change, until Ctrl-C. On a terminal bars that grow; elsewhere a line for
/// each change.
/// </summary>
internal static class WatchCampaign
{
    private static readonly Option<int?> Changes = new("--changes") { Description = "End after so many changes; the figures of the beginning are the first." };

    public static Command Make()
    {
        var command = new Command("watch", "The figures of a campaign as they change.") { CampaignLine.Campaign, Changes, StaffLine.By, StaffLine.Server, StaffLine.Json };
        command.SetAction((parsed, stop) => CampaignLine.Call(parsed, async (campaigns, headers) =>
        {
            using var call = campaigns.WatchCampaign(new WatchCampaignRequest { CampaignId = parsed.GetRequiredValue(CampaignLine.Campaign) }, headers, cancellationToken: stop);
            var figures = Figures(call.ResponseStream, parsed.GetValue(Changes), stop);
            try
            {
                await (parsed.GetValue(StaffLine.Json) || Console.IsOutputRedirected || parsed.InvocationConfiguration.Output != Console.Out
                    ? Lines(parsed, figures)
                    : WatchBars.Show(figures));
            }
            catch (Exception e) when (stop.IsCancellationRequested && e is RpcException { StatusCode: StatusCode.Cancelled } or OperationCanceledException)
            {
                // Ctrl-C is how watching ends.
            }

            return ExitCodes.Done;
        }));
        return command;
    }

    private static async Task Lines(ParseResult parsed, IAsyncEnumerable<WatchCampaignResponse> figures)
    {
        await foreach (var told in figures)
        {
            if (parsed.GetValue(StaffLine.Json))
            {
                await parsed.Json(told);
                continue;
            }

            var (total, places) = (told.Total, told.Total.PlaceCount);
            await parsed.Say(
                $"{Printed.Moment(told.ReadTime)}  {places} places, {total.AskedCount} asked, {total.Stages.Answered} answered ({Printed.Percent(total.Stages.Answered, places)}), "
                + $"{total.OnDeskCount} to call, {total.Stages.DefaultClosed} presumed closed");
        }
    }

    private static async IAsyncEnumerable<WatchCampaignResponse> Figures(
        IAsyncStreamReader<WatchCampaignResponse> stream, int? most, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        var count = 0;
        while (count != most && await stream.MoveNext(stop))
        {
            if (!stream.Current.Heartbeat)
            {
                count++;
                yield return stream.Current;
            }
        }
    }
}
