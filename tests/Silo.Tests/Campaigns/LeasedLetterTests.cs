using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Persons;
using Soliguide.Contracts.Places;
using Soliguide.Contracts.Reports;
using Soliguide.Domain.Campaigns;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Campaigns;

/// <summary>
/// An answer that comes while a letter is on its way. What is on its way is not called back; whatever leaves later does not ask for what was
/// answered.
/// </summary>
[Collection(HouseTests.Name)]
public sealed class LeasedLetterTests : IAsyncLifetime
{
    private readonly CampaignPlan plan = Summer.In("fr-75");
    private House house = null!;

    private IPersonGrain Anna => house.Person(Summer.PersonOf("anna"));

    public async Task InitializeAsync()
    {
        house = await House.Start(Summer.Eve);
        await house.Put([Summer.Place("fr-75-1", "anna"), Summer.Place("fr-75-2", "anna")]);
        await house.Launch(plan);
        await house.Open(plan, CampaignPhase.Ask);
        Assert.Equal(2, (await Anna.TakeLetter(plan.Id, LetterName.Ask))!.Places.Length);
    }

    public async Task DisposeAsync() => await house.DisposeAsync();

    [Fact]
    public async Task Submit_WhileTheLetterIsTaken_LetsItEndAsHandedAndKeepsTheAnswer()
    {
        await Answer("fr-75-1");

        await Anna.LetterHanded(plan.Id, LetterName.Ask);

        Assert.Equal("handed", await State());
        Assert.Equal(PlaceStage.Answered, (await house.Update("fr-75-1", plan.Id)).Stage);
        Assert.Equal(PlaceStage.Asked, (await house.Update("fr-75-2", plan.Id)).Stage);
        Assert.Equal(0, await house.Post.HandOverDue(CancellationToken.None));
    }

    [Fact]
    public async Task Submit_WhileALetterIsTakenThatThenWaitsAgain_TakesTheAnsweredPlaceOff()
    {
        await Answer("fr-75-1");
        await Anna.LetterPutOff(plan.Id, LetterName.Ask, house.Clock.GetUtcNow(), "450 4.2.0");

        var again = await Anna.TakeLetter(plan.Id, LetterName.Ask);

        Assert.Contains("fr-75-2", Assert.Single(again!.Places).Sheet.Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_ForAllPlacesOfALetterInDoubt_CancelsWhatWouldLeaveAgain()
    {
        await Answer("fr-75-1");
        await Answer("fr-75-2");
        house.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal("inDoubt", await State());

        // The folder knows that nothing left; then there is nothing to ask any more.
        Assert.Equal(0, await house.Post.HandOverDue(CancellationToken.None));

        Assert.Equal("cancelled", await State());
        Assert.Equal(0, (await house.Grains.GetGrain<IReportGrain>(0).Letters(plan.Id)).Sum(l => l.Copies));
        Assert.Empty(Directory.EnumerateFiles(house.Folder, "*.eml", SearchOption.AllDirectories));
    }

    private async Task Answer(string place) => Assert.True((await house.Place(place).Submit(Summer.Nothing(plan, $"a-{place}", house.Clock.GetUtcNow()))).Changed);

    private async Task<string> State() => Assert.Single(await house.Grains.GetGrain<IReportGrain>(0).Letters(plan.Id)).State;
}
