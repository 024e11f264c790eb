using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MimeKit;
using Soliguide.Contracts;
using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Places;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places.Contacts;
using Soliguide.GrpcApi.Feed;
using Soliguide.GrpcApi.Hosting;
using Soliguide.Silo.Hosting;
using Soliguide.Silo.Post;
using Soliguide.Silo.Post.Inbox;
using Soliguide.Silo.Storage;

namespace Soliguide.Browser.Tests.Support;

/// <summary>All of it in this process as in service: grains, schedule, storage, post in folders and the front door; only the clock is a test's.</summary>
public sealed class WholeSite : IAsyncDisposable
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly WebApplication app;
    private readonly string folder;

    private WholeSite(WebApplication app, string folder, FakeTimeProvider clock)
    {
        (this.app, this.folder, Clock) = (app, folder, clock);
        Address = app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First();
    }

    public string Address { get; }

    public FakeTimeProvider Clock { get; }

    private IEnumerable<string> Letters =>
        Directory.CreateDirectory(Path.Combine(folder, "letters")).EnumerateFiles("*.eml", SearchOption.AllDirectories).Select(file => file.FullName);

    private IGrainFactory Grains => app.Services.GetRequiredService<IGrainFactory>();

    public static async Task<WholeSite> Open(DateTimeOffset now)
    {
        var folder = Directory.CreateTempSubdirectory("soliguide-tests").FullName;
        var clock = new FakeTimeProvider(now.ToUniversalTime());
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection(
        [
            new("Silo:SiloPort", "0"), new("Silo:GatewayPort", "0"), new("Campaigns:CollectLettersFor", "00:00:00"), new("Scheduling:PokeEvery", "00:00:10"),
            new("Logging:LogLevel:Default", "None"), new("Pages:QuickestAnswer", "00:00:00"), new("Inbox:LookEvery", "00:00:00.1"),
            new("SignIn:Personas", "true"), new("SignIn:TrustThisMachine", "false"),
        ]);
        builder.AddSoliguideSilo(new StorageOptions { Folder = folder }, clock);
        builder.Services.AddHostedService<MailRound>();
        builder.Services.AddKeyedSingleton<TimeProvider>(ApiClocks.Campaign, clock);
        builder.AddSoliguideApi(api => (api.WebPort, api.GrpcPort) = (0, 0));
        var app = builder.Build();
        app.MapSoliguideApi();
        await app.StartAsync().WaitAsync(Limits.Longest);
        return new WholeSite(app, folder, clock);
    }

    /// <summary>What an import puts, and until the public knows it.</summary>
    public async Task Put(params ImportedPlace[] places)
    {
        foreach (var place in places)
        {
            Assert.Empty((await Grains.GetGrain<IPlaceGrain>(place.Sheet.Key.ToString()).Put(new PutPlace(
                new SheetDocument(DomainJson.Write(place.Sheet)),
                [.. place.Contacts.Select(c => new ContactEntry(c.Person.ToString(), c.Mail, c.Name, c.Role, c.Language))], "import"))).Problems);
        }

        var cards = app.Services.GetRequiredService<CardStore>();
        await Limits.Until(() => cards.HasCaughtUp && cards.Count == places.Length, "the public knows the places");
    }

    /// <summary>
    /// Moves the clock to an instant and lets it run on, until the schedule has opened a phase in every territory and it has reached every place. A clock
    /// that stood would leave a wave asleep that waits for the next poke.
    /// </summary>
    public Task Become(DateTimeOffset now, string campaign, CampaignPhase phase)
    {
        Clock.SetUtcNow(now);
        return Limits.Until(
            async () =>
            {
                Clock.Advance(Second);
                return await Grains.GetGrain<ICampaignGrain>(campaign).Read() is { } view
                    && view.Opened.Count(opened => opened.Phase == phase && opened.Complete) == PlanJson.Read(view.Plan.Json).Territories.Count;
            },
            $"{phase} has reached every place");
    }

    /// <summary>Lets what is due leave, until there are so many letters.</summary>
    public Task Deliver(int letters) => Limits.Until(
        async () =>
        {
            await app.Services.GetRequiredService<PostRoom>().HandOverDue(CancellationToken.None).WaitAsync(Limits.Longest);
            return Letters.Count() >= letters;
        },
        $"{letters} letters have left");

    /// <summary>What lies in somebody's mailbox.</summary>
    public IReadOnlyList<MimeMessage> LettersTo(string mail) =>
    [
        .. Letters.Select(file => MimeMessage.Load(file))
            .Where(letter => letter.To.Mailboxes.Any(to => to.Address == mail)),
    ];

    /// <summary>A mail arrives: the folder of arrived mail gets it whole.</summary>
    public async Task Arrive(MimeMessage mail)
    {
        var half = Path.Combine(folder, "inbox", $"{mail.MessageId}.tmp");
        await mail.WriteToAsync(half);
        File.Move(half, Path.ChangeExtension(half, ".eml"));
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync().WaitAsync(Limits.Longest);
        await app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
