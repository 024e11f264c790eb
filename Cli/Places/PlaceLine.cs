using System.CommandLine;
using Grpc.Core;
using Soliguide.Cli.Server;
using Soliguide.V1;

namespace Soliguide.Cli.Places;

/// <summary>What commands about places are told.</summary>
internal static class PlaceLine
{
    /// <summary>The place.</summary>
    public static Argument<string> Place { get; } = new("PLACE") { Description = "The place, such as fr-75-1234." };

    /// <summary>The campaign.</summary>
    public static Argument<string> Campaign { get; } = new("CAMPAIGN") { Description = "The campaign, such as summer-2019." };

    /// <summary>Why.</summary>
    public static Option<string> Reason { get; } = new("--reason") { Description = "Why: it is kept in the journal.", Required = true };

    /// <summary>Reads places; what fails is one line on the error output.</summary>
    public static Task<int> Read(ParseResult parsed, Func<PlaceService.PlaceServiceClient, Metadata, Task<int>> call) =>
        StaffLine.Call(parsed, channel => new PlaceService.PlaceServiceClient(channel), call);

    /// <summary>What happened to a place in a campaign.</summary>
    public static async Task<PlaceUpdateFile> Update(ParseResult parsed, CampaignService.CampaignServiceClient campaigns, Metadata headers, CancellationToken stop) =>
        (await campaigns.GetPlaceUpdateAsync(
            new GetPlaceUpdateRequest { CampaignId = parsed.GetRequiredValue(Campaign), PlaceId = parsed.GetRequiredValue(Place) }, headers, cancellationToken: stop)).PlaceUpdate;
}
