using Microsoft.Extensions.DependencyInjection;
using Soliguide.Contracts.Campaigns;
using Soliguide.Domain.Campaigns;
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

    public CampaignPlan Plan { get; } = Summer.In("fr-75");

    public House House { get; private set; } = null!;

    public DkimKey Key { get; } = DkimKey.FromPem(Domain, "soliguide", Keys.Pem);

    public static async Task<Sender> Start(
        int port, IEnumerable<(string Key, string Value)>? settings = null, Action<IServiceCollection>? add = null)
    {
        var sender = new Sender();
        sender.House = await House.Start(
            Summer.Eve,
            settings: [.. SettingsOf(port, sender.keys), .. settings ?? []],
            add: services =>
            {
                services.AddSingleton<IMailExchangers, NoMailExchangers>().AddSingleton<IPreflight, ClearSky>();
                add?.Invoke(services);
            });
        return sender;
    }

    /// <summary>A launched campaign whose first letters are due to these mailboxes of example.org, one place each.</summary>
    public async Task Ask(params string[] people)
    {
        await House.Put(people.Select((p, i) => Summer.Place($"fr-75-{i + 1}", p)));
        await House.Launch(Plan);
        await House.Open(Plan, CampaignPhase.Ask);
    }

    public Task<int> Send() => House.Post.HandOverDue(CancellationToken.None).WaitAsync(Waiting.Longest);

    /// <summary>Letters by state.</summary>
    public async Task<Dictionary<string, int>> States() =>
        (await House.Grains.GetGrain<Contracts.Reports.IReportGrain>(0).Letters(Plan.Id)).ToDictionary(l => l.State, l => l.Letters);

    /// <summary>Second copies that may exist.</summary>
    public async Task<int> Copies() => (await House.Grains.GetGrain<Contracts.Reports.IReportGrain>(0).Letters(Plan.Id)).Sum(l => l.Copies);

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
        ("Relay:Port", port.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        ("Dkim:KeyFile", Keys.FileIn(keys)),
    ];
}
