using System.Net;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Soliguide.GrpcApi.Hosting;
using Soliguide.GrpcApi.Pages.Hosting;
using Soliguide.GrpcApi.Tests.Fakes;
using Soliguide.V1;

namespace Soliguide.GrpcApi.Tests.Support;

/// <summary>A front door on free loopback ports before a cluster of fake grains, with real clients.</summary>
public sealed class FrontDoor : IAsyncDisposable
{
    public const string Key = "a-key-for-the-tests-only";

    /// <summary>Set by a test to come from another address: stands for a network that a test does not have.</summary>
    public const string RemoteHeader = "x-test-remote";

    private readonly WebApplication app;

    private FrontDoor(WebApplication app)
    {
        this.app = app;
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.ToList();
        Web = new HttpClient { BaseAddress = new Uri(addresses[0]), Timeout = Waiting.Longest };
        Channel = GrpcChannel.ForAddress(addresses[1]);
        Places = new PlaceService.PlaceServiceClient(Channel);
        Campaigns = new CampaignService.CampaignServiceClient(Channel);
        Answers = new AnswerService.AnswerServiceClient(Channel);
        Calls = new CallService.CallServiceClient(Channel);
        Reviews = new ReviewService.ReviewServiceClient(Channel);
        Contacts = new ContactService.ContactServiceClient(Channel);
        Persons = new PersonService.PersonServiceClient(Channel);
    }

    /// <summary>The port of pages, JSON and gRPC-Web.</summary>
    public HttpClient Web { get; }

    public GrpcChannel Channel { get; }

    public PlaceService.PlaceServiceClient Places { get; }

    public CampaignService.CampaignServiceClient Campaigns { get; }

    public AnswerService.AnswerServiceClient Answers { get; }

    public CallService.CallServiceClient Calls { get; }

    public ReviewService.ReviewServiceClient Reviews { get; }

    public ContactService.ContactServiceClient Contacts { get; }

    public PersonService.PersonServiceClient Persons { get; }

    public IServiceProvider Services => app.Services;

    public static async Task<FrontDoor> Open(IGrainFactory grains, string? staffKey = null, params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)));
        builder.Services.AddSingleton(grains);
        builder.Services.AddSingleton<TimeProvider>(new FakeTimeProvider(Samples.Noon));
        builder.AddSoliguideApi(options => (options.WebPort, options.GrpcPort, options.StaffKey) = (0, 0, staffKey));
        // Tests fill in forms faster than people do.
        builder.Services.Configure<PagesOptions>(pages =>
            (pages.QuickestAnswer, pages.AnswerPhone, pages.AnswerMail) = (TimeSpan.Zero, "01 99 00 00 00", "reponses@example.org"));
        var app = builder.Build();
        app.Use((http, next) =>
        {
            if (http.Request.Headers.TryGetValue(RemoteHeader, out var remote))
            {
                http.Connection.RemoteIpAddress = IPAddress.Parse(remote.ToString());
            }

            return next(http);
        });
        app.MapSoliguideApi();
        await app.StartAsync().WaitAsync(Waiting.Longest);
        return new FrontDoor(app);
    }

    public async ValueTask DisposeAsync()
    {
        Channel.Dispose();
        Web.Dispose();
        await app.DisposeAsync();
    }
}
