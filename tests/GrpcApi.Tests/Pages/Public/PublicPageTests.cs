using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Sheets;
using Soliguide.GrpcApi.Pages.Public.Words;
using Soliguide.GrpcApi.Tests.Fakes;
using Soliguide.GrpcApi.Tests.Support;

namespace Soliguide.GrpcApi.Tests.Pages.Public;

[Collection(HouseTests.Name)]
public sealed class PublicPageTests(House house)
{
    [Fact]
    public async Task Search_ByNeedAndTerritory_ListsThemWithTheirStateAndLetsCachesKeepIt()
    {
        var browser = new StaffBrowser(house);

        var shown = await browser.Get("/chercher?besoin=hygiene_and_wellness&territoire=fr-75&ouvert=oui");
        using var answer = await house.Door.Web.GetAsync(new Uri("/chercher?besoin=food", UriKind.Relative));

        Assert.Contains("2 lieux trouvés", shown.Text, StringComparison.Ordinal);
        Assert.Contains("Ouvert jusqu’à 17 h", shown.Text, StringComparison.Ordinal);
        Assert.Contains("/fiche/fr-75-4", shown.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("fr-93-1", shown.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", shown.Html, StringComparison.Ordinal);
        Assert.Equal("public, max-age=15", answer.Headers.CacheControl!.ToString());
        Assert.Contains("Accept-Language", answer.Headers.Vary);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Search_WithATownASlipOrNonsense_SaysHowItWasRead()
    {
        var browser = new StaffBrowser(house);

        Assert.Contains("Du plus près au plus loin de paris", (await browser.Get("/chercher?quoi=douche&ou=paris")).Text, StringComparison.Ordinal);
        Assert.Contains("« doucehs » n’est écrit nulle part", (await browser.Get("/chercher?quoi=doucehs")).Text, StringComparison.Ordinal);
        Assert.Contains("Nous ne connaissons pas de lieu à « Atlantis »", (await browser.Get("/chercher?ou=Atlantis")).Text, StringComparison.Ordinal);
        Assert.Contains("Aucun lieu trouvé", (await browser.Get("/chercher?quoi=zzzzzzzz&besoin=%3Cb%3E&suite=forged")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_ForSomebody_LeavesOutWhatIsForOthersAndSaysWhatNobodySaid()
    {
        house.Guide.Publish(
            Samples.Open("fr-17-1") with { Publics = new(Welcome.Exclusive) { Groups = [PublicGroup.Women], Description = "Sonnez <fort>." } },
            Samples.Open("fr-17-2") with { Publics = new(Welcome.Preferential) { AgeTo = 25 }, Accessibility = new() { Wheelchair = Wheelchair.Yes, Animals = false } },
            Samples.Open("fr-17-3"));
        await Waiting.Until(() => house.Cards.Find(PlaceKey.Parse("fr-17-3")) is not null, "the cards are there");
        var browser = new StaffBrowser(house);

        var everybody = await browser.Get("/chercher?territoire=fr-17");
        var man = await browser.Get("/chercher?territoire=fr-17&pour=men&age=40&acces=wheelchair");
        var certain = await browser.Get("/chercher?territoire=fr-17&pour=men&acces=wheelchair&certain=oui&langue=en");
        var nonsense = await browser.Get("/chercher?territoire=fr-17&pour=undocumented&pour=nobody&age=old&acces=elephant");
        var sheet = await browser.Get("/fiche/fr-17-1");

        Assert.Contains("Seulement : femmes.", everybody.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("non précisé", everybody.Text, StringComparison.Ordinal);
        Assert.Contains("2 lieux trouvés", man.Text, StringComparison.Ordinal);
        Assert.Contains("Pour : hommes, 40 ans.", man.Text, StringComparison.Ordinal);
        Assert.Contains("Personnes accueillies : non précisé.", man.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Animaux", man.Text, StringComparison.Ordinal);
        Assert.Contains("Animaux : non précisé.", (await browser.Get("/chercher?territoire=fr-17&acces=animal")).Text, StringComparison.Ordinal);
        Assert.Contains("Accès en fauteuil roulant : non précisé.", man.Text, StringComparison.Ordinal);
        Assert.Contains("Accessible en fauteuil roulant.", man.Text, StringComparison.Ordinal);
        Assert.Matches("value=\"men\" checked", man.Html);
        Assert.Contains("pour=men&amp;age=40&amp;acces=wheelchair", man.Html, StringComparison.Ordinal);
        Assert.Contains("Open to everybody, first of all: up to the age of 25.", certain.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/fiche/fr-17-3", certain.Html, StringComparison.Ordinal);
        Assert.Contains("3 lieux trouvés", nonsense.Text, StringComparison.Ordinal);
        Assert.Contains("Sonnez &lt;fort&gt;.", sheet.Html, StringComparison.Ordinal);
        Assert.Contains("Seulement : femmes.", sheet.Text, StringComparison.Ordinal);
        Assert.Contains("Accessible en fauteuil roulant. Animaux non acceptés.", (await browser.Get("/fiche/fr-17-2")).Text, StringComparison.Ordinal);
        Assert.Contains("Seulement : femmes.", (await browser.Get("/imprimer/fr-17")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_InEnglish_KeepsTheLanguageAlongLinks()
    {
        var chosen = (await new StaffBrowser(house).Get("/chercher?quoi=shower&langue=en")).Html;
        var preferred = (await new StaffBrowser(house).Get("/chercher", ("Accept-Language", "de, en;q=0.8, fr;q=0.5"))).Html;

        Assert.Contains("Open until 17:00", chosen, StringComparison.Ordinal);
        Assert.Contains("/fiche/fr-75-1?langue=en", chosen, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\" dir=\"ltr\">", preferred, StringComparison.Ordinal);
        Assert.Contains("What do you need?", preferred, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sheet_PresumedConfirmedAndUnknown_ReadDifferently()
    {
        var browser = new StaffBrowser(house);

        var presumed = (await browser.Get("/fiche/fr-75-2")).Text;
        var confirmed = (await browser.Get("/fiche/fr-75-3")).Text;
        using var unknown = await house.Door.Web.GetAsync(new Uri("/fiche/fr-75-404", UriKind.Relative));

        Assert.Contains("Peut-être fermé, non confirmé", presumed, StringComparison.Ordinal);
        Assert.DoesNotContain("Fermé jusqu", presumed, StringComparison.Ordinal);
        Assert.Contains("Fermé jusqu’au dimanche 21 juillet 2019 inclus", confirmed, StringComparison.Ordinal);
        Assert.Contains("Vérifié le dimanche 7 juillet 2019 (par téléphone)", confirmed, StringComparison.Ordinal);
        Assert.Equal((404, "no-store"), ((int)unknown.StatusCode, unknown.Headers.CacheControl!.ToString()));
    }

    [Theory]
    [InlineData("ar", "rtl", "مغلق حتى الأحد 21 يوليو 2019")]
    [InlineData("uk", "ltr", "Зачинено, останній день — неділя 21 липня 2019")]
    public async Task Sheet_InALanguageOfItsReaders_SaysSoInItsDirection(string code, string direction, string line)
    {
        var page = await new StaffBrowser(house).Get($"/fiche/fr-75-3?langue={code}");

        Assert.Contains($"<html lang=\"{code}\" dir=\"{direction}\">", page.Html, StringComparison.Ordinal);
        Assert.Contains(line, page.Text, StringComparison.Ordinal);
        Assert.Contains(PublicWords.Of(code)!.Draft, page.Text, StringComparison.Ordinal);
    }
}
