using System.Globalization;
using System.Text.Json;
using Grpc.Core;
using Soliguide.GrpcApi.Tests.Support;
using Soliguide.Tests.Shared;
using Soliguide.V1;

namespace Soliguide.GrpcApi.Tests.Jury;

/// <summary>
/// Clients of other makers at our door: what they are told must not only be right in the eyes of our own library. Each asks for a place, for one that is not
/// there, follows a stream, resumes it, is denied, and is limited.
/// </summary>
public sealed class JuryTests(JuryHouse house) : IClassFixture<JuryHouse>
{
    private const string Remote = "203.0.113.23";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private static readonly string[] All = ["fr-75-1", "fr-75-2", "fr-75-3", "fr-75-4", "fr-93-1"];

    [Fact]
    public Task GrpcJs_AsAClient_SeesWhatIsPromised() => Ask("node", "jury.mjs", "203.0.113.21");

    [Fact]
    public Task DebiansPython_AsAClient_SeesWhatIsPromised() => Ask(
        File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3",
        Path.Combine(GeneratedDoc.Root(), "tests", "GrpcApi.Tests", "Jury", "jury.py"), "203.0.113.22");

    [Fact]
    public async Task BufCurl_AsAClient_SeesWhatIsPromised()
    {
        // By reflection, as somebody who has no protos.
        var (_, place, errors) = await Curl("PlaceService/GetPlace", """{"placeId": "fr-75-1"}""", reflects: true);
        Assert.True(place.Contains("\"displayName\": \"Accueil fr-75-1\"", StringComparison.Ordinal) || place.Contains("\"displayName\":\"Accueil fr-75-1\"", StringComparison.Ordinal), place + errors);
        IsTold(await Curl("PlaceService/GetPlace", """{"placeId": "fr-75-77"}"""), "not_found", "PLACE_NOT_FOUND");
        IsTold(await Curl("CampaignService/PauseCampaign", """{"campaignId": "summer-2019"}"""), "unauthenticated", "STAFF_KEY_MISSING");

        var whole = await Follow("{}");
        Assert.Equal(All, Places(whole));
        var (_, page, _) = await Curl("PlaceService/PullPlaceChanges", """{"pageSize": 2}""");
        var cursor = JsonDocument.Parse(page).RootElement.GetProperty("cursor").GetString();
        Assert.Equal(All[2..], Places(await Follow($$"""{"cursor": "{{cursor}}"}""")));

        var same = new Metadata { { FrontDoor.RemoteHeader, Remote } };
        await house.Door.Places.SearchPlacesAsync(new SearchPlacesRequest(), same);
        await house.Door.Places.SearchPlacesAsync(new SearchPlacesRequest(), same);
        IsTold(await Curl("PlaceService/SearchPlaces", "{}"), "resource_exhausted", "TOO_MANY_CALLS");
    }

    // The program itself, where it is: the one of npm starts Node first.
    private static string Buf => Directory.EnumerateDirectories(Path.Combine(Tool.Folder, "node_modules", "@bufbuild"), "buf-*")
        .Select(folder => Path.Combine(folder, "bin", "buf")).FirstOrDefault(File.Exists) ?? Path.Combine(Tool.Folder, "node_modules", ".bin", "buf");

    private async Task Ask(string program, string script, string remote)
    {
        var (code, said, errors) = await Tool.Run(program, [script, house.Target, house.Descriptors, remote]);
        Assert.True(code == 0, $"{script} ended with {code}: {errors}");
        var seen = JsonSerializer.Deserialize<Seen>(said, Json)!;

        Assert.Equal("Accueil fr-75-1", seen.Unary);
        Assert.Equal(new Told("NOT_FOUND", "soliguide/PLACE_NOT_FOUND", French: true), seen.Missing);
        Assert.Equal(All, seen.Stream);
        Assert.Equal(All[2..], seen.Resumed);
        Assert.Empty(seen.Again);
        Assert.Equal(new Told("UNAUTHENTICATED", "soliguide/STAFF_KEY_MISSING", French: true), seen.Denied);
        Assert.Equal(("RESOURCE_EXHAUSTED", "soliguide/TOO_MANY_CALLS", true), (seen.Limited!.Code, seen.Limited.Reason, seen.Limited.French));
        Assert.InRange(seen.Limited.Wait ?? 0, 1, 60);
    }

    private Task<(int Code, string Out, string Errors)> Curl(string method, string body, bool reflects = false, Func<string, bool>? isEnough = null) => Tool.Run(
        Buf,
        [
            "curl", "--protocol", "grpc", "--http2-prior-knowledge", .. reflects ? (string[])["--reflect"] : ["--schema", house.Descriptors],
            "-H", $"{FrontDoor.RemoteHeader}: {Remote}", "-d", body, $"http://{house.Target}/soliguide.v1.{method}",
        ],
        isEnough);

    // A stream never ends by itself: the line is cut when it says that the copy is complete.
    private async Task<string> Follow(string request)
    {
        var (_, said, errors) = await Curl("PlaceService/SyncPlaces", request, isEnough: line => line.Contains("\"checksum\"", StringComparison.Ordinal));
        Assert.True(said.Contains("checksum", StringComparison.Ordinal), errors);
        return said;
    }

    private static string[] Places(string said) =>
        [.. All.Where(place => said.Contains(string.Create(CultureInfo.InvariantCulture, $"\"{place}\""), StringComparison.Ordinal))];

    // Details come as octets in base64 without its end.
    private static void IsTold((int Code, string Out, string Errors) answer, string code, string reason)
    {
        Assert.NotEqual(0, answer.Code);
        var error = JsonDocument.Parse(answer.Errors).RootElement;
        Assert.Equal(code, error.GetProperty("code").GetString());
        var info = error.GetProperty("details").EnumerateArray().Single(detail => detail.GetProperty("type").GetString() == "google.rpc.ErrorInfo")
            .GetProperty("value").GetString()!;
        var octets = Convert.FromBase64String(info.PadRight((info.Length + 3) / 4 * 4, '='));
        Assert.Equal(reason, Google.Rpc.ErrorInfo.Parser.ParseFrom(octets).Reason);
    }
}
