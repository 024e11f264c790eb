using Soliguide.Contracts;
using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Persons;
using Soliguide.Contracts.Places;
using Soliguide.Contracts.Proposals;
using Soliguide.Domain.Campaigns;
using Soliguide.Grains.Persons;
using Soliguide.Silo.Post.Inbox;
using Soliguide.Silo.Privacy;
using Soliguide.Silo.Storage.Reading;
using Soliguide.Silo.Tests.Post.Inbox;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Persons;

public abstract class RetentionTests(Engine engine) : IAsyncLifetime
{
    private static readonly CampaignPlan Plan = Summer.In("fr-75");
    private House house = null!;

    private IPersonGrain Anna => house.Person(Summer.PersonOf("anna"));

    public async Task InitializeAsync()
    {
        house = await House.Start(Summer.Eve, settings: [("Retention:Every", "365.00:00:00"), ("Retention:FinishEvery", "365.00:00:00")], engine: engine);

        // Nothing goes by itself here: a clock that jumps would have the run after the start come at any moment.
        await (await house.Scheduler()).DeleteJob(RetentionJob.Key);
        await house.Put([Summer.Place("fr-75-1", "anna"), Summer.Place("fr-75-2", "zoe")]);
        await house.Launch(Plan);
        await house.Open(Plan, CampaignPhase.Ask);
        Assert.Equal(2, await house.Post.HandOverDue(CancellationToken.None));
    }

    public async Task DisposeAsync() => await house.DisposeAsync();

    [Fact]
    public async Task RawMails_SortedLongAgo_LoseTheirBytesAndWhoItWas()
    {
        await Incoming.Arrive(house, Incoming.Absence(Token));

        await Goes("raw mails", 1, afterDays: 120);

        Assert.Equal(1, (await house.Get<InboundBook>().Count(CancellationToken.None))[InboundState.Erased]);
        Assert.Empty(Grep.In(house.Folder, "Absence du bureau"));
    }

    [Fact]
    public async Task RawMails_ThatNobodyCouldPlace_StayForAYear()
    {
        await Incoming.Arrive(house, Incoming.Reply("nothing", "Stranger <stranger@elsewhere.example>", "Bonjour ?"));

        await Goes("raw mails", 1, afterDays: 365);
    }

    [Fact]
    public async Task Proposals_DecidedLongAgo_LoseTheirWordsAndKeepTheDecision()
    {
        var id = await Replied();
        await house.Grains.GetGrain<IProposalGrain>(id).Refuse("nadia", "Anna a rappelé");

        await Goes("words of proposals", 1, afterDays: 180);

        var left = (await house.Grains.GetGrain<IProposalGrain>(id).Read())!;
        Assert.Equal((ProposalState.Refused, "nadia", null), (left.State, left.By, left.Said.Original));
        Assert.DoesNotContain("Anna", left.Reason, StringComparison.Ordinal);
        Assert.Equal(["fr-75-1"], left.Said.Places);
    }

    [Fact]
    public async Task Proposals_ThatNobodyDecidedInAYear_AreClosedUnread()
    {
        var id = await Replied();

        await Goes("words of proposals", 1, afterDays: 365);

        var left = (await house.Grains.GetGrain<IProposalGrain>(id).Read())!;
        Assert.Equal((ProposalState.Refused, "retention", null), (left.State, left.By, left.Said.Original));
        Assert.Empty((await house.Grains.GetGrain<IReadingListGrain>(0).Open(null, null, null, 9)).Lines);
    }

    [Fact]
    public async Task Absences_ThatAreOver_Go()
    {
        await Anna.Absent(new AbsenceHint(new DateOnly(2019, 6, 1), new DateOnly(2019, 6, 12), false, "autre@example.org", Summer.Eve));

        await Goes("absences", 1, afterDays: 31);

        Assert.Null((await Anna.Health()).Absence);
    }

    [Fact]
    public async Task Letters_OfACampaignThatEndedLongAgo_Go()
    {
        await house.Campaign(Plan.Id).Finish("nadia");

        await Goes("letters", 2, afterDays: 400);

        Assert.Empty(await house.Get<LetterQueue>().Count(Plan.Id));
        Assert.NotNull(await Anna.Overview());
    }

    [Fact]
    public async Task Letters_OfACampaignThatRuns_StayHoweverOld() => Assert.Equal(0, await Count("letters", 5000));

