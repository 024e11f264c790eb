using System.Net;
using Soliguide.Contracts.Campaigns;
using Soliguide.Domain.Campaigns;
using Soliguide.GrpcApi.Tests.Fakes;
using Soliguide.GrpcApi.Tests.Support;

namespace Soliguide.GrpcApi.Tests.Pages.Campaigns;

[Collection(HouseTests.Name)]
public sealed class LifePageTests(House house)
{
    private StaffBrowser Browser => new(house);

    [Fact]
    public async Task Life_FromDraftToTheEnd_IsLaunchedPausedResumedAndFinishedByName()
    {
        var at = Draft("vie-2019");

        Assert.Contains("Vérifier avant de lancer", (await Browser.Get($"{at}/conduite")).Text, StringComparison.Ordinal);
        Assert.Equal($"{at}/conduite?fait=lancee", (await Browser.Post($"{at}/lancement", ("lu", "oui"), ("par", "Zoé"))).Location);
        Assert.Equal($"{at}/conduite?fait=pause", (await Browser.Post($"{at}/conduite?handler=Pause", ("par", "Zoé"))).Location);
        Assert.Equal($"{at}/conduite?fait=reprise", (await Browser.Post($"{at}/conduite?handler=Reprendre", ("par", "Paul"))).Location);
        Assert.Equal($"{at}/conduite?fait=terminee", (await Browser.Post($"{at}/fin", ("sur", "oui"), ("par", "Zoé"))).Location);

        var end = await Browser.Get($"{at}/conduite?fait=terminee");
        Assert.Contains("La campagne est terminée dans tous les territoires.", end.Text, StringComparison.Ordinal);
        Assert.Contains("Préparer la suivante", end.Text, StringComparison.Ordinal);
        Assert.Equal(
            [("launched", "zoe"), ("paused", "zoe"), ("resumed", "paul"), ("finished", "zoe")],
            house.Guide.Campaigns["vie-2019"].Log.Select(act => (act.Act, act.By)));
        Assert.True(end.Text.IndexOf("campagne terminée", StringComparison.Ordinal) < end.Text.IndexOf("campagne lancée", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Launch_OpeningThePage_ShowsWhatIsLateInFrenchAndLaunchesNothing()
    {
        var at = Draft("tardive-2019");

        var shown = await Browser.Get($"{at}/lancement");

        Assert.Contains("Relance : prévue le 24 juin 2019, déjà passée dans 2 territoire(s).", shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Dernier courriel : prévue", shown.Text, StringComparison.Ordinal);
        Assert.Contains("Lancer la campagne", shown.Text, StringComparison.Ordinal);
        Assert.Equal(CampaignState.Draft, house.Guide.Campaigns["tardive-2019"].State);
    }

    [Fact]
    public async Task Launch_PlanWithAGap_NamesTheFieldAndOffersNoLaunch()
    {
        var at = Draft("trouee-2019", plan => plan with { Phases = plan.Phases with { Ask = null } });

        var shown = await Browser.Get($"{at}/lancement");
        var sent = await Browser.Post($"{at}/lancement", ("lu", "oui"), ("par", "Zoé"));

        Assert.Contains($"<a href=\"{at}/plan#phase-ask\">Premier courriel</a> : Donnez une date à cette phase", shown.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"lu\"", shown.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Contains("Donnez une date à cette phase", sent.Text, StringComparison.Ordinal);
        Assert.Equal(CampaignState.Draft, house.Guide.Campaigns["trouee-2019"].State);
    }

    [Theory]
    [InlineData("", "Zoé", "vous avez lu")]
    [InlineData("oui", "", "Écrivez votre prénom")]
    public async Task Launch_WithoutConfirmationOrName_LaunchesNothing(string read, string name, string said)
    {
        var at = Draft("hesitante-2019");

        var shown = await Browser.Post($"{at}/lancement", ("lu", read), ("par", name));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, shown.Status);
        Assert.Contains(said, shown.Text, StringComparison.Ordinal);
        Assert.Equal(CampaignState.Draft, house.Guide.Campaigns["hesitante-2019"].State);
    }

    [Fact]
    public async Task Finish_NotConfirmed_LeavesTheCampaignRunningAndSaysWhatIsLeft()
    {
        var at = Draft("courante-2019");
        await Browser.Post($"{at}/lancement", ("lu", "oui"), ("par", "Zoé"));

        var shown = await Browser.Post($"{at}/fin", ("par", "Zoé"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, shown.Status);
        Assert.Contains("une campagne terminée ne reprend pas", shown.Text, StringComparison.Ordinal);
        Assert.Contains("Attendent un appel", shown.Text, StringComparison.Ordinal);
        Assert.Equal(CampaignState.Running, house.Guide.Campaigns["courante-2019"].State);
    }

    [Fact]
    public async Task Pause_OfADraft_SaysThatItsStateForbidsIt()
    {
        var at = Draft("immobile-2019");

        var shown = await Browser.Post($"{at}/conduite?handler=Pause", ("par", "Zoé"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, shown.Status);
        Assert.Contains("L'état de la campagne ne le permet pas.", shown.Text, StringComparison.Ordinal);
        Assert.Empty(house.Guide.Campaigns["immobile-2019"].Log);
    }

    [Theory]
    [InlineData("conduite")]
    [InlineData("lancement")]
    [InlineData("fin")]
    public async Task Page_ForAStrangerOrAnUnknownCampaign_IsRefused(string page)
    {
        Assert.Equal(HttpStatusCode.NotFound, (await Browser.Get($"/campagnes/inconnue-2019/{page}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Browser.Get($"/campagnes/{Samples.Summer}/{page}", ("X-Forwarded-For", "203.0.113.9"))).Status);
    }

    [Fact]
    public async Task Form_OfAnotherSite_IsRefused()
    {
        var at = Draft("lointaine-2019");

        var shown = await Browser.Send(
            $"{at}/lancement", new FormUrlEncodedContent([KeyValuePair.Create("lu", "oui"), KeyValuePair.Create("par", "Zoé")]), "https://ailleurs.example");

        Assert.Equal(HttpStatusCode.Forbidden, shown.Status);
        Assert.Equal(CampaignState.Draft, house.Guide.Campaigns["lointaine-2019"].State);
    }

    private string Draft(string id, Func<CampaignPlan, CampaignPlan>? change = null)
    {
        var plan = Samples.Plan(id);
        house.Guide.Campaigns[id] = House.Campaign(change is null ? plan : change(plan));
        return $"/campagnes/{id}";
    }
}
