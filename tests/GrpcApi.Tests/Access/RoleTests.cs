using System.Net;
using Google.Rpc;
using Grpc.Core;
using Soliguide.Contracts.Proposals;
using Soliguide.Domain.Places;
using Soliguide.Domain.Staff;
using Soliguide.GrpcApi.Access;
using Soliguide.GrpcApi.Tests.Fakes;
using Soliguide.GrpcApi.Tests.Support;
using Soliguide.V1;

namespace Soliguide.GrpcApi.Tests.Access;

/// <summary>Roles as callers meet them: by keys of programs, from elsewhere, over the wire.</summary>
[Collection(HouseTests.Name)]
public sealed class RoleTests(House house) : IAsyncLifetime
{
    private const string Elsewhere = "203.0.113.9";

    private static readonly Dictionary<string, string> Secrets = Enum.GetValues<StaffRole>().Select(role => role.ToString()).Append("ofParis")
        .Select((name, number) => (name, KeySecret.Write([.. Enumerable.Repeat((byte)(number + 1), 26)]))).ToDictionary();

    public async Task InitializeAsync()
    {
        house.Guide.Staff = new StaffList(1, [], [.. Secrets.Select(secret => Key(secret.Key, secret.Value))]);
        var board = (StaffBoard)house.Door.Services.GetService(typeof(StaffBoard))!;
        await board.Refresh();
    }

    public Task DisposeAsync()
    {
        house.Guide.Staff = StaffList.None;
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData(StaffRole.Kiosk)]
    [InlineData(StaffRole.Reader)]
    [InlineData(StaffRole.Caller)]
    [InlineData(StaffRole.Coordinator)]
    [InlineData(StaffRole.Administrator)]
    public async Task Method_ByARole_IsRefusedExactlyWhereTheTableSaysSo(StaffRole role)
    {
        foreach (var method in AccessPageTests.Methods)
        {
            var access = AccessTable.Of(AccessPageTests.NameOf(method));
            var reason = await ReasonOf(method, role.ToString());
            if (access is not null && role < access.Least)
            {
                Assert.True(reason == "ROLE_MISSING", $"{method.Name} for {role}: {reason}");
            }
            else
            {
                Assert.False(reason is "ROLE_MISSING" or "STAFF_KEY_WRONG" or "STAFF_FROM_THIS_MACHINE_ONLY", $"{method.Name} for {role}: {reason}");
            }
        }
    }

    [Fact]
    public async Task LeaseCall_WithinAndOutsideOnesTerritory_IsAllowedAndRefused()
    {
        await house.Door.Calls.LeaseCallAsync(new LeaseCallRequest { CampaignId = Samples.Summer, Territory = "fr-75" }, As("ofParis"));

        await Expect.Refusal(StatusCode.PermissionDenied, "TERRITORY_NOT_YOURS", () => house.Door.Calls.LeaseCallAsync(
            new LeaseCallRequest { CampaignId = Samples.Summer, Territory = "fr-93" }, As("ofParis")).ResponseAsync);
        await Expect.Refusal(StatusCode.PermissionDenied, "TERRITORY_NOT_YOURS", () => house.Door.Answers.SubmitAnswerAsync(
            new SubmitAnswerRequest { PlaceId = "fr-93-1" }, As("ofParis")).ResponseAsync);
        await Expect.Refusal(StatusCode.PermissionDenied, "TERRITORY_NOT_YOURS", () => house.Door.Campaigns.PauseCampaignAsync(
            new PauseCampaignRequest { CampaignId = Samples.Summer }, As("ofParis")).ResponseAsync);
        await house.Door.Calls.ListQueueAsync(new ListQueueRequest { CampaignId = Samples.Summer, Territory = "fr-93" }, As("ofParis"));
    }

