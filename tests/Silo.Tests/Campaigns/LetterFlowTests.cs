using MimeKit;
using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Places;
using Soliguide.Contracts.Reports;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Campaigns;

/// <summary>Letters of a campaign in a whole house, on either database.</summary>
public abstract class LetterFlowTests(Engine engine) : IAsyncLifetime
{
    private readonly CampaignPlan plan = Summer.In("fr-75");
    private House house = null!;

    public async Task InitializeAsync() => house = await House.Start(Summer.Eve, engine: engine);

    public async Task DisposeAsync() => await house.DisposeAsync();

    [Fact]
    public async Task Ask_PersonWithManyPlaces_GetsOneLetterThatNamesThemAll()
    {
        await Asked([.. Enumerable.Range(1, 7).Select(n => Summer.Place($"fr-75-{n}", "anna"))]);

        Assert.Equal(1, await house.Post.HandOverDue(CancellationToken.None));

        var text = Assert.Single(Letters());
        Assert.All(Enumerable.Range(1, 7), n => Assert.Contains($"Accueil fr-75-{n}", text, StringComparison.Ordinal));
        Assert.Equal(0, await house.Post.HandOverDue(CancellationToken.None));
    }

    [Fact]
    public async Task Submit_BeforeTheLetterIsTaken_TakesThePlaceOffTheLetter()
    {
        await Asked(Summer.Place("fr-75-1", "anna"), Summer.Place("fr-75-2", "anna"));
        await house.Place("fr-75-1").Submit(Summer.Nothing(plan, "a1", house.Clock.GetUtcNow()));

        Assert.Equal(1, await house.Post.HandOverDue(CancellationToken.None));

        var text = Assert.Single(Letters());
        Assert.DoesNotContain("Accueil fr-75-1", text, StringComparison.Ordinal);
        Assert.Contains("Accueil fr-75-2", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_ForTheLastPlaceOfTheLetter_CancelsIt()
    {
        await Asked(Summer.Place("fr-75-1", "anna"));
        await house.Place("fr-75-1").Submit(Summer.Nothing(plan, "a1", house.Clock.GetUtcNow()));

        Assert.Equal(0, await house.Post.HandOverDue(CancellationToken.None));
        Assert.Empty(Letters());
        await Waiting.Until(() => StateIs("cancelled"), "the letter is cancelled");
    }

    [Fact]
    public async Task Poke_PlaceThatCameAfterTheAsk_IsAskedToo()
    {
        await Asked(Summer.Place("fr-75-1", "anna"));
        await house.Put([Summer.Place("fr-75-2", "bruno")]);

        await house.Campaign(plan.Id).Poke();
        await Waiting.Until(async () => (await house.Place("fr-75-2").Read())!.Updates is [{ Stage: PlaceStage.Asked }], "it was asked");
        await Waiting.Until(async () => (await house.Campaign(plan.Id).Read())!.Opened.All(wave => wave.Complete), "the wave is over: letters rest until then");

        Assert.Equal(2, await house.Post.HandOverDue(CancellationToken.None));
    }

    [Fact]
    public async Task Poke_PlaceThatLeftTheScope_IsNoLongerWrittenTo()
    {
        var place = Summer.Place("fr-75-1", "anna");
        await Asked(place);
        await house.Put([place with { Sheet = place.Sheet with { Status = SheetStatus.Offline } }]);

        await house.Campaign(plan.Id).Poke();

        Assert.False((await house.Update("fr-75-1", plan.Id)).InScope);
        Assert.Equal(0, await house.Post.HandOverDue(CancellationToken.None));
        await Waiting.Until(() => StateIs("cancelled"), "the letter is cancelled");
    }

    [Fact]
    public async Task Submit_AgainWithTheSameId_ChangesNothing()
    {
        await Asked(Summer.Place("fr-75-1", "anna"));
        var answer = Summer.Nothing(plan, "a1", house.Clock.GetUtcNow());

        Assert.True((await house.Place("fr-75-1").Submit(answer)).Changed);
        Assert.False((await house.Place("fr-75-1").Submit(answer)).Changed);

        Assert.Single((await house.Update("fr-75-1", plan.Id)).Journal, line => line.Event == "answerReceived");
    }

    [Fact]
    public async Task Bounced_LetterThatLeft_BringsItsPlacesToTheDesk()
    {
        await Asked(Summer.Place("fr-75-1", "anna"), Summer.Place("fr-75-2", "anna"), Summer.Place("fr-75-3", "bruno"));
        await house.Post.HandOverDue(CancellationToken.None);

        await house.Person(Summer.PersonOf("anna")).Bounced(plan.Id);

        var desk = house.Grains.GetGrain<Contracts.Calls.ICallDeskGrain>($"{plan.Id}/fr-75");
        await Waiting.Until(async () => (await desk.List(10)).Length == 2, "the desk has both");
        Assert.All(await desk.List(10), waiting => Assert.Equal("bounced", waiting.Reason));
    }

    [Fact]
    public async Task Submit_ForAllPlacesOfAPerson_AnswersEachAndNoStrangers()
    {
        await Asked(Summer.Place("fr-75-1", "anna"), Summer.Place("fr-75-2", "anna"), Summer.Place("fr-75-3", "bruno"));
        var anna = house.Person(Summer.PersonOf("anna"));

        var refused = await anna.Submit(Summer.Nothing(plan, "a1", house.Clock.GetUtcNow()), ["fr-75-1", "fr-75-3"]);
        Assert.Equal("PLACE_OF_SOMEBODY_ELSE", Assert.Single(refused.Problems).Code);
        Assert.True((await anna.Submit(Summer.Nothing(plan, "a2", house.Clock.GetUtcNow()), [])).Changed);

        Assert.Equal(PlaceStage.Answered, (await house.Update("fr-75-1", plan.Id)).Stage);
        Assert.Equal(PlaceStage.Answered, (await house.Update("fr-75-2", plan.Id)).Stage);
        Assert.Equal(PlaceStage.Asked, (await house.Update("fr-75-3", plan.Id)).Stage);
    }

    private async Task Asked(params Domain.Places.Contacts.ImportedPlace[] places)
    {
        await house.Put(places);
        await house.Launch(plan);
        await house.Open(plan, CampaignPhase.Ask);
    }

    private async Task<bool> StateIs(string state) =>
        (await house.Grains.GetGrain<IReportGrain>(0).Letters(plan.Id)) is [{ Letters: 1 } only] && only.State == state;

    private List<string> Letters() =>
    [
        .. Directory.EnumerateFiles(house.Folder, "*.eml", SearchOption.AllDirectories).Select(f => MimeMessage.Load(f).TextBody!.ReplaceLineEndings(" ")),
    ];
}

[Collection(HouseTests.Name)]
public sealed class LetterFlowOnSqliteTests() : LetterFlowTests(Engine.Sqlite);

[Collection(HouseTests.Name)]
public sealed class LetterFlowOnPostgresTests() : LetterFlowTests(Engine.Postgres);
