using System.Net;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;
using Soliguide.GrpcApi.Tests.Fakes;
using Soliguide.GrpcApi.Tests.Support;

namespace Soliguide.GrpcApi.Tests.Pages.Answers;

/// <summary>What opening a link shows, to whom, in which language, and that it changes nothing.</summary>
[Collection(HouseTests.Name)]
public sealed class AnswerOpeningTests(House house)
{
    [Fact]
    public async Task Get_AndHead_OfEveryPageOfALink_TellNoGrainAnything()
    {
        var person = new AnswerHouse(house, places: 2);
        var before = house.Guide.Writes;

        foreach (var rest in (string[])["", "?choix=definitif", "?choix=ferme&du=2019-08-05&au=2019-08-18", $"/{person.Keys[0]}", "/stop", "/stop?annuler=oui", "?choix=rien&confirme=oui&lieux=" + person.Keys[0]])
        {
            Assert.Equal(HttpStatusCode.OK, (await person.Get(rest)).Status);
            Assert.Equal(HttpStatusCode.OK, (await person.Get(rest, method: HttpMethod.Head)).Status);
        }

        Assert.Equal($"/r/{person.Token}", (await person.Get("/merci?d=0-000000000000")).Location);
        Assert.Equal(before, house.Guide.Writes);
    }

    [Fact]
    public async Task Get_WithAnAnswerOfLastSeason_OffersItAndFillsItIn()
    {
        var last = new Submission("2018", new AnswerContent.Changes(
            [new Period("p", PeriodKind.Closure, new DateOnly(2018, 8, 6), new DateOnly(2018, 8, 19))]), Channel.Call, "nadia", Samples.Noon.AddYears(-1));
        var person = new AnswerHouse(house, lastSeason: DomainJson.Write(last));

        var page = await person.Get();
        Assert.Contains("La dernière fois : Fermé du lundi 6 août au dimanche 19 août 2018 inclus.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Cette année, ce serait du lundi 5 août au dimanche 18 août 2019 inclus.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"2019-08-05\"", page.Html, StringComparison.Ordinal);

        page = await person.Get("?reprise=oui");
        Assert.Contains("value=\"ferme\" checked", page.Html, StringComparison.Ordinal);
        Assert.Contains("id=\"du\" name=\"du\" value=\"2019-08-05\"", page.Html, StringComparison.Ordinal);
        Assert.Contains("id=\"au\" name=\"au\" value=\"2019-08-18\"", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ForgedUnknownAndCutLinks_AreOnePageThatTellsNothing()
    {
        using var browser = AnswerHouse.Browser(house);
        var pages = new List<string>();
        foreach (var token in (string[])[new('z', 40), "abc", "x", new('a', 4000)])
        {
            foreach (var rest in (string[])["", "/merci", "/stop", "/fr-75-1"])
            {
                using var answer = await browser.GetAsync(new Uri($"/r/{token}{rest}", UriKind.Relative));
                Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
                pages.Add((await answer.Content.ReadAsStringAsync()).Replace($"/r/{token}{rest}", "", StringComparison.Ordinal));
            }
        }

        Assert.Contains("Ce lien ne fonctionne pas", pages[0], StringComparison.Ordinal);
        Assert.DoesNotContain(new string('z', 40), pages[0], StringComparison.Ordinal);
        Assert.Single(pages.Distinct());
    }

    [Fact]
    public async Task Get_ManyWrongLinksFromOneAddress_AreSlowedWithoutHarmToGoodOnes()
    {
        var person = new AnswerHouse(house);
        using var browser = AnswerHouse.Browser(house);
        browser.DefaultRequestHeaders.Add(FrontDoor.RemoteHeader, "203.0.113.77");
        var last = HttpStatusCode.NotFound;
        for (var i = 0; i < 40; i++)
        {
            using var answer = await browser.GetAsync(new Uri($"/r/{new string('q', 40)}", UriKind.Relative));
            last = answer.StatusCode;
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last);
        using var good = await browser.GetAsync(new Uri($"/r/{person.Token}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, good.StatusCode);
    }

    [Fact]
    public async Task Get_LinkAsAGatewayLeavesIt_Opens()
    {
        var person = new AnswerHouse(house);
        using var browser = AnswerHouse.Browser(house);
        foreach (var token in (string[])[person.Token.ToUpperInvariant(), person.Token + ".", person.Token + "%3E", person.Token + "%252C"])
        {
            using var answer = await browser.GetAsync(new Uri($"/r/{token}", UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains($"/r/{person.Token}/stop", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Campaign_ThatIsOver_SaysSoAndTakesNothing()
    {
        const string Past = "summer-2018";
        house.Guide.Campaigns[Past] = House.Campaign(Samples.Plan(Past)) with { State = Contracts.Campaigns.CampaignState.Finished };
        var person = new AnswerHouse(house, campaign: Past);

        var page = await person.Get();
        var posted = await person.Post("", [("choix", "rien")]);

        Assert.Equal((HttpStatusCode.Gone, HttpStatusCode.Gone), (page.Status, posted.Status));
        Assert.Contains("Cette campagne est terminée", page.Text, StringComparison.Ordinal);
        Assert.False(person.HasHeard(person.Keys[0]));
        Assert.Equal(HttpStatusCode.OK, (await person.Get("/stop")).Status);
    }

    [Theory]
    [InlineData("fr-FR,fr;q=0.9,en;q=0.8", "", "fr", "ltr")]
    [InlineData("en-GB,en;q=0.9,fr;q=0.5", "", "en", "ltr")]
    [InlineData("ar", "", "ar", "rtl")]
    [InlineData("de,nl", "", "fr", "ltr")]
    [InlineData("en", "?langue=es", "es", "ltr")]
    [InlineData("en", "?langue=zz", "en", "ltr")]
    public async Task Get_Language_IsTheChosenElseThePreferredElseFrench(string preferred, string query, string language, string direction)
    {
        var person = new AnswerHouse(house);

        var page = await person.Get(query, preferred);

        Assert.Contains($"<html lang=\"{language}\" dir=\"{direction}\">", page.Html, StringComparison.Ordinal);
        Assert.Equal(language, page.Headers["Content-Language"]);
        Assert.Equal(3, page.Html.Split("hreflang=").Length - 1);
    }

    [Fact]
    public async Task Headers_OfEveryPage_KeepTheLinkToItsReaderAndAllowNoScript()
    {
        var person = new AnswerHouse(house);
        await person.Answer(("choix", "rien"));
        foreach (var rest in (string[])["", "/merci", "/stop"])
        {
            var page = await person.Get(rest);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Equal("no-referrer", page.Headers["Referrer-Policy"]);
            Assert.Contains("noindex", page.Headers["X-Robots-Tag"], StringComparison.Ordinal);
            Assert.Equal("no-store", page.Headers["Cache-Control"]);
            Assert.DoesNotContain("script-src", page.Headers["Content-Security-Policy"], StringComparison.Ordinal);
            Assert.StartsWith("default-src 'none'; style-src 'sha256-", page.Headers["Content-Security-Policy"], StringComparison.Ordinal);
            Assert.Equal("nosniff", page.Headers["X-Content-Type-Options"]);
            Assert.False(page.Headers.ContainsKey("Set-Cookie"));
            Assert.DoesNotContain("<script", page.Html, StringComparison.OrdinalIgnoreCase);
        }

        Assert.False((await person.Answer(("choix", "rien"))).Headers.ContainsKey("Set-Cookie"));
    }
}
