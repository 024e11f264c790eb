using System.Net;
using Soliguide.Domain;
using Soliguide.Domain.Campaigns;
using Soliguide.GrpcApi.Tests.Fakes;
using Soliguide.GrpcApi.Tests.Support;

namespace Soliguide.GrpcApi.Tests.Pages.Campaigns;

[Collection(HouseTests.Name)]
public sealed class LettersPageTests(House house)
{
    private const string At = "/campagnes/lettres-2019/lettres";

    private StaffBrowser Browser => new(house);

    [Fact]
    public async Task Letters_OfADraft_AreReadWithoutScriptAndLeadToEachOther()
    {
        Draft();

        var first = await Browser.Get(At);
        var second = await Browser.Get($"{At}?exemple=2&lettre=reminder");

        Assert.Contains("Ask pour 1", first.Text, StringComparison.Ordinal);
        Assert.Contains("Reminder pour 2", second.Text, StringComparison.Ordinal);
        Assert.Contains("Bonjour &lt;Reminder&gt;", second.Html, StringComparison.Ordinal);
        Assert.Contains($"href=\"{At}/2/reminder.html\"", second.Html, StringComparison.Ordinal);
        Assert.Contains($"href=\"{At}?exemple=1&amp;lettre=reminder\"", second.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letters_ThatCannotBeWritten_NameTheTemplateAndOfferNoFile()
    {
        Draft();

        var shown = await Browser.Get($"{At}?lettre=lastChance");

        Assert.Equal(HttpStatusCode.OK, shown.Status);
        Assert.Contains("LastChance/text.fr.liquid", shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(".eml", shown.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Browser.Get($"{At}/1/lastChance.html")).Status);
    }

    [Fact]
    public async Task Letters_OfAScopeWithoutPlaces_SayThatThereIsNothingToShow()
    {
        Draft(plan => plan with { Territories = plan.Territories.Take(1).ToValueList() });

        Assert.Contains("ne couvre encore aucun lieu", (await Browser.Get(At)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Html_OfALetter_MayStyleItselfAndNothingElse()
    {
        Draft();

        var shown = await Browser.Get($"{At}/1/ask.html");

        Assert.Contains("<p>Bonjour</p>", shown.Html, StringComparison.Ordinal);
        Assert.StartsWith("sandbox; default-src 'none'; style-src 'unsafe-inline'", shown.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Equal(("nosniff", "no-store"), (shown.Headers["X-Content-Type-Options"], shown.Headers["Cache-Control"]));
    }

    [Theory]
    [InlineData("/3/ask.html")]
    [InlineData("/0/ask.html")]
    [InlineData("/1/receipt.html")]
    [InlineData("/1/receipt.eml")]
    public async Task Html_OfALetterThatIsNotThere_IsNotFound(string address)
    {
        Draft();

        Assert.Equal(HttpStatusCode.NotFound, (await Browser.Get(At + address)).Status);
    }

    private void Draft(Func<CampaignPlan, CampaignPlan>? change = null) =>
        house.Guide.Campaigns["lettres-2019"] = House.Campaign((change ?? (plan => plan))(Samples.Plan("lettres-2019")));
}
