using System.Diagnostics;
using Grpc.Core;
using Grpc.Net.Client;
using Soliguide.Silo.Rehearsal.DemoData;
using Soliguide.V1;
using PlaceService = Soliguide.V1.PlaceService;
using SheetStatus = Soliguide.Domain.Places.Sheets.SheetStatus;
using Visibility = Soliguide.Domain.Places.Sheets.Visibility;

namespace Soliguide.Bench;

/// <summary>GetPlace over 5,000 places beside a bare gRPC service that returns one such message, in turns: A B A B A B.</summary>
internal static class GetPlaceBench
{
    private const int Places = 5_000;
    private const int Connections = 4;
    private const int Turns = 3;

    public static async Task<IEnumerable<Row>> Run()
    {
        await using var silo = await BenchSilo.Start();
        await silo.Settle(Places);
        var ids = DemoPlaces.Generate(1, Places)
            .Where(p => p.Sheet is { Status: SheetStatus.Online, Visibility: Visibility.Everyone })
            .Select(p => p.Sheet.Key.ToString())
            .ToArray();
        var sample = await Sample(silo.Grpc, ids[0]);
        await using var bare = await BareHost.Start<BareService>(sample);
        var (ours, baseline) = (new List<double>(), new List<double>());
        for (var turn = 0; turn <= Turns; turn++)
        {
            var a = await ReadLoad.Once([silo.Grpc], ids, Connections);
            var b = await ReadLoad.Once([bare.Urls.Single()], ids, Connections);
            if (turn > 0)
            {
                ours.Add(a);
                baseline.Add(b);
            }
        }

        return [new Row("GetPlace beside a bare service", Row.Median(ours), Row.Median(baseline), "requests/s")];
    }

    /// <summary>The feed follows the places: waits for the first card.</summary>
    private static async Task<GetPlaceResponse> Sample(string address, string id)
    {
        using var channel = GrpcChannel.ForAddress(address);
        var client = new PlaceService.PlaceServiceClient(channel);
        var patience = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return await client.GetPlaceAsync(new GetPlaceRequest { PlaceId = id });
            }
            catch (RpcException) when (patience.Elapsed < TimeSpan.FromSeconds(30))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100));
            }
        }
    }
}

/// <summary>Returns one message, whatever is asked.</summary>
internal sealed class BareService(GetPlaceResponse answer) : PlaceService.PlaceServiceBase
{
    public override Task<GetPlaceResponse> GetPlace(GetPlaceRequest request, ServerCallContext context) => Task.FromResult(answer);
}
