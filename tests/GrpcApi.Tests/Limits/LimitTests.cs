using System.Net;
using System.Net.Http.Headers;
using Google.Rpc;
using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;
using Soliguide.GrpcApi.Feed;
using Soliguide.GrpcApi.Tests.Fakes;
using Soliguide.GrpcApi.Tests.Support;
using Soliguide.V1;

namespace Soliguide.GrpcApi.Tests.Limits;

/// <summary>Callers who ask for more than their share, at a front door where that is little.</summary>
[Collection(HouseTests.Name)]
public sealed class LimitTests(House house) : IAsyncLifetime
{
    private const int Searches = 5;
    private FrontDoor? door;
    private static int last;

    private FrontDoor Door => door!;

    public async Task InitializeAsync()
    {
        door = await FrontDoor.Open(
            house.Grains, null, ("Limits:Searches", $"{Searches}"), ("Limits:StreamsOfOne", "2"), ("Limits:Streams", "3"), ("Limits:Answers", "2"));
        await Waiting.Until(() => Cards.HasCaughtUp, "the feed is read");
    }

    public async Task DisposeAsync() => await Door.DisposeAsync();

    [Fact]
    public async Task Search_MoreOftenThanAllowed_IsResourceExhaustedWithItsWait()
    {
        var me = From();
        for (var i = 0; i < Searches; i++)
        {
            await Door.Places.SearchPlacesAsync(new SearchPlacesRequest(), me);
        }

        var status = await Expect.Refusal(
            StatusCode.ResourceExhausted, "TOO_MANY_CALLS", () => Door.Places.SearchPlacesAsync(new SearchPlacesRequest(), me).ResponseAsync);
        Assert.InRange(status.GetDetail<RetryInfo>().RetryDelay.ToTimeSpan(), TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        await Door.Places.GetPlaceAsync(new GetPlaceRequest { PlaceId = "fr-75-1" }, me);
        await Door.Places.SearchPlacesAsync(new SearchPlacesRequest(), From());
    }

    [Fact]
    public async Task Search_TooOftenByJsonPageAndGrpcWeb_IsToldToEachInItsOwnWay()
    {
        var remote = (FrontDoor.RemoteHeader, Address());
        for (var i = 0; i < Searches; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await JsonReply.Get(Door, "/v1/places:search", remote)).Status);
        }

        var json = await JsonReply.Get(Door, "/v1/places:search", remote);
        json.IsRefused(HttpStatusCode.TooManyRequests, 8, "TOO_MANY_CALLS");
        Assert.InRange(int.Parse(json.Header("Retry-After"), System.Globalization.CultureInfo.InvariantCulture), 1, 60);

        var page = await JsonReply.Get(Door, "/chercher", remote, ("Accept", "text/html"));
        Assert.Equal((HttpStatusCode.TooManyRequests, "text/html"), (page.Status, page.Type));
        Assert.Contains("Trop de demandes", page.Text, StringComparison.Ordinal);
        Assert.NotEmpty(page.Header("Retry-After"));
        Assert.Equal(HttpStatusCode.OK, (await JsonReply.Get(Door, "/fiche/fr-75-1", remote)).Status);

        using var frame = new ByteArrayContent(new byte[5]);
        frame.Headers.ContentType = new MediaTypeHeaderValue("application/grpc-web+proto");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/soliguide.v1.PlaceService/SearchPlaces") { Content = frame };
        request.Headers.Add(remote.RemoteHeader, remote.Item2);
        request.Headers.Add("Origin", "https://www.example.org");
        using var web = await Door.Web.SendAsync(request);
        Assert.Equal((HttpStatusCode.OK, "application/grpc-web"), (web.StatusCode, web.Content.Headers.ContentType?.MediaType));
        Assert.Equal("8", web.Headers.GetValues("grpc-status").Single());
        Assert.Equal("*", web.Headers.GetValues("Access-Control-Allow-Origin").Single());
        var details = Google.Rpc.Status.Parser.ParseFrom(Convert.FromBase64String(web.Headers.GetValues("grpc-status-details-bin").Single()));
        Assert.Equal("TOO_MANY_CALLS", details.GetDetail<ErrorInfo>().Reason);
    }

    [Fact]
    public async Task Streams_MoreThanAllowed_AreRefusedUntilOneEnds()
    {
        var (me, other) = (From(), From());
        using (var first = await Open(me))
        using (await Open(me))
        {
            await Expect.Refusal(StatusCode.ResourceExhausted, "TOO_MANY_STREAMS", () => Open(me));
            using (await Open(other))
            {
                var status = await Expect.Refusal(StatusCode.ResourceExhausted, "TOO_MANY_STREAMS", () => Open(From()));
                Assert.Equal(30, status.GetDetail<RetryInfo>().RetryDelay.Seconds);

                // Staff have seats of their own.
                using var desk = Door.Campaigns.WatchCampaign(new WatchCampaignRequest { CampaignId = Samples.Summer });
                Assert.True(await desk.ResponseStream.MoveNext(CancellationToken.None).WaitAsync(Waiting.Longest));
            }

            first.Dispose();
            await Waiting.Until(() => CanOpen(me), "the seat is free");
        }
    }

    [Fact]
    public async Task Staff_HoweverOftenTheyAsk_AreNotCounted()
    {
        for (var i = 0; i < 3 * Searches; i++)
        {
            await Door.Places.SearchPlacesAsync(new SearchPlacesRequest());
        }
    }

    [Fact]
    public async Task AnswerPage_SentTooOften_IsAFrenchPageThatSaysNothingWasKept()
    {
        var remote = Address();
        for (var i = 0; ; i++)
        {
            using var form = new FormUrlEncodedContent([]);
            using var request = new HttpRequestMessage(HttpMethod.Post, "/r/nothing") { Content = form };
            request.Headers.Add(FrontDoor.RemoteHeader, remote);
            request.Headers.Add("Accept", "text/html");
            using var answer = await Door.Web.SendAsync(request);
            if (i == 2)
            {
                Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
                Assert.Contains("rien n’a été enregistré", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
                return;
            }

            Assert.NotEqual(HttpStatusCode.TooManyRequests, answer.StatusCode);
        }
    }

    private CardStore Cards => Door.Services.GetRequiredService<CardStore>();

    private static string Address() => $"198.51.100.{Interlocked.Increment(ref last)}";

    private static Metadata From() => new() { { FrontDoor.RemoteHeader, Address() } };

    private async Task<AsyncServerStreamingCall<SyncPlacesResponse>> Open(Metadata from)
    {
        var line = Door.Places.SyncPlaces(new SyncPlacesRequest(), from);
        try
        {
            Assert.True(await line.ResponseStream.MoveNext(CancellationToken.None).WaitAsync(Waiting.Longest));
            return line;
        }
        catch
        {
            line.Dispose();
            throw;
        }
    }

    private bool CanOpen(Metadata from)
    {
        try
        {
            Open(from).GetAwaiter().GetResult().Dispose();
            return true;
        }
        catch (RpcException)
        {
            return false;
        }
    }
}
