using Google.Type;
using Grpc.Core;
using Soliguide.GrpcApi.Mapping;
using Soliguide.GrpcApi.Tests.Fakes;
using Soliguide.GrpcApi.Tests.Support;
using Soliguide.V1;

namespace Soliguide.GrpcApi.Tests.Services;

[Collection(HouseTests.Name)]
public sealed class CampaignFiguresTests(House house)
{
    private CampaignService.CampaignServiceClient Campaigns => house.Door.Campaigns;

    [Fact]
    public async Task GetTally_OfAll_AddsTerritoriesUp()
    {
        var tally = await Campaigns.GetTallyAsync(new GetTallyRequest { CampaignId = Samples.Summer });

        Assert.Equal(["fr-75", "fr-93"], tally.Territories.Select(t => t.Territory));
        Assert.Equal((200, 8, 80), (tally.Total.PlaceCount, tally.Total.Stages.Answered, tally.Total.Stages.DefaultClosed));
        Assert.Equal([(Channel.Link, 6), (Channel.Call, 2)], tally.Total.Channels.Select(c => (c.Channel, c.PlaceCount)));
        Assert.Equal(8, tally.Total.Answers["nothingChanges"]);
        Assert.Equal(("ask", "handed", 3), tally.Letters.Select(l => (l.Kind, l.State, l.LetterCount_)).Single());
        Assert.Empty(tally.Days);
    }

    [Fact]
    public async Task GetTally_OfATerritoryByDay_TellsEachDay()
    {
        var tally = await Campaigns.GetTallyAsync(new GetTallyRequest
        {
            CampaignId = Samples.Summer,
            Territory = "fr-93",
            StartDate = new Date { Year = 2019, Month = 6, Day = 29 },
            EndDate = new Date { Year = 2019, Month = 7, Day = 1 },
        });

        Assert.Equal(100, tally.Total.PlaceCount);
        Assert.Equal([29, 30, 1], tally.Days.Select(day => day.Day.Day));
        Assert.Equal([0, 1, 2], tally.Days.Select(day => day.AnsweredCount));
    }

    [Fact]
    public async Task GetTally_OfAnUnknownCampaign_IsNotFound() => await Expect.Refusal(
        StatusCode.NotFound, "CAMPAIGN_NOT_FOUND",
        () => Campaigns.GetTallyAsync(new GetTallyRequest { CampaignId = "winter-1919" }).ResponseAsync);

    [Fact]
    public async Task GetTally_OverTooManyDays_SaysHowMany() => await Expect.Fields(
        () => Campaigns.GetTallyAsync(new GetTallyRequest
        {
            CampaignId = Samples.Summer,
            StartDate = new Date { Year = 2019, Month = 1, Day = 1 },
            EndDate = new Date { Year = 2021, Month = 1, Day = 1 },
        }).ResponseAsync,
        ("end_date", "NUMBER_OUT_OF_RANGE"));

    [Fact]
    public async Task WatchCampaign_WhenFiguresChange_TellsThemToEveryViewerForOneCount()
    {
        const string Id = "watched-2019";
        house.Guide.Campaigns[Id] = House.Campaign(Samples.Plan(Id));
        house.Guide.Tallies[Id] = [Samples.Tally("fr-75", 5)];
        var start = TimeProvider.System.GetTimestamp();
        var calls = Enumerable.Range(0, 20).Select(_ => Campaigns.WatchCampaign(new WatchCampaignRequest { CampaignId = Id })).ToList();

        foreach (var call in calls)
        {
            Assert.True(await call.ResponseStream.MoveNext(CancellationToken.None).WaitAsync(Waiting.Longest));
            Assert.Equal(5, call.ResponseStream.Current.Total.Stages.Answered);
        }

        house.Guide.Tallies[Id] = [Samples.Tally("fr-75", 6)];
        foreach (var call in calls)
        {
            Assert.True(await call.ResponseStream.MoveNext(CancellationToken.None).WaitAsync(Waiting.Longest));
            Assert.Equal((6, false), (call.ResponseStream.Current.Total.Stages.Answered, call.ResponseStream.Current.Heartbeat));
            call.Dispose();
        }

        var mostCounts = (TimeProvider.System.GetElapsedTime(start) / TimeSpan.FromMilliseconds(500)) + 2;
        Assert.InRange(house.Guide.CountsOf(Id), 2, mostCounts);
    }

