using Soliguide.Browser.Tests.Guide;
using Soliguide.Browser.Tests.Support;
using Soliguide.Tests.Shared;
using Xunit.Abstractions;

namespace Soliguide.Browser.Tests;

/// <summary>
/// Takes the pictures of <c>docs/screenshots</c> when <c>SOLIGUIDE_SCREENSHOTS=1</c>; of the site at <c>SOLIGUIDE_SITE</c>
/// (such as <c>http://localhost:8080</c>, a demo that runs) where that is set, else of the summer on paper.
/// </summary>
[Collection(HouseTests.Name)]
public sealed class Screenshots(House house, ITestOutputHelper output)
{
    private const int LargestPicture = 200_000;

    public static TheoryData<string, string, int, int> Pictures { get; } = new()
    {
        { "accueil", "/", 1200, 1000 },
        { "campagne", Addresses.Campaign, 1200, 1500 },
        { "campagne-360", Addresses.Campaign, 360, 1300 },
        { "conduite", Addresses.Campaign + "/conduite", 1200, 1000 },
        { "lancement", "/campagnes/" + PaperDraft.Id + "/lancement", 1200, 1000 },
        { "perimetre", "/campagnes/" + PaperDraft.Id + "/perimetre", 1200, 1000 },
        { "lettres", "/campagnes/" + PaperDraft.Id + "/lettres?exemple=2&lettre=reminder", 1200, 1300 },
        { "plan", "/campagnes/" + PaperDraft.Id + "/plan", 1200, 2200 },
        { "plan-360", "/nouvelle-campagne?modele=" + PaperSummer.Id, 360, 1500 },
        { "chiffres", Addresses.Campaign + "/chiffres?avec=" + PaperDraft.Id, 1200, 1300 },
        { "carte", Addresses.Campaign + "/carte", 1200, 1000 },
        { "carte-360", Addresses.Campaign + "/carte", 360, 1300 },
        { "reponse-360", $"/r/{PaperAnswers.One}?choix=ferme&reprise=oui", 360, 1500 },
        { "reponse", $"/r/{PaperAnswers.One}", 1200, 1100 },
        { "lire", "/lire/" + PaperReplies.Closure, 1200, 1500 },
        { "lire-360", "/lire/" + PaperReplies.Closure, 360, 2200 },
        { "transmettre-360", "/lire/transmettre/" + PaperReplies.Unmatched + "?chercher=accueil", 360, 1500 },
        { "courrier", "/lire/courrier/" + PaperMails.Aside, 1200, 1000 },
        { "contacts", "/contacts", 1200, 1000 },
        { "contacts-360", "/contacts/saisie?lieu=" + PaperContacts.First, 360, 1500 },
        { "personne", "/personnes/" + PaperPersons.Known, 1200, 1500 },
        { "import", "/contacts/import", 1200, 900 },
        { "envoi", "/post", 1200, 1200 },
        { "appels", "/appels?bureau=" + PaperSummer.Id + "/fr-75", 1200, 1000 },
        { "equipe", "/equipe", 1200, 1100 },
        { "equipe-360", "/equipe/personnes/nadia", 360, 1300 },
        { "journal", "/equipe/journal", 1200, 700 },
        { "connexion", "/connexion", 1200, 800 },
        { "equipe-lieux", "/equipe/lieux?mots=relais&territoire=fr-33", 1200, 1000 },
        { "equipe-lieu", "/equipe/lieux/" + PaperPlaces.Closed, 1200, 1300 },
        { "corriger-360", Addresses.Team + "/corriger", 360, 1900 },
        { "chercher", "/chercher", 1200, 900 },
        { "chercher-pour", "/chercher?territoire=fr-75&pour=women&age=30&acces=wheelchair", 1200, 1300 },
        { "chercher-360", "/chercher?besoin=food&territoire=fr-75", 360, 1500 },
        { "fiche-360", "/fiche/" + PaperPlaces.Presumed, 360, 1700 },
        { "lieu", "/lieux/" + PaperPlaces.Presumed, 1200, 1000 },
    };

