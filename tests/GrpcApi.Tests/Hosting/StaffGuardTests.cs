using Grpc.Core;
using Soliguide.GrpcApi.Tests.Fakes;
using Soliguide.GrpcApi.Tests.Support;
using Soliguide.V1;

namespace Soliguide.GrpcApi.Tests.Hosting;

[Collection(HouseTests.Name)]
public sealed class StaffGuardTests(House house)
{
    private static readonly GetCampaignRequest Request = new() { CampaignId = Samples.Summer };

    [Fact]
    public async Task StaffMethod_FromElsewhereWithoutAKeyOnTheServer_IsDenied()
    {
        await Expect.Refusal(
            StatusCode.PermissionDenied, "STAFF_FROM_THIS_MACHINE_ONLY", () => Get(house.Door, (FrontDoor.RemoteHeader, "203.0.113.9")));
    }

    [Theory]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("Forwarded", "for=127.0.0.1")]
    [InlineData("Origin", "https://example.org")]
    [InlineData("Origin", "http://localhost:1")]
    [InlineData("Origin", "null")]
    public async Task StaffMethod_PassedOnByAProxyOrAPage_IsNotLocal(string header, string value) => await Expect.Refusal(
        StatusCode.PermissionDenied, "STAFF_FROM_THIS_MACHINE_ONLY", () => Get(house.Door, (header, value)));

    [Fact]
    public async Task StaffMethods_AllOfThem_AreGuarded()
    {
        var guarded = new[] { PlaceService.Descriptor, CampaignService.Descriptor, AnswerService.Descriptor, CallService.Descriptor, PersonService.Descriptor, ReviewService.Descriptor, ExportService.Descriptor, CheckupService.Descriptor }
            .SelectMany(service => service.Methods).Where(method => method.Name is not ("GetPlace" or "ListPlaces" or "SearchPlaces" or "SyncPlaces" or "PullPlaceChanges" or "ListExportFormats" or "ExportPlaces"));

        foreach (var method in guarded)
        {
            // An empty message is a message of every type.
            var bare = new Method<byte[], byte[]>(
                method.IsClientStreaming ? MethodType.DuplexStreaming : method.IsServerStreaming ? MethodType.ServerStreaming : MethodType.Unary,
                method.Service.FullName, method.Name, Bytes, Bytes);
            await Expect.Refusal(
                StatusCode.PermissionDenied, "STAFF_FROM_THIS_MACHINE_ONLY", () => Call(bare));
        }
    }

    [Fact]
    public async Task StaffMethod_WithTheKey_IsAnsweredFromElsewhere()
    {
        await using var door = await FrontDoor.Open(house.Grains, FrontDoor.Key);

        await Get(door, (FrontDoor.RemoteHeader, "203.0.113.9"), ("authorization", $"Bearer {FrontDoor.Key}"));
        await Get(door);
    }

    [Theory]
    [InlineData(null, "STAFF_KEY_MISSING")]
    [InlineData("Bearer a-key-for-the-tests-onlx", "STAFF_KEY_WRONG")]
    [InlineData("Bearer ", "STAFF_KEY_WRONG")]
    [InlineData("a-key-for-the-tests-only", "STAFF_KEY_WRONG")]
    public async Task StaffMethod_WithoutTheKey_AsksForIt(string? sent, string reason)
    {
        await using var door = await FrontDoor.Open(house.Grains, FrontDoor.Key);
        (string, string)[] headers = sent is null
            ? [(FrontDoor.RemoteHeader, "203.0.113.9")]
            : [(FrontDoor.RemoteHeader, "203.0.113.9"), ("authorization", sent)];

        await Expect.Refusal(StatusCode.Unauthenticated, reason, () => Get(door, headers));
    }

    [Fact]
    public async Task GetPlace_FromElsewhere_IsForEverybody() => Assert.Equal("fr-75-1", (await house.Door.Places.GetPlaceAsync(
        new GetPlaceRequest { PlaceId = "fr-75-1" }, new Metadata { { FrontDoor.RemoteHeader, "203.0.113.9" } })).Place.PlaceId);

    [Theory]
    [InlineData("somebody@example.org")]
    [InlineData("two words")]
    public async Task Actor_ThatIsNoStaffId_IsRefused(string actor) => await Expect.Fields(
        () => house.Door.Campaigns.PauseCampaignAsync(
            new PauseCampaignRequest { CampaignId = Samples.Summer }, new Metadata { { "x-soliguide-actor", actor } }).ResponseAsync,
        ("x-soliguide-actor", "ACTOR_INVALID"));

    private static Marshaller<byte[]> Bytes { get; } = Marshallers.Create(bytes => bytes, bytes => bytes);

    private static Task<GetCampaignResponse> Get(FrontDoor door, params (string Key, string Value)[] headers)
    {
        var metadata = new Metadata();
        foreach (var (key, value) in headers)
        {
            metadata.Add(key, value);
        }

        return door.Campaigns.GetCampaignAsync(Request, metadata).ResponseAsync;
    }

    private async Task Call(Method<byte[], byte[]> method)
    {
        var invoker = house.Door.Channel.CreateCallInvoker();
        var options = new CallOptions(new Metadata { { FrontDoor.RemoteHeader, "203.0.113.9" } });
        switch (method.Type)
        {
            case MethodType.Unary:
                await invoker.AsyncUnaryCall(method, null, options, []).ResponseAsync;
                break;
            case MethodType.ServerStreaming:
                await invoker.AsyncServerStreamingCall(method, null, options, []).ResponseStream.MoveNext(CancellationToken.None);
                break;
            default:
                await invoker.AsyncDuplexStreamingCall(method, null, options).ResponseStream.MoveNext(CancellationToken.None);
                break;
        }
    }
}
