using Soliguide.Contracts.Campaigns;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Campaigns.BuiltIn;
using Soliguide.GrpcApi.Pages.Campaigns;

namespace Soliguide.GrpcApi.Tests.Pages;

public sealed class PhaseWordsTests
{
    private static readonly CampaignPlan Plan = BuiltInPlans.Find("summer-2019")!;
    private static readonly DateTimeOffset Before = new(2019, 6, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset After = new(2019, 6, 14, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Of_PhaseOfALaterDay_IsPlanned()
    {
        Assert.Equal("à venir", Words(Before));
    }

    [Fact]
    public void Of_PhaseWhoseHourPassedUnopened_SaysSo()
    {
        Assert.Equal("prévue, pas encore ouverte", Words(After));
    }

    [Fact]
    public void Of_SomeTerritoriesOpen_CountsThem()
    {
        Assert.Equal("ouverte dans 2 territoires sur 5", Words(After, Open("fr-75", true), Open("fr-33", false)));
    }

    [Fact]
    public void Of_AllOpenButNotAllReached_CountsTheCompleteOnes()
    {
        Assert.Equal(
            "en cours : 3 territoires sur 5 au complet",
            Words(After, Open("fr-75", true), Open("fr-33", true), Open("fr-93", true), Open("fr-92", false), Open("fr-44", false)));
    }

    [Fact]
    public void Of_EveryPlaceReached_IsDone()
    {
        Assert.Equal("faite", Words(After, [.. Plan.Territories.Select(t => Open(t.Territory.ToString(), true))]));
    }

    private static string Words(DateTimeOffset now, params OpenedPhase[] opened) =>
        PhaseWords.Of(Plan, Phase.Ask, [.. opened, new OpenedPhase("fr-75", CampaignPhase.Remind, now, true)], now);

    private static OpenedPhase Open(string territory, bool complete) => new(territory, CampaignPhase.Ask, After, complete);
}
