using Soliguide.Contracts.Places;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Campaigns;

/// <summary>What staff decide about a place by hand: who, why, and that the plan does not undo it.</summary>
[Collection(HouseTests.Name)]
public sealed class StaffScopeTests
{
    [Fact]
    public async Task Exclusion_ByStaff_OutlivesTheRuleOfThePlanUntilStaffPutThePlaceBack()
    {
        await using var house = await House.Start(Summer.Eve);
        var plan = Summer.In("fr-75");
        await house.Put([Summer.Place("fr-75-1", "lou"), Summer.Place("fr-75-2", "lou")]);
        var place = house.Place("fr-75-1");
        await place.Deliver(new PhaseDue(plan.Id, Contracts.Campaigns.CampaignPhase.Ask, null, house.Clock.GetUtcNow()));
        var found = await house.Grains.GetGrain<IPlaceListGrain>(0).Find(new PlaceQuery("ACCUEIL", "fr-75", plan.Id, null, null, 1));
        Assert.Equal(("fr-75-1", PlaceStage.Asked, "fr-75-1"), (Assert.Single(found.Places).Place, found.Places[0].Stage, found.Next));

        Assert.True((await place.ChangeScope(new ChangeScope(plan.Id, InScope: false, "tenu par la mairie", "nadia"))).Changed);
        Assert.False((await place.ChangeScope(new ChangeScope(plan.Id, InScope: true, "INCLUDED", "plan"))).Changed);
        Assert.False((await Update(place)).InScope);

        Assert.True((await place.ChangeScope(new ChangeScope(plan.Id, InScope: true, "repris", "zoe"))).Changed);
        Assert.False((await place.ChangeScope(new ChangeScope(plan.Id, InScope: false, "STATUS", "plan"))).Changed);
        var update = await Update(place);
        Assert.True(update.InScope);
        Assert.Equal(
            [("scopeEntered", "plan", null), ("scopeLeft", "nadia", "tenu par la mairie"), ("scopeEntered", "zoe", "repris")],
            update.Journal.Where(line => line.Event.StartsWith("scope", StringComparison.Ordinal)).Select(line => (line.Event, line.By, line.Note)));
    }

    [Fact]
    public async Task Correction_ByStaff_KeepsItsReasonAndWhatWasSaidInTheJournal()
    {
        await using var house = await House.Start(Summer.Eve);
        var plan = Summer.In("fr-75");
        await house.Put([Summer.Place("fr-75-1", "lou")]);
        var place = house.Place("fr-75-1");
        await place.Deliver(new PhaseDue(plan.Id, Contracts.Campaigns.CampaignPhase.Ask, null, house.Clock.GetUtcNow()));
        var answer = Summer.Nothing(plan, "staff-1", house.Clock.GetUtcNow()) with { Note = "vu sur place" };

        Assert.True((await place.Submit(answer)).Changed);
        Assert.False((await place.Submit(answer)).Changed);

        var line = Assert.Single((await Update(place)).Journal, line => line.Event == "answerReceived");
        Assert.Equal(("vu sur place", "link"), (line.Note, line.Channel));
        Assert.Contains("nothingChanges", line.Said!.Json, StringComparison.Ordinal);
    }

    private static async Task<UpdateFile> Update(IPlaceGrain place) => (await place.Read())!.Updates.Single();
}
