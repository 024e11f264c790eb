using Dapper;
using Microsoft.Data.Sqlite;
using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Reports;
using Soliguide.Domain.Campaigns;
using Soliguide.Silo.Scheduling;
using Soliguide.Silo.Storage;
using Soliguide.Silo.Storage.Reading;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Campaigns;

[Collection(HouseTests.Name)]
public sealed class SweepTests
{
    private readonly CampaignPlan plan = Summer.In("fr-75");

    [Fact]
    public async Task Sweep_LettersLostInACrash_AreSetOffAgainOnce()
    {
        var folder = House.NewFolder();
        await using (var house = await Asked(folder))
        {
            Assert.Equal(2, await Letters(house));
        }

        // What a crash leaves: the place has written that it was asked, its person has not heard of it.
        await using (var disk = new SqliteConnection($"Data Source={Path.Combine(folder, "soliguide.db")}"))
        {
            await disk.ExecuteAsync(
                "UPDATE grain_state SET doc = json_set(doc, '$.letters', json('{}')) WHERE grain_type = 'person' AND grain_key = @anna;",
                new { anna = Summer.PersonOf("anna") });
        }

        await using var again = await House.Start(Summer.Eve.AddHours(1), folder);
        Assert.Equal(1, await Letters(again));
        Assert.Equal(
            ["fr-75-1", "fr-75-2"], await again.Get<MissingLetters>().Places(plan.Id, again.Clock.GetUtcNow()));
        await Sweep(again);

        await Waiting.Until(async () => await Letters(again) == 2, "the lost letter is there again");
        await Waiting.Until(
            async () => (await again.Get<MissingLetters>().Places(plan.Id, again.Clock.GetUtcNow())).Count == 0, "nothing is missing any more");
        Assert.Equal(2, await again.Post.HandOverDue(CancellationToken.None));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Places_AnsweredOrJustAsked_AreNotMissingTheirLetter()
    {
        await using var house = await Asked(null);
        await house.Place("fr-75-1").Submit(Summer.Nothing(plan, "a1", house.Clock.GetUtcNow()));
        await house.Place("fr-75-2").Submit(Summer.Nothing(plan, "a2", house.Clock.GetUtcNow()));
        await using (var disk = new SqliteConnection($"Data Source={house.Get<StorageOptions>().GrainFile}"))
        {
            await disk.ExecuteAsync("DELETE FROM letter;");
        }

        Assert.Empty(await house.Get<MissingLetters>().Places(plan.Id, house.Clock.GetUtcNow()));
        Assert.Equal(["fr-75-3"], await house.Get<MissingLetters>().Places(plan.Id, house.Clock.GetUtcNow().AddSeconds(1)));
    }

    private async Task<House> Asked(string? folder)
    {
        var house = await House.Start(Summer.Eve, folder);
        await house.Put([Summer.Place("fr-75-1", "anna"), Summer.Place("fr-75-2", "anna"), Summer.Place("fr-75-3", "zoe")]);
        await house.Launch(plan);
        await house.Open(plan, CampaignPhase.Ask);
        return house;
    }

    private async Task<int> Letters(House house) => (await house.Grains.GetGrain<IReportGrain>(0).Letters(plan.Id)).Sum(l => l.Letters);

    private static async Task Sweep(House house) => await (await house.Scheduler()).TriggerJob(SweepJob.Key);
}
