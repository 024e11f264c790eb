using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Places;
using Soliguide.Contracts.Reports;
using Soliguide.Domain.Campaigns;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Campaigns;

[Collection(HouseTests.Name)]
public sealed class NextContactTests
{
    private readonly CampaignPlan plan = Summer.In("fr-75");

    [Fact]
    public async Task Bounced_AnotherContactIsKnown_AsksThemInsteadOfCalling()
    {
        await using var house = await Asked(Summer.Place("fr-75-1", "anna", "zoe"));
        Assert.Equal(1, await house.Post.HandOverDue(CancellationToken.None));

        await house.Person(Summer.PersonOf("anna")).Bounced(plan.Id);
        await house.Person(Summer.PersonOf("anna")).Bounced(plan.Id);

        Assert.Equal(PlaceStage.Asked, (await house.Update("fr-75-1", plan.Id)).Stage);
        Assert.Equal(1, await house.Post.HandOverDue(CancellationToken.None));
        Assert.Equal(2, (await house.Grains.GetGrain<IReportGrain>(0).Letters(plan.Id)).Where(l => l.State == "handed").Sum(l => l.Letters));
    }

    [Fact]
    public async Task Bounced_LastContactToo_GoesToTheCallDesk()
    {
        await using var house = await Asked(Summer.Place("fr-75-1", "anna", "zoe"));

        await house.Person(Summer.PersonOf("anna")).Bounced(plan.Id);
        await house.Person(Summer.PersonOf("zoe")).Bounced(plan.Id);

        Assert.Equal(PlaceStage.Called, (await house.Update("fr-75-1", plan.Id)).Stage);
    }

    [Fact]
    public async Task Put_AnotherAddressInPlaceOfAUsableOne_WritesToTheNewPersonOnly()
    {
        await using var house = await Asked(Summer.Place("fr-75-1", "anna"));

        await house.Put([Summer.Place("fr-75-1", "zoe")]);

        Assert.Equal(1, await house.Post.HandOverDue(CancellationToken.None));
        var letters = await house.Grains.GetGrain<IReportGrain>(0).Letters(plan.Id);
        Assert.Equal(1, letters.Where(l => l.State == "handed").Sum(l => l.Letters));
        Assert.Equal(1, letters.Where(l => l.State == "cancelled").Sum(l => l.Letters));
    }

    private async Task<House> Asked(params Domain.Places.Contacts.ImportedPlace[] places)
    {
        var house = await House.Start(Summer.Eve);
        await house.Put(places);
        await house.Launch(plan);
        await house.Open(plan, CampaignPhase.Ask);
        return house;
    }
}
