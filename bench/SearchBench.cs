using System.Diagnostics;
using Google.Type;
using Grpc.Core;
using Grpc.Net.Client;
using Soliguide.GrpcApi.Feed;
using Soliguide.GrpcApi.Services;
using Soliguide.V1;

namespace Soliguide.Bench;

/// <summary>
/// SearchPlaces over 60,000 public places: how long the front door itself needs for one question, and how long a client waits for it, beside a bare gRPC
/// service that returns one answer of the same size, in turns; and how long a fresh front door needs to be ready.
/// </summary>
internal static class SearchBench
{
    // Some are not public.
    private const int Places = 66_000;
    private const int Questions = 2_000;
    private const int Turns = 3;

    // .NET compiles what is used most while the first ten thousand questions are answered, ours and the baseline's.
    private const int TurnsBefore = 5;

    public static async Task<IEnumerable<Row>> Run()
    {
        await using var silo = await BenchSilo.Start();
        await silo.Settle(Places);
        var cards = silo.Get<CardStore>();
        await silo.CaughtUp();
        var (ready, bytes) = await FreshDoor.Open(silo.Grains, cards.Count);
        using var channel = GrpcChannel.ForAddress(silo.Grpc);
        var ours = new PlaceService.PlaceServiceClient(channel);
        var asked = Mix().ToArray();
        await using var bare = await BareHost.Start<BareSearch>(await ours.SearchPlacesAsync(asked[0]));
        using var other = GrpcChannel.ForAddress(bare.Urls.Single());
        var baseline = new PlaceService.PlaceServiceClient(other);
        var search = silo.Get<PlaceSearch>();
        var (alone, a, b) = (new List<double>(), new List<double>(), new List<double>());
        for (var turn = 1; turn <= TurnsBefore + Turns; turn++)
        {
            var inside = await Ask(question => Task.FromResult(search.Answer(question)), asked);
            var mine = await Ask(question => ours.SearchPlacesAsync(question).ResponseAsync, asked);
            var theirs = await Ask(question => baseline.SearchPlacesAsync(question).ResponseAsync, asked);
            if (turn > TurnsBefore)
            {
                alone.AddRange(inside);
                a.AddRange(mine);
                b.AddRange(theirs);
            }
        }

        return
        [
            new Row($"a query over {cards.Count:N0} cards, from the request to the answer: middle", At(alone, .5), 0, "us"),
            new Row("the same at the 99th percentile (goal: at most 5,000)", At(alone, .99), 0, "us"),
            new Row("the same by gRPC, one after the other: middle, beside a bare service", At(a, .5), At(b, .5), "us"),
            new Row("the same by gRPC at the 99th percentile", At(a, .99), At(b, .99), "us"),
            new Row("a fresh front door reads all cards and is ready (goal: at most 5,000)", ready.TotalMilliseconds, 0, "ms"),
            new Row("memory of cards and index, a place", bytes / (double)cards.Count, 0, "bytes"),
        ];
    }

    /// <summary>What people and kiosks ask: a need, words, a slip, near, open, everything, tomorrow.</summary>
    private static IEnumerable<SearchPlacesRequest> Mix()
    {
        string[] words = ["douche", "repas", "accueil de jour", "vetements", "permanence juridique", "distribtuion", "hebergements"];
        string[] needs = ["food", "hygiene_and_wellness", "health", "counseling"];
        for (var i = 0; i < Questions; i++)
        {
            var centre = new LatLng { Latitude = 48.8 + (i % 17 * 0.01), Longitude = 2.2 + (i % 23 * 0.01) };
            yield return (i % 7) switch
            {
                0 => new SearchPlacesRequest { Query = words[i % words.Length], PageSize = 10 },
                1 => new SearchPlacesRequest { Categories = { needs[i % needs.Length] }, Opening = OpeningFilter.Open, Centre = centre, RadiusMeters = 5_000, PageSize = 10 },
                2 => new SearchPlacesRequest { Categories = { needs[i % needs.Length] }, Opening = OpeningFilter.OpenOrPresumed, IncludeCounts = true, PageSize = 10 },
                3 => new SearchPlacesRequest { Query = words[i % words.Length], Centre = centre, Order = SearchOrder.Distance, PageSize = 10 },
                4 => new SearchPlacesRequest { Territories = { "fr-75" }, Order = SearchOrder.Freshness, IncludeCounts = true, PageSize = 10 },
                5 => new SearchPlacesRequest
                {
                    Categories = { needs[i % needs.Length] }, Publics = { PublicGroup.Women, PublicGroup.Family }, Age = 30, AccessNeeds = { AccessNeed.Wheelchair },
                    IncludeCounts = true, PageSize = 10,
                },
                _ => new SearchPlacesRequest { IncludeCounts = true, PageSize = 10 },
            };
        }
    }

    private static async Task<List<double>> Ask(Func<SearchPlacesRequest, Task> ask, SearchPlacesRequest[] asked)
    {
        var took = new List<double>(asked.Length);
        foreach (var question in asked)
        {
            var start = Stopwatch.GetTimestamp();
            await ask(question);
            took.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
        }

        return took;
    }

    private static double At(List<double> took, double part) => took.Order().ElementAt((int)(took.Count * part));

    /// <summary>Returns one answer, whatever is asked.</summary>
    private sealed class BareSearch(SearchPlacesResponse answer) : PlaceService.PlaceServiceBase
    {
        public override Task<SearchPlacesResponse> SearchPlaces(SearchPlacesRequest request, ServerCallContext context) => Task.FromResult(answer);
    }
}