    [Fact]
    public async Task Proposal_OfAnotherTerritory_IsDecidedByThoseWhoActThere()
    {
        var reviews = new ReviewService.ReviewServiceClient(house.Door.Channel);
        var (paris, elsewhere, nowhere) = (Lay("fr-75-1"), Lay("fr-93-1"), Lay());

        Assert.True((await reviews.AcceptReviewAsync(new AcceptReviewRequest { ReviewId = paris }, As("ofParis"))).Changed);
        foreach (var other in (string[])[elsewhere, nowhere, "none"])
        {
            await Expect.Refusal(StatusCode.PermissionDenied, "TERRITORY_NOT_YOURS", () => reviews.AcceptReviewAsync(
                new AcceptReviewRequest { ReviewId = other }, As("ofParis")).ResponseAsync);
            Assert.Equal(HttpStatusCode.Forbidden, await Accept(other));
        }

        Assert.NotEqual(HttpStatusCode.Forbidden, await Accept(paris));
        Assert.Equal([paris], house.Guide.Decided.Keys.Where(key => key == paris || key == elsewhere || key == nowhere));
    }

    [Fact]
    public async Task SignOfLife_OfAPage_LeavesNoLine()
    {
        house.Guide.StaffActs.Clear();
        foreach (var handler in (string[])["Battement", "Prendre"])
        {
            await Post($"/appels/{Samples.Summer}/fr-75?handler={handler}");
        }

        Assert.Equal("/appels/{campaign}/{territory} Prendre", Assert.Single(house.Guide.StaffActs).What);
    }

    [Fact]
    public async Task CallerTally_IsForCoordinatorsAndTheirTerritories()
    {
        var request = new GetCallerTallyRequest { CampaignId = Samples.Summer };

        Assert.Equal(["fr-33", "fr-75"], (await house.Door.Campaigns.GetCallerTallyAsync(request, As("Coordinator"))).Callers.Select(caller => caller.Territory));
        Assert.Equal(["fr-75"], (await house.Door.Campaigns.GetCallerTallyAsync(request, As("ofParis"))).Callers.Select(caller => caller.Territory));
        request.Territory = "fr-33";
        Assert.Empty((await house.Door.Campaigns.GetCallerTallyAsync(request, As("ofParis"))).Callers);
        await Expect.Refusal(StatusCode.PermissionDenied, "ROLE_MISSING", () => house.Door.Campaigns.GetCallerTallyAsync(request, As("Caller")).ResponseAsync);
        Assert.DoesNotContain("nadia", await Read("/campagnes/summer-2019/chiffres", "Reader"), StringComparison.Ordinal);
        Assert.Contains("nadia", await Read("/campagnes/summer-2019/chiffres", "ofParis"), StringComparison.Ordinal);
        Assert.DoesNotContain("fr-33", await Read("/campagnes/summer-2019/appelants.csv", "ofParis"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Key_ThatEnded_OpensNothing()
    {
        var ended = Key("Caller", Secrets["Caller"]) with { EndsAt = DateTimeOffset.UnixEpoch };
        house.Guide.Staff = new StaffList(2, [], [ended]);
        await ((StaffBoard)house.Door.Services.GetService(typeof(StaffBoard))!).Refresh();

        await Expect.Refusal(StatusCode.Unauthenticated, "STAFF_KEY_WRONG", () => house.Door.Calls.ListQueueAsync(
            new ListQueueRequest { CampaignId = Samples.Summer, Territory = "fr-75" }, As("Caller")).ResponseAsync);
    }

    [Fact]
    public async Task Acts_AllowedAndRefused_AreWrittenDownByIdsAlone()
    {
        house.Guide.StaffActs.Clear();
        var said = As("Caller");
        said.Add("x-soliguide-actor", "somebody.else");
        await house.Door.Calls.ListQueueAsync(new ListQueueRequest { CampaignId = Samples.Summer, Territory = "fr-75" }, said);
        Assert.Empty(house.Guide.StaffActs);

        await house.Door.Calls.LeaseCallAsync(new LeaseCallRequest { CampaignId = Samples.Summer, Territory = "fr-75" }, said);
        await Assert.ThrowsAsync<RpcException>(() => house.Door.Campaigns.PauseCampaignAsync(new PauseCampaignRequest { CampaignId = "anna@example.org" }, said).ResponseAsync);

        Assert.Equal(
            [
                ("owner-caller", "CallService/LeaseCall", "campaign_id=summer-2019 territory=fr-75", null),
                ("owner-caller", "CampaignService/PauseCampaign", "campaign_id=?", "ROLE_MISSING"),
            ],
            house.Guide.StaffActs.Select(act => (act.By, act.What, act.Subject, act.Refused)));
    }

    private static AccessKey Key(string name, string secret)
    {
        Assert.True(KeySecret.TryRead(secret, out var id));
        var role = Enum.TryParse<StaffRole>(name, out var named) ? named : StaffRole.Coordinator;
        return new AccessKey(id, $"owner-{name.ToLowerInvariant()}", role, KeySecret.HashOf(secret), Samples.Noon, "awa")
        {
            Territories = name == "ofParis" ? [TerritoryKey.Parse("fr-75")] : [],
        };
    }

    private string Lay(params string[] places)
    {
        var id = $"r-{Guid.NewGuid():n}";
        house.Guide.Proposals[id] = new Proposal(ProposalSource.Mail, Samples.Noon, []) { Places = places };
        return id;
    }

    private async Task<string> Read(string address, string who)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.Add("Authorization", $"Bearer {Secrets[who]}");
        using var answer = await house.Door.Web.SendAsync(request);
        return await answer.Content.ReadAsStringAsync();
    }

    private Task<HttpStatusCode> Accept(string proposal) => Post($"/lire/{proposal}?handler=Accepter");

    /// <summary>Sends an empty form as somebody whose key acts in Paris.</summary>
    private async Task<HttpStatusCode> Post(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, UriKind.Relative)) { Content = new FormUrlEncodedContent([]) };
        request.Headers.Add("Authorization", $"Bearer {Secrets["ofParis"]}");
        using var answer = await house.Door.Web.SendAsync(request);
        return answer.StatusCode;
    }

