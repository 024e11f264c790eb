using Dapper;
using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Reports;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Json;
using Soliguide.Grains.Persons;
using Soliguide.Silo.Scheduling;
using Soliguide.Silo.Storage;
using Soliguide.Silo.Storage.Reading;
using Soliguide.Silo.Tests.Storage;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Campaigns;

public abstract class SweepTests(Engine engine)
{
    private readonly CampaignPlan plan = Summer.In("fr-75");

    [Fact]
    public async Task Sweep_LettersLostInACrash_AreSetOffAgainOnce()
    {
        var folder = House.NewFolder();
        var database = engine == Engine.Postgres ? await PostgresServer.NewDatabase() : null;
        await using (var house = await Asked(folder, database))
        {
            Assert.Equal(2, await Letters(house));
        }

        // What a crash leaves: the place has written that it was asked, its person has not heard of it.
        await using (var storage = await StorageUnderTest.Start(folder: folder, engine: engine, database: database))
        await using (var disk = storage.Open())
        {
            const string Anna = "grain_type = 'person' AND grain_key = @anna";
            var anna = Summer.PersonOf("anna");
            var asked = DomainJson.Read<PersonRecord>(await disk.QuerySingleAsync<string>($"SELECT doc FROM grain_state WHERE {Anna};", new { anna }));
            await disk.ExecuteAsync($"UPDATE grain_state SET doc = @doc WHERE {Anna};", new { anna, doc = DomainJson.Write(asked with { Letters = asked.Letters.Clear() }) });
        }

        await using (var again = await House.Start(Summer.Eve.AddHours(1), folder, database: database))
        {
            await IsFound(again);
        }

        if (database is not null)
        {
            await PostgresServer.Drop(database);
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Places_AnsweredOrJustAsked_AreNotMissingTheirLetter()
    {
        await using var house = await Asked();
        await house.Place("fr-75-1").Submit(Summer.Nothing(plan, "a1", house.Clock.GetUtcNow()));
        await house.Place("fr-75-2").Submit(Summer.Nothing(plan, "a2", house.Clock.GetUtcNow()));
        await using (var disk = await house.Get<IDatabase>().OpenAsync())
        {
            await disk.ExecuteAsync("DELETE FROM letter;");
        }

        Assert.Empty(await house.Get<MissingLetters>().Places(plan.Id, house.Clock.GetUtcNow()));
        Assert.Equal(["fr-75-3"], await house.Get<MissingLetters>().Places(plan.Id, house.Clock.GetUtcNow().AddSeconds(1)));
    }

    [Fact]
    public async Task Places_AskedAtTheirSecondMailbox_AreNotMissingTheirLetter()
    {
        await using var house = await House.Start(Summer.Eve, engine: engine);
        await house.Put([Summer.Place("fr-75-1", "anna", "zoe")]);
        await house.Person(Summer.PersonOf("anna")).Bounced("an-earlier-season");
        await house.Launch(plan);
        await house.Open(plan, CampaignPhase.Ask);
        Assert.Equal(1, await Letters(house));

        Assert.Empty(await house.Get<MissingLetters>().Places(plan.Id, house.Clock.GetUtcNow().AddSeconds(1)));
    }

    private async Task IsFound(House again)
    {
        Assert.Equal(1, await Letters(again));
        Assert.Equal(
            ["fr-75-1", "fr-75-2"], await again.Get<MissingLetters>().Places(plan.Id, again.Clock.GetUtcNow()));
        await Sweep(again);

        await Waiting.Until(async () => await Letters(again) == 2, "the lost letter is there again");
        await Waiting.Until(
            async () => (await again.Get<MissingLetters>().Places(plan.Id, again.Clock.GetUtcNow())).Count == 0, "nothing is missing any more");
        Assert.Equal(2, await again.Post.HandOverDue(CancellationToken.None));
    }

    private async Task<House> Asked(string? folder = null, string? database = null)
    {
        var house = await House.Start(Summer.Eve, folder, database: database, engine: folder is null ? engine : Engine.Sqlite);
        await house.Put([Summer.Place("fr-75-1", "anna"), Summer.Place("fr-75-2", "anna"), Summer.Place("fr-75-3", "zoe")]);
        await house.Launch(plan);
        await house.Open(plan, CampaignPhase.Ask);
        return house;
    }

    private async Task<int> Letters(House house) => (await house.Grains.GetGrain<IReportGrain>(0).Letters(plan.Id)).Sum(l => l.Letters);

    private static async Task Sweep(House house) => await (await house.Scheduler()).TriggerJob(SweepJob.Key);
}

[Collection(HouseTests.Name)]
public sealed class SweepsOfSqliteTests() : SweepTests(Engine.Sqlite);

[Collection(HouseTests.Name)]
public sealed class SweepsOfPostgresTests() : SweepTests(Engine.Postgres);