    [Fact]
    public async Task Files_WrittenLongAgo_Go()
    {
        var letters = Directory.EnumerateFiles(Path.Combine(house.Folder, "letters"), "*.eml", SearchOption.AllDirectories).ToArray();
        Assert.Equal(2, letters.Length);
        File.SetLastWriteTimeUtc(letters[0], Summer.Eve.UtcDateTime);
        File.SetLastWriteTimeUtc(letters[1], Summer.Eve.UtcDateTime.AddDays(2));

        await Goes("letters as files", 1, afterDays: 30);

        Assert.False(File.Exists(letters[0]));
        Assert.True(File.Exists(letters[1]));
    }

    [Fact]
    public async Task Contacts_WithoutAPlaceForAYear_AreGone()
    {
        await Leave();

        await Goes("contacts without a place", 1, afterDays: 365);

        Assert.Null(await Anna.Overview());
        Assert.DoesNotContain(Grep.In(house.Folder, "anna@example.org"), file => !file.StartsWith("letters", StringComparison.Ordinal));
        Assert.Empty(await house.Get<ISuppressionBook>().List(null, 9));
        Assert.Equal(Receipt.Done, await Set());
    }

    [Fact]
    public async Task Contacts_WhoObjected_AreStillNotWrittenToWhenTheyComeAgain()
    {
        await Anna.RefuseLetters();
        await Leave();
        await Goes("contacts without a place", 1, afterDays: 365);
        Assert.Equal(SuppressionKind.Objected, Assert.Single(await house.Get<ISuppressionBook>().List(null, 9)).Suppression.Kind);

        await Set();

        Assert.Equal((MailboxState.Objected, Summer.Eve), await Anna.Overview() is { } known ? (known.Health.State, known.ObjectedAt!.Value) : default);
        await Anna.AllowLetters();
        Assert.Empty(await house.Get<ISuppressionBook>().List(null, 9));
    }

    [Fact]
    public async Task Contacts_WhoseMailboxIsDead_AreStillNotWrittenToWhenTheyComeAgain()
    {
        await Anna.Bounced(Plan.Id);
        await Leave();
        await Goes("contacts without a place", 1, afterDays: 365);

        await Set();

        Assert.Equal(MailboxState.Dead, (await Anna.Health()).State);
        Assert.Equal(Receipt.Done, await house.Grains.GetGrain<IPersonFileGrain>(Summer.PersonOf("anna")).Lift(new LiftSuppression("nadia", "elle a écrit", "l1")));
        Assert.Equal(MailboxState.Unknown, (await Anna.Health()).State);
    }

    [Fact]
    public async Task Contacts_WhoCameBackInTime_Stay()
    {
        await Leave();
        house.Clock.Advance(TimeSpan.FromDays(300));
        await Set();

        house.Clock.Advance(TimeSpan.FromDays(300));
        await house.Get<RetentionJob>().Run(CancellationToken.None);

        Assert.NotNull(await Anna.Overview());
    }

    private string Token => Incoming.Token(house, Plan.Id, "anna");

    private async Task<string> Replied()
    {
        await Incoming.Arrive(house, Incoming.Reply(Token, "anna@example.org", "Je demande au bureau."));
        return Assert.Single((await house.Grains.GetGrain<IReadingListGrain>(0).Open(null, null, null, 9)).Lines).Id;
    }

    private async Task Leave() => Assert.Empty((await house.Place("fr-75-1").RemoveContact(new RemoveContact(Summer.PersonOf("anna"), "nadia", "leave"))).Problems);

    private Task<Receipt> Set() => house.Place("fr-75-1").SetContact(
        new SetContact(new ContactEntry("", "anna@example.org", null, null, "fr"), ContactSource.Call, ContactConsent.Given, "nadia", "back"));

    /// <summary>Not a moment too early, then all of it, then nothing more.</summary>
    private async Task Goes(string what, int many, int afterDays)
    {
        Assert.Equal(0, await Count(what, afterDays - 1));
        house.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(many, await Count(what, 0));
        await house.Get<RetentionJob>().Run(CancellationToken.None);
        Assert.Equal(0, await Count(what, 0));
    }

    private async Task<int> Count(string what, int later)
    {
        house.Clock.Advance(TimeSpan.FromDays(later));
        return await house.Get<IEnumerable<IRetentionRule>>().Single(rule => rule.Name == what).Count(house.Clock.GetUtcNow(), CancellationToken.None);
    }
}

[Collection(HouseTests.Name)]
public sealed class RetentionOfSqliteTests() : RetentionTests(Engine.Sqlite);

[Collection(HouseTests.Name)]
public sealed class RetentionOfPostgresTests() : RetentionTests(Engine.Postgres);
