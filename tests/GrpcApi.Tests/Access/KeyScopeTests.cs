using Google.Rpc;
using Grpc.Core;
using Soliguide.Domain.Places;
using Soliguide.Domain.Staff;
using Soliguide.GrpcApi.Access;
using Soliguide.GrpcApi.Tests.Fakes;
using Soliguide.GrpcApi.Tests.Support;
using Soliguide.V1;

namespace Soliguide.GrpcApi.Tests.Access;

/// <summary>A kiosk whose key is good for two territories, of which one has places.</summary>
[Collection(HouseTests.Name)]
public sealed class KeyScopeTests(House house) : IAsyncLifetime
{
    private static readonly string Secret = KeySecret.Write([.. Enumerable.Repeat((byte)77, 26)]);

    private static Metadata Kiosk => new() { { FrontDoor.RemoteHeader, "203.0.113.9" }, { "authorization", $"Bearer {Secret}" } };

    public async Task InitializeAsync()
    {
        Assert.True(KeySecret.TryRead(Secret, out var id));
        var key = new AccessKey(id, "borne", StaffRole.Kiosk, KeySecret.HashOf(Secret), Samples.Noon, "awa")
        {
            Territories = [TerritoryKey.Parse("fr-93"), TerritoryKey.Parse("fr-33")],
        };
        house.Guide.Staff = new StaffList(1, [], [key]);
        await ((StaffBoard)house.Door.Services.GetService(typeof(StaffBoard))!).Refresh();
    }

    public Task DisposeAsync()
    {
        house.Guide.Staff = StaffList.None;
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Kiosk_ThatNamesNoTerritory_IsAnsweredWithinItsKey()
    {
        var places = house.Door.Places;
        var own = await Own();
        Assert.NotEmpty(own);

        var found = await places.SearchPlacesAsync(new SearchPlacesRequest { PageSize = 500, IncludeCounts = true }, Kiosk);
        Assert.Equal(own, Ids(found.Places.Select(place => place.Place.PlaceId)));
        Assert.True((await places.SearchPlacesAsync(new SearchPlacesRequest())).TotalSize > found.TotalSize);

        Assert.Equal(own, Ids((await places.ListPlacesAsync(new ListPlacesRequest { PageSize = 500 }, Kiosk)).Places.Select(place => place.Place.PlaceId)));
        var first = await places.ListPlacesAsync(new ListPlacesRequest { PageSize = 1 }, Kiosk);
        Assert.Equal(own.Take(1), first.Places.Select(place => place.Place.PlaceId));

        var page = await places.PullPlaceChangesAsync(new PullPlaceChangesRequest(), Kiosk);
        Assert.Equal(own, Ids(page.Changes.Select(change => change.PlaceId)));
        Assert.Equal(own.Count(), page.Check.PlaceCount);

        Assert.Equal(own, Ids(await Synced(new SyncPlacesRequest())));
        Assert.Equal(own, Ids(await Synced(new SyncPlacesRequest { Scope = new PlaceScope { Territories = { "fr-93" } } })));
    }

    [Fact]
    public async Task Kiosk_ThatAsksBesideItsKey_IsToldTheFieldAndWhatItMayAsk()
    {
        var places = house.Door.Places;
        var scope = new PlaceScope { Territories = { "fr-93", "fr-75" } };

        await Refused("territories[1]", () => places.SearchPlacesAsync(new SearchPlacesRequest { Territories = { "fr-93", "fr-75" } }, Kiosk).ResponseAsync);
        await Refused("territory", () => places.ListPlacesAsync(new ListPlacesRequest { Territory = "fr-75" }, Kiosk).ResponseAsync);
        await Refused("scope.territories[1]", () => places.PullPlaceChangesAsync(new PullPlaceChangesRequest { Scope = scope }, Kiosk).ResponseAsync);
        await Refused("scope.territories[1]", () => Synced(new SyncPlacesRequest { Scope = scope }));
    }

    [Fact]
    public async Task Kiosk_WhoseTerritoryIsNone_IsToldOfTheFieldAsEverybodyIs() => await Expect.Fields(
        () => house.Door.Places.SearchPlacesAsync(new SearchPlacesRequest { Territories = { "seventy-five" } }, Kiosk).ResponseAsync,
        ("territories[0]", "TERRITORY_INVALID"));

    private static IEnumerable<string> Ids(IEnumerable<string> ids) => ids.Order(StringComparer.Ordinal);

    private static async Task Refused(string field, Func<Task> call)
    {
        var refusal = await Assert.ThrowsAsync<RpcException>(call);
        Assert.Equal(StatusCode.PermissionDenied, refusal.StatusCode);
        Assert.Equal($"{field}: The key is good for fr-33, fr-93. Name one of these, or none for all of them.", refusal.Status.Detail);
        Assert.Equal("TERRITORY_OUTSIDE_KEY", refusal.GetRpcStatus()!.GetDetail<ErrorInfo>().Reason);
        Assert.Equal(field, Assert.Single(refusal.GetRpcStatus()!.GetDetail<BadRequest>().FieldViolations).Field);
    }

    /// <summary>What everybody is told of the one territory that has places.</summary>
    private async Task<IEnumerable<string>> Own() =>
        [.. Ids((await house.Door.Places.ListPlacesAsync(new ListPlacesRequest { Territory = "fr-93", PageSize = 500 })).Places.Select(place => place.Place.PlaceId))];

    private async Task<List<string>> Synced(SyncPlacesRequest request)
    {
        using var patience = new CancellationTokenSource(Waiting.Longest);
        using var stream = house.Door.Places.SyncPlaces(request, Kiosk, cancellationToken: patience.Token);
        var ids = new List<string>();
        while (await stream.ResponseStream.MoveNext(patience.Token))
        {
            ids.AddRange((stream.ResponseStream.Current.Changes?.Changes ?? []).Select(change => change.PlaceId));
            if (stream.ResponseStream.Current.Changes is { Complete: true })
            {
                break;
            }
        }

        return ids;
    }
}
