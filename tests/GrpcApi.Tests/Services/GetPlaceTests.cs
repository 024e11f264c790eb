using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;
using Soliguide.GrpcApi.Tests.Fakes;
using Soliguide.GrpcApi.Tests.Support;
using Soliguide.V1;

namespace Soliguide.GrpcApi.Tests.Services;

[Collection(HouseTests.Name)]
public sealed class GetPlaceTests(House house)
{
    [Fact]
    public async Task GetPlace_WithoutInstant_TellsCardAndStatusOfTheCampaignsClock()
    {
        var found = await house.Door.Places.GetPlaceAsync(new GetPlaceRequest { PlaceId = "fr-75-1" });

        Assert.Equal("Accueil fr-75-1", found.Place.DisplayName);
        Assert.Equal("fr-75", found.Place.Territory);
        Assert.Equal(48.85, found.Place.Position.Point.Latitude);
        Assert.Equal(9, found.Place.Hours.Monday.Single().StartTime.Hours);
        Assert.Equal(Channel.Call, found.Place.LastAnswerChannel);
        Assert.Equal(OpeningState.Open, found.Opening.State);
        Assert.Equal(OpeningReason.WeeklyHours, found.Opening.Reason);
        Assert.Equal(Samples.Noon, found.Opening.ReadTime.ToDateTimeOffset());
        Assert.Equal(Samples.Noon.AddHours(5), found.Opening.EndTime.ToDateTimeOffset());
    }

    [Fact]
    public async Task GetPlace_AtAnotherInstant_TellsTheStatusThen()
    {
        var found = await house.Door.Places.GetPlaceAsync(
            new GetPlaceRequest { PlaceId = "fr-75-1", ReadTime = Samples.Noon.AddHours(10).ToTimestamp() });

        Assert.Equal(OpeningState.Closed, found.Opening.State);
    }

    [Fact]
    public async Task GetPlace_PresumedClosed_ShowsTheDefaultApartFromPeriods()
    {
        var found = await house.Door.Places.GetPlaceAsync(new GetPlaceRequest { PlaceId = "fr-75-2" });

        Assert.Equal(OpeningState.PresumedClosed, found.Opening.State);
        Assert.Equal(OpeningReason.NoAnswer, found.Opening.Reason);
        Assert.Equal("Susceptible de fermer cet été.", found.Place.PresumedClosure.Message);
        Assert.Empty(found.Place.Periods);
    }

    [Fact]
    public async Task GetPlace_ClosedForAPeriod_TellsThePeriodsWords()
    {
        var found = await house.Door.Places.GetPlaceAsync(new GetPlaceRequest { PlaceId = "fr-75-3" });

        Assert.Equal(OpeningState.TemporarilyClosed, found.Opening.State);
        Assert.Equal("Fermeture estivale", found.Opening.Text);
        Assert.Equal(PeriodKind.Closure, found.Place.Periods.Single().Kind);
    }

    [Fact]
    public async Task GetPlace_NotPublic_IsNotFound() => await Expect.Refusal(
        StatusCode.NotFound, "PLACE_NOT_FOUND",
        () => house.Door.Places.GetPlaceAsync(new GetPlaceRequest { PlaceId = "fr-75-77" }).ResponseAsync);

    [Fact]
    public async Task GetPlace_BadIdAndInstant_NamesBothFields() => await Expect.Fields(
        () => house.Door.Places.GetPlaceAsync(
            new GetPlaceRequest { PlaceId = "Paris", ReadTime = new Timestamp { Seconds = long.MaxValue } }).ResponseAsync,
        ("place_id", "PLACE_ID_INVALID"), ("read_time", "INSTANT_INVALID"));

    [Fact]
    public async Task GetPlace_BeforeTheFeedIsRead_AsksToComeBack()
    {
        house.Guide.FeedIsDown = true;
        try
        {
            await using var door = await FrontDoor.Open(house.Grains);
            var status = await Expect.Refusal(
                StatusCode.Unavailable, "NOT_READY",
                () => door.Places.GetPlaceAsync(new GetPlaceRequest { PlaceId = "fr-75-1" }).ResponseAsync);
            Assert.True(status.GetDetail<RetryInfo>().RetryDelay.ToTimeSpan() > TimeSpan.Zero);
        }
        finally
        {
            house.Guide.FeedIsDown = false;
        }
    }
}
