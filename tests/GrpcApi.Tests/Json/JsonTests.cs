using System.Net;
using Soliguide.GrpcApi.Tests.Fakes;
using Soliguide.GrpcApi.Tests.Support;

namespace Soliguide.GrpcApi.Tests.Json;

/// <summary>The methods as JSON over HTTP, on the port of the pages.</summary>
[Collection(HouseTests.Name)]
public sealed class JsonTests(House house)
{
    private const string Elsewhere = "203.0.113.9";

    [Fact]
    public async Task GetPlace_OfAPlace_SaysItInWordsAndInstants()
    {
        var found = await Get("/v1/places/fr-75-1");

        Assert.Equal((HttpStatusCode.OK, "application/json"), (found.Status, found.Type));
        Assert.Equal("fr-75-1", found.Body.GetProperty("place").GetProperty("placeId").GetString());
        Assert.Equal("OPENING_STATE_OPEN", found.Body.GetProperty("opening").GetProperty("state").GetString());
        Assert.Equal("2019-07-10T10:00:00Z", found.Body.GetProperty("opening").GetProperty("readTime").GetString());
        Assert.False(found.Body.GetProperty("place").TryGetProperty("onReferral", out _));
        Assert.Equal("public, max-age=15", found.Header("Cache-Control"));
        Assert.Empty(found.Header("Content-Security-Policy"));
    }

    [Fact]
    public async Task GetPlace_AtAnInstantByEitherName_TellsTheStateThen()
    {
        foreach (var name in (string[])["readTime", "read_time"])
        {
            var found = await Get($"/v1/places/fr-75-1?{name}=2019-07-10T20:00:00Z");

            Assert.Equal("OPENING_STATE_CLOSED", found.Body.GetProperty("opening").GetProperty("state").GetString());
        }
    }

    [Fact]
    public async Task Search_WithNestedAndRepeatedParameters_AnswersAsGrpcDoes()
    {
        var found = await Get(
            "/v1/places:search?categories=shower&categories=food&territories=fr-75&centre.latitude=48.85&centre.longitude=2.37&order=SEARCH_ORDER_DISTANCE&includeCounts=true&pageSize=1");

        Assert.Equal(2, found.Body.GetProperty("totalSize").GetInt32());
        var place = Assert.Single(found.Body.GetProperty("places").EnumerateArray());
        Assert.Equal(0, place.GetProperty("distanceMeters").GetInt32());
        Assert.NotEmpty(found.Body.GetProperty("nextPageToken").GetString()!);
        Assert.NotEmpty(found.Body.GetProperty("categoryCounts").EnumerateArray());
    }

    [Fact]
    public async Task Read_WithUnknownOrUnreadableParameters_NamesEachOfThem()
    {
        (await Get("/v1/places:search?categorie=shower&pageSize=many&order=NEAREST&centre=here&centre.latitud=1&includeCounts=1&query=a&query=b")).Names(
            ("categorie", "FIELD_UNKNOWN"), ("page_size", "VALUE_UNREADABLE"), ("order", "ENUM_VALUE_UNKNOWN"), ("centre", "VALUE_UNREADABLE"),
            ("centre.latitud", "FIELD_UNKNOWN"), ("include_counts", "VALUE_UNREADABLE"), ("query", "VALUE_UNREADABLE"));
        (await Get("/v1/places/fr-75-1?readTime=tomorrow")).Names(("read_time", "VALUE_UNREADABLE"));
    }

    [Fact]
    public async Task Read_OfWhatIsNotTaken_IsRefusedWithItsDetails()
    {
        (await Get("/v1/places/Paris")).Names(("place_id", "PLACE_ID_INVALID"));
        (await Get("/v1/places/fr-75-77")).IsRefused(HttpStatusCode.NotFound, 5, "PLACE_NOT_FOUND");
        (await Get("/v1/nothing")).IsRefused(HttpStatusCode.NotFound, 5, "ADDRESS_UNKNOWN");
        (await JsonReply.Ask(house.Door, HttpMethod.Delete, "/v1/places/fr-75-1")).IsRefused(HttpStatusCode.NotFound, 5, "ADDRESS_UNKNOWN");
    }

    [Fact]
    public async Task StaffMethod_AsJson_AsksForTheKeyAsGrpcDoes()
    {
        (await Get("/v1/campaigns", (FrontDoor.RemoteHeader, Elsewhere))).IsRefused(HttpStatusCode.Forbidden, 7, "STAFF_FROM_THIS_MACHINE_ONLY");
        (await Get("/v1/campaigns", ("Origin", "https://example.org"))).IsRefused(HttpStatusCode.Forbidden, 7, "STAFF_FROM_THIS_MACHINE_ONLY");
        await using var door = await FrontDoor.Open(house.Grains, FrontDoor.Key);
        (await JsonReply.Get(door, "/v1/campaigns", (FrontDoor.RemoteHeader, Elsewhere))).IsRefused(HttpStatusCode.Unauthorized, 16, "STAFF_KEY_MISSING");

        var list = await JsonReply.Get(door, "/v1/campaigns", (FrontDoor.RemoteHeader, Elsewhere), ("Authorization", $"Bearer {FrontDoor.Key}"));

        Assert.Equal(HttpStatusCode.OK, list.Status);
        Assert.Equal("no-store", list.Header("Cache-Control"));
    }

