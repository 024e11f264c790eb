using System.Net;
using System.Text.Json;
using Soliguide.GrpcApi.Tests.Fakes;
using Soliguide.GrpcApi.Tests.Jury;
using Soliguide.GrpcApi.Tests.Support;
using Soliguide.Tests.Shared;

namespace Soliguide.GrpcApi.Tests.OpenApi;

/// <summary>The OpenAPI document: it says what the protos say, a judge of another maker finds it right, and the server answers what it promises.</summary>
[Collection(HouseTests.Name)]
public sealed class OpenApiTests(House house)
{
    private static readonly Dictionary<string, string> Values = new()
    {
        ["{placeId}"] = "fr-75-1",
        ["{campaignId}"] = Samples.Summer,
        ["{sourceCampaignId}"] = Samples.Summer,
        ["{campaign.plan.campaignId}"] = Samples.Summer,
        ["{territory}"] = "fr-75",
        ["{leaseId}"] = "0000",
        ["{personId}"] = "paaaaaaaaaaaaaaaaaaaaaaaaaa",
    };

    [Fact]
    public async Task Document_Today_SaysWhatTheProtosSay() => GeneratedDoc.Check("docs/openapi.json", await ApiDocument.Write());

    [Fact]
    public async Task Document_ToTheValidator_IsRight()
    {
        var (code, said, errors) = await Tool.Run("bash", ["-c", "bash install.sh && node node_modules/.bin/validate-api ../../docs/openapi.json"]);

        Assert.True(code == 0, said + errors);
    }

    [Fact]
    public async Task Document_FromTheServer_IsTheOneInDocs()
    {
        var sent = await JsonReply.Get(house.Door, "/openapi/v1.json", ("Origin", "https://www.example.org"));

        Assert.Equal((HttpStatusCode.OK, "application/json", "*"), (sent.Status, sent.Type, sent.Header("Access-Control-Allow-Origin")));
        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(GeneratedDoc.Root(), "docs", "openapi.json")), sent.Text);
    }

    [Fact]
    public void Methods_AllThatSendOneMessageForOne_HaveAnAddress() => Assert.Equal(
        Access.AccessPageTests.Methods.Where(method => !method.IsClientStreaming && !method.IsServerStreaming).Select(method => method.FullName),
        ApiDocument.Methods.Select(found => found.Method.FullName));

    // From elsewhere, so that methods for staff do nothing and say so; what is public answers.
    [Fact]
    public async Task Paths_AllOfThem_AreAnsweredByTheServer()
    {
        using var document = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(GeneratedDoc.Root(), "docs", "openapi.json")));
        var asked = 0;
        foreach (var path in document.RootElement.GetProperty("paths").EnumerateObject())
        {
            foreach (var operation in path.Value.EnumerateObject())
            {
                var address = Values.Aggregate(path.Name, (text, value) => text.Replace(value.Key, value.Value, StringComparison.Ordinal));
                var answer = await JsonReply.Ask(
                    house.Door, HttpMethod.Parse(operation.Name), address, operation.Value.TryGetProperty("requestBody", out _) ? "{}" : null,
                    (FrontDoor.RemoteHeader, "203.0.113.9"));
                var expected = operation.Value.TryGetProperty("security", out _) ? HttpStatusCode.Forbidden : HttpStatusCode.OK;
                Assert.True(expected == answer.Status && answer.Type == "application/json", $"{operation.Name} {address}: {(int)answer.Status} {answer.Text}");
                asked++;
            }
        }

        Assert.Equal(ApiDocument.Methods.Count(), asked);
    }
}
