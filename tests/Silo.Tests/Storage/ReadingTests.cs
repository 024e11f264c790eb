using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Staff;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Places.Contacts.Suppression;
using Soliguide.Grains.Staff;
using Soliguide.Silo.Post;
using Soliguide.Silo.Storage.Reading;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Storage;

/// <summary>What is read of all records at once, in a house where two were written to and one letter came back.</summary>
public abstract class ReadingTests(Engine engine) : IAsyncLifetime
{
    private readonly CampaignPlan plan = Summer.In("fr-75");
    private House house = null!;

    private static string Anna => Summer.PersonOf("anna");

    public async Task InitializeAsync()
    {
        house = await House.Start(Summer.Eve, engine: engine);
        await house.Put([Summer.Place("fr-75-1", "anna"), Summer.Place("fr-75-2", "anna", "zoe"), Summer.Place("fr-75-3", "zoe")]);
        await house.Launch(plan);
        await house.Open(plan, CampaignPhase.Ask);
        Assert.Equal(2, await house.Post.HandOverDue(CancellationToken.None));
        await house.Person(Anna).Bounced(plan.Id);
    }

    public async Task DisposeAsync() => await house.DisposeAsync();

    [Fact]
    public async Task Returns_OfACampaign_CountLettersAndWhoseAddressBouncedOnce()
    {
        var returns = house.Get<IReturns>();

        await Waiting.Until(
            async () => await returns.Since(plan.Id, Summer.Eve, CancellationToken.None) is { Letters: > 0, Bounces: 1, Complaints: 0 }, "the bounce is counted");

        Assert.Equal(new ReturnCounts(0, 0, 0), await returns.Since(plan.Id, Summer.Eve.AddDays(1), CancellationToken.None));
        Assert.Equal(new ReturnCounts(0, 0, 0), await returns.Since("summer-1999", Summer.Eve, CancellationToken.None));
    }

    [Fact]
    public async Task Preflight_OfAPlan_ReadsItsSheetsAndPeople()
    {
        var places = house.Get<PreflightPlaces>();

        Assert.Equal(plan.Id, (await places.Plan(plan.Id, CancellationToken.None))!.Id);
        Assert.Null(await places.Plan("summer-1999", CancellationToken.None));
        Assert.Equal(2, (await places.Sheets(plan, 2, CancellationToken.None)).Count);
        Assert.All(await places.Sheets(plan, 9, CancellationToken.None), sheet => Assert.Contains($"Accueil {sheet.Place}", sheet.Sheet, StringComparison.Ordinal));
        Assert.Equal([("example.org", 2)], await places.PeopleByDomain(plan, CancellationToken.None));
        Assert.Empty(await places.PeopleByDomain(Summer.In("fr-33"), CancellationToken.None));
    }

    [Fact]
    public async Task Traces_OfAPerson_AreTheRecordsOfOthersThatNameThem()
    {
        var found = await house.Get<TraceQuery>().Find(Anna, new AddressTrace("anna@example.org"));

        Assert.Equal(["fr-75-1", "fr-75-2"], found.Where(record => record.Type == "place").Select(record => record.Key));
        Assert.All(found, record => Assert.True(record.Named || record.Shown));
        Assert.DoesNotContain(found, record => record.Key == Anna);
    }

    [Fact]
    public async Task Journal_OfStaff_IsReadBackwardsByPages()
    {
        var journal = house.Get<IStaffJournal>();
        foreach (var (by, what) in new[] { ("nadia", "a"), ("omar", "b"), ("nadia", "c") })
        {
            await journal.Add(new StaffAct(Summer.Eve, by, "session", what, plan.Id, null));
        }

        var last = Assert.Single(await journal.List(null, null, 1));
        Assert.Equal(new StaffAct(Summer.Eve, "nadia", "session", "c", plan.Id, null), last.Act);
        Assert.Equal(["b", "a"], (await journal.List(null, last.Number, 9)).Select(line => line.Act.What));
        Assert.Equal(["c", "a"], (await journal.List("nadia", null, 9)).Select(line => line.Act.What));
    }
}

[Collection(HouseTests.Name)]
public sealed class ReadingOfSqliteTests() : ReadingTests(Engine.Sqlite);

[Collection(HouseTests.Name)]
public sealed class ReadingOfPostgresTests() : ReadingTests(Engine.Postgres);
