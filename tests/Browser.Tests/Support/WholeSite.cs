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
using Soliguide.Silo.Post;
using Soliguide.Silo.Post.Inbox;
using Soliguide.Tests.Shared.Whole;

namespace Soliguide.Browser.Tests.Support;

/// <summary>The whole guide behind a browser, with its mailboxes and a clock that a test moves.</summary>
public sealed class WholeSite : IAsyncDisposable
{
    private readonly WholeApp app;

    private WholeSite(WholeApp app) => this.app = app;

    public string Address => app.Addresses[0];

    /// <summary>For native gRPC.</summary>
    public string GrpcAddress => app.Addresses[1];

    public FakeTimeProvider Clock => app.Clock;

    private IEnumerable<string> Letters =>
        Directory.CreateDirectory(Path.Combine(app.Folder, "letters")).EnumerateFiles("*.eml", SearchOption.AllDirectories).Select(file => file.FullName);

    private IGrainFactory Grains => app.Services.GetRequiredService<IGrainFactory>();

    public static async Task<WholeSite> Open(DateTimeOffset now, bool trustThisMachine = false) => new(await WholeApp.Start(
        now,
        [
            ("Scheduling:PokeEvery", "7.00:00:00"), ("Inbox:LookEvery", "00:00:00.1"), ("SignIn:Personas", "true"), ("SignIn:TrustThisMachine", trustThisMachine ? "true" : "false"),
        ],
        services => services.AddHostedService<MailRound>()));

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

    /// <summary>Nobody of a place answered: the deadline of a campaign passes there alone.</summary>
    public Task PassDeadline(string place, string campaign, DateOnly from, DateOnly to) => Grains.GetGrain<IPlaceGrain>(place)
        .Deliver(new PhaseDue(campaign, CampaignPhase.Default, new DefaultText(from, to, "Attention, la structure est susceptible de fermer cet été"), Clock.GetUtcNow()));

    /// <summary>Moves the clock, until the schedule has opened a phase in every territory and it has reached every place.</summary>
    public Task Become(DateTimeOffset now, string campaign, CampaignPhase phase)
    {
        Clock.SetUtcNow(now);
        return Limits.Until(
            async () => await Grains.GetGrain<ICampaignGrain>(campaign).Read() is { } view
                && view.Opened.Count(opened => opened.Phase == phase && opened.Complete) == PlanJson.Read(view.Plan.Json).Territories.Count,
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
        var half = Path.Combine(app.Folder, "inbox", $"{mail.MessageId}.tmp");
        await mail.WriteToAsync(half);
        File.Move(half, Path.ChangeExtension(half, ".eml"));
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