    private static Metadata As(string name) => new() { { FrontDoor.RemoteHeader, Elsewhere }, { "authorization", $"Bearer {Secrets[name]}" } };

    /// <summary>Why an empty call fails; null when it does not.</summary>
    private async Task<string?> ReasonOf(Google.Protobuf.Reflection.MethodDescriptor descriptor, string name)
    {
        var type = (descriptor.IsClientStreaming, descriptor.IsServerStreaming) switch
        {
            (true, true) => MethodType.DuplexStreaming,
            (true, false) => MethodType.ClientStreaming,
            (false, true) => MethodType.ServerStreaming,
            _ => MethodType.Unary,
        };
        var method = new Method<byte[], byte[]>(type, descriptor.Service.FullName, descriptor.Name, Bytes, Bytes);
        var invoker = house.Door.Channel.CreateCallInvoker();
        using var patience = new CancellationTokenSource(Waiting.Longest);
        var options = new CallOptions(As(name), cancellationToken: patience.Token);
        try
        {
            switch (type)
            {
                case MethodType.Unary:
                    await invoker.AsyncUnaryCall(method, null, options, []).ResponseAsync;
                    break;
                case MethodType.ServerStreaming:
                    using (var stream = invoker.AsyncServerStreamingCall(method, null, options, []))
                    {
                        await stream.ResponseStream.MoveNext(patience.Token);
                    }

                    break;
                case MethodType.ClientStreaming:
                    using (var upload = invoker.AsyncClientStreamingCall(method, null, options))
                    {
                        await upload.RequestStream.CompleteAsync();
                        await upload.ResponseAsync;
                    }

                    break;
                default:
                    using (var both = invoker.AsyncDuplexStreamingCall(method, null, options))
                    {
                        await both.RequestStream.CompleteAsync();
                        await both.ResponseStream.MoveNext(patience.Token);
                    }

                    break;
            }

            return null;
        }
        catch (RpcException e)
        {
            return e.GetRpcStatus()?.GetDetail<ErrorInfo>()?.Reason ?? e.StatusCode.ToString();
        }
    }

    private static Marshaller<byte[]> Bytes { get; } = Marshallers.Create(bytes => bytes, bytes => bytes);
}
