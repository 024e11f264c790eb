using Microsoft.Extensions.DependencyInjection;
using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Reports;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Json;
using Soliguide.Grains.Campaigns;
using Soliguide.Mailing.Signing;
using Soliguide.Silo.Post.Pacing;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Post.Tests.Support;

/// <summary>A silo that sends real mail to a server of this machine.</summary>
internal sealed class Sender : IAsyncDisposable
{
    public const string Domain = "soliguide-tests.fr";

    private readonly string keys = Directory.CreateTempSubdirectory("soliguide-keys-").FullName;

    private Sender()
    {
    }

    public CampaignPlan Plan { get; private init; } = null!;

    public House House { get; private set; } = null!;

    public DkimKey Key { get; } = DkimKey.FromPem(Domain, "soliguide", Keys.Pem);

    /// <summary>Starts one.</summary>
    /// <param name="port">Where the server listens.</param>
    /// <param name="settings">Other settings, in place of those of the same name.</param>
    /// <param name="add">More services.</param>
    /// <param name="pace">Other limits than the built-in ones.</param>
    /// <param name="plan">Another campaign than a summer in Paris without quiet times.</param>
    /// <param name="zone">Where DNS is asked who takes the mail of a domain; nobody is asked without.</param>
    public static async Task<Sender> Start(
        int port,
        IEnumerable<(string Key, string Value)>? settings = null,
        Action<IServiceCollection>? add = null,
        Func<PaceBook, PaceBook>? pace = null,
        CampaignPlan? plan = null,
        LocalZone? zone = null)
    {
        var sender = new Sender { Plan = plan ?? Summer.In("fr-75") };
        var file = Path.Combine(sender.keys, "pace.json");
        await File.WriteAllTextAsync(file, DomainJson.Write((pace ?? (book => book))(PaceBook.BuiltIn())));
        (string Key, string Value)[] own = [("Post:PaceFile", file), .. zone is null ? [] : new[] { ("Post:NameServer", zone.Address) }];
        sender.House = await House.Start(
            Summer.Eve,
            settings: SettingsOf(port, sender.keys).Concat(own).Concat(settings ?? []).Reverse().DistinctBy(s => s.Key),
            add: services =>
            {
                services.AddSingleton<IPreflight, ClearSky>();
                if (zone is null)
                {
                    services.AddSingleton<IMailExchangers, NoMailExchangers>();
                }

                add?.Invoke(services);
            });
        return sender;
    }

    /// <summary>A launched campaign whose first letters are due to these mailboxes of example.org, one place each.</summary>
    public Task Ask(params string[] people) => AskAt([.. people.Select(p => $"{p}@example.org")]);

    /// <summary>The same to whole addresses.</summary>
    public async Task AskAt(params string[] addresses)
    {
        await House.Put(addresses.Select((mail, i) => Summer.PlaceOf($"fr-75-{i + 1}", mail)));
        await House.Launch(Plan);
        await House.Open(Plan, CampaignPhase.Ask);
    }

    public Task<int> Send() => House.Post.HandOverDue(CancellationToken.None).WaitAsync(Waiting.Longest);

    /// <summary>Letters by state.</summary>
    public async Task<Dictionary<string, int>> States() =>
        (await House.Grains.GetGrain<IReportGrain>(0).Letters(Plan.Id)).ToDictionary(l => l.State, l => l.Letters);

    /// <summary>Second copies that may exist.</summary>
    public async Task<int> Copies() => (await House.Grains.GetGrain<IReportGrain>(0).Letters(Plan.Id)).Sum(l => l.Copies);

    /// <summary>What the page of staff shows.</summary>
    public Task<PostBoard> Board() => House.Grains.GetGrain<IReportGrain>(0).Post();

    public async ValueTask DisposeAsync()
    {
        await House.DisposeAsync();
        Directory.Delete(keys, recursive: true);
    }

    /// <summary>These tests have no DNS; those of the preflight have their own zone.</summary>
    private sealed class ClearSky : IPreflight
    {
        public Task<PreflightReport> Look(CampaignPlan plan) => Task.FromResult(PreflightReport.Clear);
    }

    /// <summary>What makes a silo send real mail to a port of this machine, signed with a key in a folder.</summary>
    public static IEnumerable<(string Key, string Value)> SettingsOf(int port, string keys) =>
    [
        ("Post:Transport", "Relay"),
        ("Post:SendRealMail", "true"),
        ("Post:SenderAddress", $"mise-a-jour@{Domain}"),
        ("Post:ReplyDomain", $"retours.{Domain}"),
        ("Post:PublicUrl", $"https://guide.{Domain}"),
        ("Post:HandOverWithin", "00:00:20"),

        // Nobody answers there: a preflight asks nobody outside.
        ("Post:NameServer", "127.0.0.1:9"),
        ("Relay:Port", port.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        ("Dkim:KeyFile", Keys.FileIn(keys)),
    ];
}
