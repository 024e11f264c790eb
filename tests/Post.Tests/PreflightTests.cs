using Microsoft.Extensions.DependencyInjection;
using Soliguide.Contracts;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Json;
using Soliguide.Mailing.Signing;
using Soliguide.Post.Tests.Support;
using Soliguide.Silo.Checkups;
using Soliguide.Silo.Checkups.Checks;
using Soliguide.Silo.Post.Pacing;
using Soliguide.Silo.Post.Preflight;
using Soliguide.Silo.Tests.Support;
using Soliguide.Tests.Shared.Mail;

namespace Soliguide.Post.Tests;

/// <summary>The preflight against a DNS zone and a relay of the tests' own.</summary>
[Collection(HouseTests.Name)]
public sealed class PreflightTests : IDisposable
{
    private const string Domain = Sender.Domain;

    private readonly string folder = Directory.CreateTempSubdirectory("soliguide-preflight-").FullName;
    private readonly DkimKey key = DkimKey.FromPem(Domain, "soliguide", Keys.Pem);
    private readonly CampaignPlan plan = Summer.In("fr-75");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Fly_EverythingInItsPlace_FindsNothingWrong()
    {
        await using var zone = await LocalZone.Serve(Domain, Right());
        await using var postfix = await Postfix.Start();
        await using var dovecot = Dovecot.OnFreePorts();
        await dovecot.Start(["reponses"], postfix.Port);
        await using var house = await Open(zone, postfix.Port, [("Relay:LogFile", postfix.LogFile), .. Mailbox(dovecot)]);

        var found = await Fly(house);

        Assert.All(found, f => Assert.Equal(FindingWeight.Fine, f.Weight));
        Assert.All(await house.Get<IEnumerable<ICheck>>().OfType<PostCheck>().Single().Look(CancellationToken.None), f => Assert.Equal(FindingWeight.Fine, f.Weight));
        Assert.Equal(
            ["DKIM_FINE", "DMARC_FINE", "LETTERS_FINE", "MAILBOX_FINE", "OPERATOR", "OPERATOR", "RELAY_FINE", "REPLIES_FINE", "SPF_FINE"],
            found.Select(f => f.Code).Order());
        Assert.Contains("Lettres : 9 essais écrits sans faute.", found.Select(f => f.Words));

        // By its own domain, and by the mail exchangers of another.
        Assert.Contains(found, f => f.Words.StartsWith("google : 2 personnes, au plus 5", StringComparison.Ordinal));
        Assert.Contains(found, f => f.Words.StartsWith("other : 2 personnes", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Desk_OverTheFolderOfALiveSilo_FliesWithoutIt()
    {
        await using var zone = await LocalZone.Serve(Domain, Right());
        var live = Directory.CreateDirectory(Path.Combine(folder, "live")).FullName;
        await using (var house = await House.Start(Summer.Eve, live))
        {
            await house.Put([Summer.Place("fr-75-1", "anna")]);
            await house.Campaign(plan.Id).Create(new PlanDocument(PlanJson.Write(plan)), "test", plan.Id);
        }

        await using var desk = PreflightDesk.Open([.. Settings(zone, Ports.Free()).Append(("Storage:Folder", folder)).Select(s => KeyValuePair.Create(s.Item1, (string?)s.Item2))]);

        Assert.Null(await desk.Plan("summer-1999", CancellationToken.None));
        var found = await desk.Fly((await desk.Plan(plan.Id, CancellationToken.None))!, CancellationToken.None);
        Assert.Contains("DKIM_FINE", found.Select(f => f.Code));
        Assert.Contains("RELAY_UNREACHABLE", found.Select(f => f.Code));
        Assert.Contains(found, f => f.Words.StartsWith("other : 1 personnes", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Fly_NothingInItsPlace_NamesEveryFault()
    {
        await using var zone = await LocalZone.Serve(Domain);
        await using var house = await Open(zone, Ports.Free(), ("Post:PublicUrl", "http://guide.soliguide-tests.fr"), ("Post:WarmUpSince", "2019-06-12"));

        var found = (await Fly(house)).Where(f => f.Weight != FindingWeight.Fine).Select(f => f.Code).Order();

        Assert.Equal(["DKIM_MISSING", "DMARC_MISSING", "LINKS_NOT_HTTPS", "MAILBOX_NOT_SET", "RELAY_NO_LOG", "RELAY_UNREACHABLE", "REPLIES_NO_MX", "SPF_MISSING"], found);
    }

    [Theory]
    [InlineData("soliguide._domainkey IN TXT \"v=DKIM1; k=rsa; p=AAAA\"", "DKIM_OTHER_KEY")]
    [InlineData("retours IN TXT \"v=spf1 +all\"", "SPF_FOR_ALL")]
    [InlineData("retours IN TXT \"v=spf1 -all\"\nretours IN TXT \"v=spf1 mx -all\"", "SPF_TWICE")]
    [InlineData("retours IN MX 0 .", "REPLIES_NO_MX")]
    public async Task Fly_OneThingWrong_IsFound(string record, string code)
    {
        await using var zone = await LocalZone.Serve(Domain, record);
        await using var house = await Open(zone, Ports.Free());

        Assert.Contains(code, (await Fly(house)).Select(f => f.Code));
    }

    [Theory]
    [InlineData("Post:NameServer", "127.0.0.1:9", "DNS_SILENT")]
    [InlineData("Dkim:Domain", "ailleurs.fr", "DMARC_OTHER_DOMAIN")]
    [InlineData("Dkim:KeyFile", null, "DKIM_NO_KEY")]
    [InlineData("Post:ReplyDomain", null, "REPLIES_NO_DOMAIN")]
    [InlineData("Post:SenderAddress", "mise-à-jour@soliguide-tests.fr", "LETTERS_BROKEN")]
    [InlineData("Post:WarmUpSince", "2019-06-12", "WARM_UP")]
    public async Task Fly_OneSettingWrong_IsFound(string key, string? value, string code)
    {
        await using var zone = await LocalZone.Serve(Domain, Right());
        var pace = Path.Combine(folder, "pace.json");
        await File.WriteAllTextAsync(pace, DomainJson.Write(PaceBook.BuiltIn() with { WarmUp = [2] }));
        await using var house = await Open(zone, Ports.Free(), ("Post:PaceFile", pace), (key, value));

        Assert.Contains(code, (await Fly(house)).Select(f => f.Code));
    }

    [Fact]
    public async Task Fly_TerritoriesWithoutAPlace_SaysThatNobodyWillBeWrittenTo()
    {
        await using var zone = await LocalZone.Serve(Domain, Right());
        await using var house = await Open(zone, Ports.Free());

        var found = (await FlyOver(house, plan)).Select(f => f.Code).ToArray();

        Assert.Contains("NOBODY", found);
        Assert.Contains("LETTERS_NO_PLACES", found);
    }

    [Fact]
    public async Task Launch_WithRefusals_IsRefusedInWordsAndChangesNothing()
    {
        await using var zone = await LocalZone.Serve(Domain);
        await using var house = await Open(zone, Ports.Free());
        await house.Campaign(plan.Id).Create(new PlanDocument(PlanJson.Write(plan)), "test", plan.Id);

        var receipt = await house.Campaign(plan.Id).Launch(validateOnly: false, "test");

        Assert.Contains(receipt.Problems, p => p.Code == "POST_NOT_READY" && p.Message.StartsWith("SPF", StringComparison.Ordinal));
        Assert.Equal(Contracts.Campaigns.CampaignState.Draft, receipt.Campaign!.State);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Checkup_OfAWayThatIsBroken_IsWrongOnceMailIsReal(bool real)
    {
        await using var zone = await LocalZone.Serve(Domain);
        await using var house = await Open(zone, Ports.Free(), ("Post:SendRealMail", real ? "true" : "false"));

        var found = await house.Get<IEnumerable<ICheck>>().OfType<PostCheck>().Single().Look(CancellationToken.None).WaitAsync(Waiting.Longest);

        Assert.Equal(real ? FindingWeight.Refusal : FindingWeight.Warning, found.Single(one => one.Code == "SPF_MISSING").Weight);
        Assert.Equal(real, found.Any(one => one.Code == "RELAY_UNREACHABLE"));
        Assert.Equal(!real, found.Any(one => one.Code == "RELAY_DRY_RUN"));
    }

    [Fact]
    public async Task Launch_InADryRun_WarnsOnly()
    {
        await using var zone = await LocalZone.Serve(Domain);
        await using var house = await Open(zone, Ports.Free(), ("Post:SendRealMail", "false"));
        await house.Campaign(plan.Id).Create(new PlanDocument(PlanJson.Write(plan)), "test", plan.Id);

        var receipt = await house.Campaign(plan.Id).Launch(validateOnly: true, "test");

        Assert.Empty(receipt.Problems);
        Assert.Contains(receipt.Warnings, p => p.Code == "POST_NOT_READY" && p.Message.Contains("à blanc", StringComparison.Ordinal));
    }

    [Fact]
    public void Words_OfEveryCode_AreThere() => Assert.All(
        PreflightWords.Codes, code => Assert.NotEmpty(Finding.Fine(code, "un", 2, 3, 4.5).Words));

    private string[] Right() =>
    [
        "retours IN TXT \"v=spf1 ip4:192.0.2.7 -all\"",
        "retours IN MX 10 mx",
        "mx IN A 192.0.2.7",
        "asso IN MX 1 aspmx.l.google.com.",

        // A TXT record is cut into strings of at most 255 octets.
        $"soliguide._domainkey IN TXT {string.Join(' ', key.Record.Chunk(200).Select(part => $"\"{new string(part)}\""))}",
        "_dmarc IN TXT \"v=DMARC1; p=quarantine\"",
    ];

    private static Task<IReadOnlyList<Finding>> FlyOver(House house, CampaignPlan plan) =>
        house.Get<PreflightRound>().Fly(plan, CancellationToken.None).WaitAsync(Waiting.Longest);

    private async Task<IReadOnlyList<Finding>> Fly(House house)
    {
        await house.Put([Summer.Place("fr-75-1", "anna"), Summer.Place("fr-75-2", "zoe"), Summer.Place("fr-33-1", "paul")]);
        await house.Put([Summer.PlaceOf("fr-75-3", "camille@gmail.com"), Summer.PlaceOf("fr-75-4", $"accueil@asso.{Domain}")]);
        return await FlyOver(house, plan);
    }

    private Task<House> Open(LocalZone zone, int relay, params IEnumerable<(string Key, string? Value)> more) => House.Start(
        Summer.Eve,
        settings: Settings(zone, relay, more),
        add: services => services.AddLogging());

    private IEnumerable<(string Key, string Value)> Settings(LocalZone zone, int relay, params IEnumerable<(string Key, string? Value)> more) =>
        Sender.SettingsOf(relay, folder).Append((Key: "Post:NameServer", Value: zone.Address)).Select(s => (s.Key, Value: (string?)s.Value)).Concat(more)
            .Reverse().DistinctBy(s => s.Key).Where(s => s.Value is not null).Select(s => (s.Key, s.Value!));

    private static IEnumerable<(string Key, string? Value)> Mailbox(Dovecot dovecot) => dovecot.Mailbox("reponses").Select(s => (s.Key, (string?)s.Value));
}