    [Fact]
    public async Task PreviewScope_OfAPlanThatIsNotKept_CountsByTerritoryAndReason()
    {
        var preview = await Campaigns.PreviewScopeAsync(new PreviewScopeRequest { Plan = Samples.Plan("idea-2019").ToWire() });

        Assert.Equal((14, 4), (preview.IncludedCount, preview.ExcludedCount));
        Assert.Equal(("fr-75", true, "COVERED", 7), preview.Counts.Select(c => (c.Territory, c.Included, c.Reason, c.PlaceCount)).First());
    }

    [Fact]
    public async Task PreviewLetters_OfADraft_TellsEachLetterOrWhyItCannotBeWritten()
    {
        var samples = (await Campaigns.PreviewLettersAsync(new PreviewLettersRequest { CampaignId = Samples.Summer })).Samples;

        Assert.Equal([LetterSampleKind.OnePlace, LetterSampleKind.SeveralPlaces], samples.Select(sample => sample.Kind));
        Assert.Equal(["fr-75-2", "fr-75-3"], samples[1].PlaceIds);
        Assert.Equal(["ask", "reminder", "lastChance"], samples[1].Letters.Select(letter => letter.Kind));
        Assert.Equal(("Ask pour 2", Samples.Noon, ""), (samples[1].Letters[0].Subject, samples[1].Letters[0].LeaveTime.ToDateTimeOffset(), samples[1].Letters[0].Fault));
        Assert.Contains("LastChance/text.fr.liquid", samples[1].Letters[2].Fault, StringComparison.Ordinal);
        Assert.Null(samples[1].Letters[2].LeaveTime);
        await Expect.Refusal(StatusCode.NotFound, "CAMPAIGN_NOT_FOUND", () => Campaigns.PreviewLettersAsync(new PreviewLettersRequest { CampaignId = "unknown-2019" }).ResponseAsync);
    }

    [Fact]
    public async Task PreviewScope_OfNothing_AsksForASubject() => await Expect.Fields(
        () => Campaigns.PreviewScopeAsync(new PreviewScopeRequest()).ResponseAsync, ("campaign_id", "FIELD_REQUIRED"));

    [Fact]
    public async Task ListPlaceUpdates_ByPages_KeepsFiltersAndOrder()
    {
        var request = new ListPlaceUpdatesRequest { CampaignId = Samples.Summer, Territory = "fr-75", Stage = Stage.Called, PageSize = 3 };
        var first = await Campaigns.ListPlaceUpdatesAsync(request);
        request.PageToken = first.NextPageToken;
        var second = await Campaigns.ListPlaceUpdatesAsync(request);

        Assert.Equal(
            ["fr-75-1", "fr-75-2", "fr-75-3", "fr-75-4", "fr-75-5"],
            first.PlaceUpdates.Concat(second.PlaceUpdates).Select(update => update.PlaceId));
        Assert.All(first.PlaceUpdates, update => Assert.Equal((Stage.Called, Channel.Call), (update.Stage, update.Channel)));
        Assert.Empty(second.NextPageToken);

        request.Stage = Stage.Asked;
        await Expect.Fields(() => Campaigns.ListPlaceUpdatesAsync(request).ResponseAsync, ("page_token", "PAGE_TOKEN_OF_ANOTHER_LIST"));
    }

    [Fact]
    public async Task GetPlaceUpdate_OfAnAnsweredPlace_TellsAnswerAndJournal()
    {
        var update = (await Campaigns.GetPlaceUpdateAsync(
            new GetPlaceUpdateRequest { CampaignId = Samples.Summer, PlaceId = "fr-75-1" })).PlaceUpdate;

        Assert.Equal((Stage.Answered, "call-7", "nadia"), (update.Stage, update.Answer.AnswerId, update.Answer.Actor));
        Assert.Equal("Voir la mairie.", update.Answer.Content.ClosedForGood.Text);
        Assert.Equal(["askDue", "answerReceived"], update.Journal.Select(line => line.Event));
        Assert.Equal((Channel.Call, "rappel"), (update.Journal[1].Channel, update.Journal[1].Note));
    }

    [Theory]
    [InlineData("fr-75-absent", Samples.Summer, "PLACE_NOT_FOUND")]
    [InlineData("fr-75-1", "winter-1919", "PLACE_NOT_IN_CAMPAIGN")]
    public async Task GetPlaceUpdate_OfWhatIsNotThere_SaysWhatIsNotThere(string place, string campaign, string reason) =>
        await Expect.Refusal(
            StatusCode.NotFound, reason,
            () => Campaigns.GetPlaceUpdateAsync(new GetPlaceUpdateRequest { CampaignId = campaign, PlaceId = place }).ResponseAsync);
}
