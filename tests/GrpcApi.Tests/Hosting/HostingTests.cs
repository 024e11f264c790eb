using System.Buffers.Binary;
using System.Net;
using System.Net.Http.Headers;
using Google.Protobuf;
using Grpc.Core;
using Grpc.Health.V1;
using Grpc.Reflection.V1Alpha;
using Microsoft.Extensions.Options;
using Soliguide.GrpcApi.Hosting;
using Soliguide.GrpcApi.Tests.Support;
using Soliguide.V1;

namespace Soliguide.GrpcApi.Tests.Hosting;

[Collection(HouseTests.Name)]
public sealed class HostingTests(House house)
{
    [Fact]
    public async Task GrpcWeb_OnTheWebPort_AnswersGetPlace()
    {
        var message = new GetPlaceRequest { PlaceId = "fr-75-1" }.ToByteArray();
        var frame = new byte[5 + message.Length];
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(1), message.Length);
        message.CopyTo(frame, 5);
        using var body = new ByteArrayContent(frame);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/grpc-web+proto");

        using var response = await house.Door.Web.PostAsync(new Uri("/soliguide.v1.PlaceService/GetPlace", UriKind.Relative), body);

        var answer = await response.Content.ReadAsByteArrayAsync();
        var length = BinaryPrimitives.ReadInt32BigEndian(answer.AsSpan(1));
        Assert.Equal("fr-75-1", GetPlaceResponse.Parser.ParseFrom(answer, 5, length).Place.PlaceId);
        Assert.Equal(0x80, answer[5 + length]);
        Assert.Contains("grpc-status: 0", System.Text.Encoding.ASCII.GetString(answer.AsSpan(5 + length + 5)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reflection_ListsTheServices()
    {
        using var call = new ServerReflection.ServerReflectionClient(house.Door.Channel).ServerReflectionInfo();
        await call.RequestStream.WriteAsync(new ServerReflectionRequest { ListServices = "" });
        Assert.True(await call.ResponseStream.MoveNext(CancellationToken.None).WaitAsync(Waiting.Longest));

        Assert.Superset(
            new HashSet<string> { "soliguide.v1.PlaceService", "soliguide.v1.CampaignService", "soliguide.v1.AnswerService", "grpc.health.v1.Health" },
            call.ResponseStream.Current.ListServicesResponse.Service.Select(service => service.Name).ToHashSet());
    }

    [Theory]
    [InlineData("")]
    [InlineData("soliguide.v1.PlaceService")]
    public async Task Health_WhenTheFeedIsRead_Serves(string service)
    {
        var health = await new Health.HealthClient(house.Door.Channel).CheckAsync(new HealthCheckRequest { Service = service });

        Assert.Equal(HealthCheckResponse.Types.ServingStatus.Serving, health.Status);
        Assert.Equal(HttpStatusCode.OK, await Status(house.Door, "/healthz/ready"));
    }

    [Fact]
    public async Task Health_BeforeTheClusterWasHeard_LivesButDoesNotServe()
    {
        house.Guide.FeedIsDown = true;
        try
        {
            await using var door = await FrontDoor.Open(house.Grains);

            Assert.Equal(HttpStatusCode.OK, await Status(door, "/healthz/live"));
            Assert.Equal(HttpStatusCode.ServiceUnavailable, await Status(door, "/healthz/ready"));
            var health = await new Health.HealthClient(door.Channel).CheckAsync(new HealthCheckRequest());
            Assert.Equal(HealthCheckResponse.Types.ServingStatus.NotServing, health.Status);
            await Expect.Refusal(
                StatusCode.Unavailable, "TEMPORARILY_UNAVAILABLE",
                () => door.Answers.SubmitAnswerAsync(new SubmitAnswerRequest
                {
                    CampaignId = "summer-2019",
                    PlaceId = "fr-75-broken",
                    Content = new AnswerContent { NothingChanges = new NothingChanges() },
                    Channel = Channel.Visit,
                }).ResponseAsync);
        }
        finally
        {
            house.Guide.FeedIsDown = false;
        }
    }

    [Fact]
    public async Task Call_WithATooLargeMessage_IsRefusedBeforeItIsRead()
    {
        var thrown = await Assert.ThrowsAsync<RpcException>(() => house.Door.Places.GetPlaceAsync(
            new GetPlaceRequest { PlaceId = new string('x', 300_000) }).ResponseAsync.WaitAsync(Waiting.Longest));

        Assert.Equal(StatusCode.ResourceExhausted, thrown.StatusCode);
    }

    [Theory]
    [InlineData("Api:Address")]
    [InlineData("Api:WebPort")]
    [InlineData("Api:GrpcPort")]
    [InlineData("Api:StaffKey")]
    [InlineData("Api:LargestMessage")]
    [InlineData("Api:DrainFor")]
    public void Build_WithABadSetting_NamesItsKey(string key)
    {
        var builder = Microsoft.AspNetCore.Builder.WebApplication.CreateSlimBuilder();
        builder.AddSoliguideApi(options =>
        {
            options.Address = key == "Api:Address" ? "everywhere" : options.Address;
            options.WebPort = key == "Api:WebPort" ? 70_000 : 0;
            options.GrpcPort = key == "Api:GrpcPort" ? -1 : 0;
            options.StaffKey = key == "Api:StaffKey" ? "short" : null;
            options.LargestMessage = key == "Api:LargestMessage" ? 1 : options.LargestMessage;
            options.DrainFor = key == "Api:DrainFor" ? TimeSpan.FromHours(1) : options.DrainFor;
        });

        var thrown = Assert.Throws<OptionsValidationException>(() => builder.Build());
        Assert.StartsWith(key, Assert.Single(thrown.Failures), StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> Status(FrontDoor door, string path)
    {
        using var response = await door.Web.GetAsync(new Uri(path, UriKind.Relative));
        return response.StatusCode;
    }
}