    [Theory]
    [MemberData(nameof(Pictures))]
    public async Task Picture_WhenAskedFor_IsTakenAndSmall(string name, string address, int width, int height)
    {
        if (!IsAskedFor())
        {
            return;
        }

        await using var tab = await house.Visit(width: width);
        await tab.Go(Environment.GetEnvironmentVariable("SOLIGUIDE_SITE") + address);
        await Take(tab, name, width, height);
    }

    [Theory]
    [InlineData("appel", 1200, 2000)]
    [InlineData("appel-360", 360, 2200)]
    public async Task PictureOfACall_WhenAskedFor_IsTakenAndSmall(string name, int width, int height)
    {
        if (!IsAskedFor())
        {
            return;
        }

        await using var site = await Site.Open();
        await using var tab = await house.Visit(site, width: width);
        await CallTests.Take(tab);
        await Take(tab, name, width, height);
    }

    [Theory]
    [InlineData("borne", 1080, 1920, "fr", "")]
    [InlineData("borne-liste", 1080, 1920, "fr", "#besoin-food")]
    [InlineData("borne-fiche", 1280, 800, "fr", "#besoin-food #lieu-fr-75-104")]
    [InlineData("borne-ar", 1280, 800, "ar", "")]
    [InlineData("borne-liste-ar", 1080, 1920, "ar", "#besoin-food")]
    public async Task PictureOfAKiosk_WhenAskedFor_IsTakenAndSmall(string name, int width, int height, string language, string steps)
    {
        if (!IsAskedFor())
        {
            return;
        }

        await using var site = await Site.Open();
        foreach (var card in PaperKiosk.All)
        {
            site.Summer.Feed.Publish(card);
        }

        await using var tab = await house.Visit(site, width: width);
        await tab.Go($"/borne?territoire=fr-75&lieu=48.8809,2.3553&langue={language}");
        await tab.Page.Locator(".vif").WaitForAsync();
        await tab.Page.Locator("#demo").WaitForAsync();
        foreach (var step in steps.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            await tab.Page.Locator(step).ClickAsync();
        }

        await Take(tab, name, width, height);
    }

    [Theory]
    [InlineData("chercher-carte", 1200, 1000, "ou=Paris")]
    [InlineData("chercher-carte-360", 360, 1500, "territoire=fr-75&langue=ar#carte")]
    public async Task PictureOfASmallMap_WhenAskedFor_IsTakenAndSmall(string name, int width, int height, string asked)
    {
        if (!IsAskedFor())
        {
            return;
        }

        await using var site = await Site.Open();
        site.Summer.Feed.Rebuild([.. PaperKiosk.All, PaperPlaces.All[3]]);
        await using var tab = await house.Visit(site, width: width);
        await Limits.Until(
            async () =>
            {
                await tab.Go("/chercher?" + asked);
                return await tab.Page.Locator("#carte").CountAsync() == 1;
            },
            "the places are found");
        await Take(tab, name, width, height);
    }

    private static async Task Take(Tab tab, string name, int width, int height)
    {
        await tab.Page.SetViewportSizeAsync(width, height);
        var picture = await tab.Page.ScreenshotAsync();

        Assert.InRange(picture.Length, 1, LargestPicture);
        var folder = Directory.CreateDirectory(Path.Combine(GeneratedDoc.Root(), "docs", "screenshots"));
        await File.WriteAllBytesAsync(Path.Combine(folder.FullName, name + ".png"), picture);
    }

    private bool IsAskedFor()
    {
        if (Environment.GetEnvironmentVariable("SOLIGUIDE_SCREENSHOTS") == "1")
        {
            return true;
        }

        output.WriteLine("Set SOLIGUIDE_SCREENSHOTS=1 to take the pictures.");
        return false;
    }
}
