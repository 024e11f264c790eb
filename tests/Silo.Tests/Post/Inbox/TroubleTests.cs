using Dapper;
using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Inbox;
using Soliguide.Contracts.Persons;
using Soliguide.Domain.Campaigns;
using Soliguide.Mailing.Incoming;
using Soliguide.Silo.Post.Inbox;
using Soliguide.Silo.Post.Inbox.Sorting;
using Soliguide.Silo.Storage;
using Soliguide.Silo.Storage.Reading;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Post.Inbox;

/// <summary>Mail that cannot be sorted: tried again at its time, set aside, shown, and tried again when somebody or better rules say so.</summary>
public abstract class TroubleTests(Engine engine) : IAsyncLifetime
{
    private readonly CampaignPlan plan = Summer.In("fr-75");
    private House house = null!;

    private IInboxGrain Inbox => house.Grains.GetGrain<IInboxGrain>(0);

    public async Task InitializeAsync()
    {
        house = await House.Start(Summer.Eve, settings: [("Inbox:SortAttempts", "3")], engine: engine);
        await house.Put([Summer.Place("fr-75-1", "anna")]);
        await house.Launch(plan);
        await house.Open(plan, CampaignPhase.Ask);
    }

    public async Task DisposeAsync() => await house.DisposeAsync();

    [Fact]
    public async Task Sort_MailThatFails_IsTriedAtItsTimesAndNoOftener()
    {
        await Break();
        await Incoming.Arrive(house, Bounce());
        await Incoming.Sort(house);
        Assert.Equal(1, (await Kept()).Attempts);

        house.Clock.Advance(TimeSpan.FromSeconds(61));
        await Incoming.Sort(house);
        house.Clock.Advance(TimeSpan.FromSeconds(61));
        await Incoming.Sort(house);

        var kept = await Kept();
        Assert.Equal(("arrived", 2), (kept.State, kept.Attempts));
        Assert.NotNull(kept.Fault);
        Assert.Empty(await Inbox.Aside(10));
    }

    [Fact]
    public async Task Sort_MailThatFailsTooOften_IsSetAsideAndShownAndKeepsItsBytes()
    {
        await Break();
        await Fail();

        var kept = Assert.Single(await Inbox.Aside(10));
        var file = (await Inbox.Look(kept.Mail))!;
        Assert.Equal(("quarantined", 3), (kept.State, kept.Attempts));
        Assert.Equal("mailer-daemon@mx.example.org", file.From);
        Assert.Equal(("setAside", "post"), (Assert.Single(file.Acts).What, file.Acts[0].By));
        Assert.Contains("Final-Recipient", System.Text.Encoding.UTF8.GetString((await Inbox.Bytes(kept.Mail))!.Bytes), StringComparison.Ordinal);
        house.Clock.Advance(TimeSpan.FromDays(1));
        await Incoming.Sort(house);
        Assert.Equal(3, (await Kept()).Attempts);
    }

    [Fact]
    public async Task TryAgain_OnceItCanBeSorted_SortsItAndTellsTheSecondWhoAsks()
    {
        var mail = await SetAside();

        Assert.True((await Inbox.TryAgain(mail, "nadia")).Changed);
        Assert.Equal((false, true), ((await Inbox.TryAgain(mail, "omar")).Changed, (await Inbox.TryAgain(mail, "omar")).Accepted));
        await Incoming.Sort(house);

        Assert.Equal(MailboxState.Dead, (await house.Person(Summer.PersonOf("anna")).Health()).State);
        Assert.Equal("sorted", (await Kept()).State);
        Assert.Equal(["setAside", "tryAgain"], (await Inbox.Look(mail))!.Acts.Select(act => act.What));
        Assert.Equal("MAIL_NOT_ASIDE", Assert.Single((await Inbox.Close(mail, "omar")).Problems).Code);
        Assert.Equal("MAIL_NOT_ASIDE", Assert.Single((await Inbox.TryAgain(new string('0', 64), "omar")).Problems).Code);
    }

    [Fact]
    public async Task Close_OfAMailThatWasSetAside_TakesItOffTheListAndKeepsIt()
    {
        var mail = await SetAside();

        Assert.True((await Inbox.Close(mail, "nadia")).Changed);
        Assert.False((await Inbox.Close(mail, "omar")).Changed);

        Assert.Empty(await Inbox.Aside(10));
        Assert.NotNull(await Inbox.Bytes(mail));
        Assert.Equal("nadia", (await Inbox.Look(mail))!.Acts[^1].By);
    }

    [Fact]
    public async Task ReadAgain_WhenTheRulesImprove_TriesWhatWasSetAsideFromItsFirstAttemptOn()
    {
        await SetAside();

        Assert.Equal(1, await house.Get<InboundBook>().ReadAgain(IncomingReader.Version + 1, house.Clock.GetUtcNow(), CancellationToken.None));
        await Incoming.Sort(house);

        Assert.Equal(MailboxState.Dead, (await house.Person(Summer.PersonOf("anna")).Health()).State);
        Assert.Empty(await Inbox.Aside(10));
    }

