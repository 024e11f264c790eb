using System.Net;
using Soliguide.Browser.Tests.Guide;
using Soliguide.Browser.Tests.Support;

namespace Soliguide.Browser.Tests;

/// <summary>What pages give to whom, asked without a browser.</summary>
[Collection(HouseTests.Name)]
public sealed class DoorTests(House house)
{
    private const string SignIn = "<h1>Se connecter</h1>";

    [Fact]
    public async Task Place_ReadByStaff_LeadsToThePageThatHasTheJournal()
    {
        var (status, page) = await Get("/lieux/" + PaperPlaces.Presumed);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains($"href=\"/equipe/lieux/{PaperPlaces.Presumed}\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("nadia", page, StringComparison.Ordinal);
        Assert.Contains("appel passé : Messagerie", (await Get("/equipe/lieux/" + PaperPlaces.Presumed)).Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Place_ReadThroughAProxy_HasNoJournal()
    {
        var (status, page) = await Get("/lieux/" + PaperPlaces.Presumed, ("X-Forwarded-For", "203.0.113.9"));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.DoesNotContain("equipe", page, StringComparison.Ordinal);
        Assert.Contains(SignIn, (await Get("/equipe/lieux/" + PaperPlaces.Presumed, ("X-Forwarded-For", "203.0.113.9"))).Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PlacesOfACampaign_AskedThroughAProxy_LeadToWhereOneSignsIn()
    {
        var (status, page) = await Get(Addresses.Campaign + "/lieux", ("X-Forwarded-For", "203.0.113.9"));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains(SignIn, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mail_FetchedThroughAProxy_IsRefusedWithAPage()
    {
        var (status, page) = await Get($"/lire/courrier/{PaperMails.Aside}.eml", ("X-Forwarded-For", "203.0.113.9"));

        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Contains("Réservé à l’équipe", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nulle-part")]
    [InlineData("/lieux/fr-75-999")]
    [InlineData("/lieux/nimporte")]
    [InlineData("/campagnes/absent")]
    public async Task Address_OfNothing_IsNotFoundInFrench(string address)
    {
        var (status, page) = await Get(address, ("X-Forwarded-For", "203.0.113.9"));

        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Contains("Page introuvable", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Campaign_OfADemoThatIsBeingPrepared_ComesByItself()
    {
        using var client = Client();
        using var answer = await client.GetAsync(new Uri("/campagnes/winter-2019", UriKind.Relative));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal("3", answer.Headers.GetValues("Refresh").Single());
    }

    [Fact]
    public async Task LinkThatNobodySigned_Opened_TellsHowToAnswerAndStaysUnknown()
    {
        using var client = Client();
        using var answer = await client.GetAsync(new Uri("/r/jeton-tres-secret", UriKind.Relative));
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.Contains("noindex", answer.Headers.GetValues("X-Robots-Tag").Single(), StringComparison.Ordinal);
        Assert.Contains("reponses@example.org", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/r/jeton-tres-secret/", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_AskedAgainWithItsMark_IsKeptForGood()
    {
        var (_, page) = await Get("/");
        var start = page.IndexOf("/fichiers/soliguide.css", StringComparison.Ordinal);
        using var client = Client();
        using var answer = await client.GetAsync(new Uri(page[start..page.IndexOf('"', start)], UriKind.Relative));

        Assert.Equal("text/css", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ClientThatWantsNoPage_AsksForNothing_GetsNoPage()
    {
        using var client = Client();
        client.DefaultRequestHeaders.Accept.Clear();
        client.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        using var answer = await client.GetAsync(new Uri("/nulle-part", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsStringAsync());
        Assert.False(answer.Headers.Contains("Content-Security-Policy"));
    }

    private HttpClient Client()
    {
        var client = new HttpClient { BaseAddress = new Uri(house.Site.Address), Timeout = Limits.Longest };
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        return client;
    }

    private async Task<(HttpStatusCode Status, string Page)> Get(string address, params (string Name, string Value)[] headers)
    {
        using var client = Client();
        foreach (var (name, value) in headers)
        {
            client.DefaultRequestHeaders.Add(name, value);
        }

        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