    [Fact]
    public async Task SubmitAnswer_AsJson_IsHeardWithItsActor()
    {
        var answer = await Post("/v1/campaigns/summer-2019/answers", """
            { "placeId": "fr-75-1", "requestId": "json-1", "channel": "CHANNEL_VISIT", "content": { "changes": { "periods": [
              { "periodId": "p1", "kind": "PERIOD_KIND_CLOSURE", "startDate": { "year": 2019, "month": 8, "day": 5 }, "endDate": { "year": 2019, "month": 8, "day": 18 } } ] } } }
            """, ("x-soliguide-actor", "nadia"));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(("json-1", true), (answer.Body.GetProperty("answerId").GetString(), answer.Body.GetProperty("changed").GetBoolean()));
        Assert.Equal("summer-2019", house.Guide.Answers["fr-75-1/json-1"].Campaign);
    }

    [Fact]
    public async Task Command_WithFieldsThatAreNone_ChangesNothingAndNamesThemByPath()
    {
        (await Post("/v1/campaigns/summer-2019/answers?placeId=fr-75-1", """
            { "placeId": "fr-75-1", "requestId": "json-2", "channel": "LETTER", "giveTime": "now", "contents": 1,
              "content": { "changes": { "periods": [ { "periodId": 7, "start": {} } ] } } }
            """)).Names(
            ("placeId", "FIELD_UNKNOWN"), ("channel", "ENUM_VALUE_UNKNOWN"), ("give_time", "VALUE_UNREADABLE"), ("contents", "FIELD_UNKNOWN"),
            ("content.changes.periods[0].period_id", "VALUE_UNREADABLE"), ("content.changes.periods[0].start", "FIELD_UNKNOWN"));
        Assert.False(house.Guide.Answers.ContainsKey("fr-75-1/json-2"));
    }

    [Theory]
    [InlineData("""{ "placeId": """)]
    [InlineData("[]")]
    [InlineData("{ } // so")]
    public async Task Command_WhoseBodyCannotBeRead_SaysSo(string body) =>
        (await Post("/v1/campaigns/summer-2019/answers", body)).Names(("body", "JSON_INVALID"));

    [Fact]
    public async Task Command_WithoutABody_IsOneWithoutFields() =>
        (await JsonReply.Ask(house.Door, HttpMethod.Post, "/v1/campaigns/nothing-2019:pause")).IsRefused(HttpStatusCode.NotFound, 5, "CAMPAIGN_NOT_FOUND");

    [Fact]
    public async Task Command_WithATooLargeBody_IsRefused() =>
        (await Post("/v1/campaigns/summer-2019/answers", $$"""{ "note": "{{new string('x', 300_000)}}" }""")).Names(("body", "LENGTH_OUT_OF_RANGE"));

    [Fact]
    public async Task Command_OfAnotherType_IsRefused()
    {
        using var body = new StringContent("{}", System.Text.Encoding.UTF8, "text/plain");
        using var answer = await house.Door.Web.PostAsync(new Uri("/v1/campaigns/summer-2019/answers", UriKind.Relative), body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("JSON_INVALID", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task UpdateCampaign_ByAMaskInCamelCase_ChangesWhatItNames()
    {
        house.Guide.Campaigns["json-2019"] = House.Campaign(Samples.Plan() with { Id = "json-2019" });

        var updated = await JsonReply.Ask(house.Door, HttpMethod.Patch, "/v1/campaigns/json-2019", """
            { "campaign": { "plan": { "title": "Autre titre", "defaultPlan": { "message": "Appelez avant d'y aller." } } }, "updateMask": "plan.title,plan.defaultPlan.message" }
            """);

        Assert.True(updated.Status == HttpStatusCode.OK, updated.Text);
        var plan = updated.Body.GetProperty("campaign").GetProperty("plan");
        Assert.Equal(("Autre titre", "Appelez avant d'y aller."), (plan.GetProperty("title").GetString(), plan.GetProperty("defaultPlan").GetProperty("message").GetString()));
        (await JsonReply.Ask(house.Door, HttpMethod.Patch, "/v1/campaigns/json-2019", """{ "updateMask": "plan.titel" }""")).Names(("update_mask", "UPDATE_MASK_INVALID"));
    }

    private Task<JsonReply> Get(string path, params (string Name, string Value)[] headers) => JsonReply.Get(house.Door, path, headers);

    private Task<JsonReply> Post(string path, string body, params (string Name, string Value)[] headers) =>
        JsonReply.Ask(house.Door, HttpMethod.Post, path, body, headers);
}