    [Fact]
    public async Task Recover_AfterTheProcessEndedOverAMail_SuspectsItAndReadsTheOthers()
    {
        var book = house.Get<InboundBook>();
        var mails = new[] { Bounce(), Incoming.Reply("x", "anna@example.org", "Bonjour") }
            .Select(text => System.Text.Encoding.UTF8.GetBytes(text)).Select(bytes => new ArrivedMail(bytes, bytes.Length)).ToArray();
        await book.Keep("test", mails, null, house.Clock.GetUtcNow(), CancellationToken.None);
        for (var i = 0; i < 3; i++)
        {
            // As often as the setting allows, the process dies while it reads this one.
            await book.Begin([new WaitingMail(mails[0].Hash, house.Clock.GetUtcNow(), mails[0].Bytes)], CancellationToken.None);
            await house.Get<MailSorter>().Recover(CancellationToken.None);
        }

        await Incoming.Sort(house);

        var aside = Assert.Single(await Inbox.Aside(10));
        Assert.Equal((mails[0].Hash, InboundTrouble.Interrupted), (aside.Mail, aside.Fault));
        Assert.Equal("", (await Inbox.Look(aside.Mail))!.Text);
        Assert.Equal("unmatched", (await Inbox.Look(mails[1].Hash))!.Kept.State);
    }

    [Fact]
    public async Task Sort_ThatIsToldToStopWhileItReads_LeavesNoMarkAndSuspectsNoMail()
    {
        var book = house.Get<InboundBook>();
        var mails = Enumerable.Range(0, 1200).Select(n => System.Text.Encoding.UTF8.GetBytes(Incoming.Reply("x", "anna@example.org", $"Bonjour {n}")));
        await book.Keep("test", [.. mails.Select(bytes => new ArrivedMail(bytes, bytes.Length))], null, house.Clock.GetUtcNow(), CancellationToken.None);
        using var stop = new CancellationTokenSource();
        var sorting = Task.Run(() => house.Get<MailSorter>().SortAll(stop.Token));
        await Waiting.Until(async () => await Rows("inbound_under_way") == 1, "mails are marked");

        await stop.CancelAsync();

        // On a machine that held this test up it may be through already.
        Assert.True(await Record.ExceptionAsync(() => sorting.WaitAsync(Waiting.Longest)) is null or OperationCanceledException);
        Assert.Equal(0, await Rows("inbound_under_way"));
        await house.Get<MailSorter>().Recover(CancellationToken.None);
        Assert.Equal(0, await Rows("inbound_attempt"));
        await Incoming.Sort(house);
        Assert.Equal(0, (await book.Count(CancellationToken.None)).GetValueOrDefault(InboundState.Arrived));
    }

    [Fact]
    public async Task Recover_OfMailWhoseActsWereNotDone_DoesThem()
    {
        await Break();
        await Incoming.Arrive(house, Bounce());
        await FullDisk.Empty(house);
        await using (var disk = await house.Get<IDatabase>().OpenAsync())
        {
            await disk.ExecuteAsync("DELETE FROM inbound_attempt; UPDATE inbound_mail SET state = 'read';");
        }

        await house.Get<MailSorter>().Recover(CancellationToken.None);
        await Incoming.Sort(house);

        Assert.Equal(MailboxState.Dead, (await house.Person(Summer.PersonOf("anna")).Health()).State);
    }

    private string Bounce() => Incoming.Bounce(Incoming.Token(house, plan.Id, "anna"), "anna@example.org", "5.1.1");

    private async Task<KeptMail> Kept()
    {
        await using var disk = await house.Get<IDatabase>().OpenAsync();
        return (await Inbox.Look(await disk.ExecuteScalarAsync<string>("SELECT hash FROM inbound_mail;") ?? ""))!.Kept;
    }

    private async Task<long> Rows(string table)
    {
        await using var disk = await house.Get<IDatabase>().OpenAsync();
        return await disk.ExecuteScalarAsync<long>($"SELECT count(*) FROM {table};");
    }

    private async Task Fail()
    {
        await Incoming.Arrive(house, Bounce());
        for (var i = 0; i < 3; i++)
        {
            house.Clock.Advance(TimeSpan.FromHours(1));
            await Incoming.Sort(house);
        }
    }

    private async Task<string> SetAside()
    {
        await Break();
        await Fail();
        await FullDisk.Empty(house);
        return Assert.Single(await Inbox.Aside(10)).Mail;
    }

    /// <summary>From now on nothing can be written of Anna.</summary>
    private Task Break() => FullDisk.Fill(house, Summer.PersonOf("anna"));
}

[Collection(HouseTests.Name)]
public sealed class TroubleOfSqliteTests() : TroubleTests(Engine.Sqlite);

[Collection(HouseTests.Name)]
public sealed class TroubleOfPostgresTests() : TroubleTests(Engine.Postgres);
