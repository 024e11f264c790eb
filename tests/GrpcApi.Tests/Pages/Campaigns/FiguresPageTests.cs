using System.Net;
using System.Text;
using CsvHelper;
using Soliguide.Contracts.Reports;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Places;
using Soliguide.GrpcApi.Pages.Campaigns.Seasons;
using Soliguide.GrpcApi.Tests.Fakes;
using Soliguide.GrpcApi.Tests.Support;

namespace Soliguide.GrpcApi.Tests.Pages.Campaigns;

[Collection(HouseTests.Name)]
public sealed class FiguresPageTests(House house)
{
    private StaffBrowser Browser => new(house);

    [Fact]
    public async Task Figures_OfACampaign_ShowStepsChannelsAndTerritoriesThatAddUp()
    {
        Keep(Samples.Plan("comptes-2019"));

        var shown = Words(await Browser.Get("/campagnes/comptes-2019/chiffres"));

        // The fake answers one place a day; the first letter left on 13 June, the reminder on 24 June, and it is 10 July.
        Assert.Contains("Premier courriel 13 juin – 23 juin 10 10", shown, StringComparison.Ordinal);
        Assert.Contains("Avertissement par défaut 6 juil. – 10 juil.", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Dernier courriel 5 août", shown, StringComparison.Ordinal);
        Assert.Contains("Paris (75)", shown, StringComparison.Ordinal);
        Assert.Contains("Par canal", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Callers_OfACampaign_AreATableForCoordinatorsAndAFile()
    {
        Keep(Samples.Plan("appels-2019"));

        var shown = Words(await Browser.Get("/campagnes/appels-2019/chiffres"));
        var rows = Rows((await Browser.Get("/campagnes/appels-2019/appelants.csv")).Html);

        // Calls; answered, nobody reached, later, wrong, refused; places answered; to review, right, corrected, returned.
        Assert.Contains("nadia Paris (75) 5 4 2 0 1 0 4 1 2 1 0", shown, StringComparison.Ordinal);
        Assert.Equal(("nadia", "fr-75", "5", "4", "2", "2019"), (rows[1]["caller"], rows[1]["territory"], rows[1]["calls"], rows[1]["answered"], rows[1]["noAnswer"], rows[1]["firstCall"][..4]));
    }

    [Fact]
    public async Task Compare_SameDaySinceTheAskOfEach_IsByTerritoryAndHonestAboutWhatIsNotThere()
    {
        Keep(Samples.Plan("jeune-2019"));
        Keep(Samples.Plan("ancienne-2018").CloneAs("ancienne-2018", "Été 2018", -364) with { Territories = [new TerritoryPlan(TerritoryKey.Parse("fr-75"), "Europe/Paris")] });

        var shown = Words(await Browser.Get("/campagnes/jeune-2019/chiffres?avec=ancienne-2018"));

        // Paris was asked 27 days ago; the island a day later, and took no part the year before.
        Assert.Contains("Paris (75) 27 0,0 % 0,0 % 0,0", shown, StringComparison.Ordinal);
        Assert.Contains("La Réunion (974) 26 0,0 % – –", shown, StringComparison.Ordinal);
        Assert.Contains("Écart en points", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Days_AsAFile_AreRfc4180FromTheAskToToday()
    {
        Keep(Samples.Plan("fichier-2019"));

        var file = await Browser.Get("/campagnes/fichier-2019/jours.csv");

        Assert.Equal("text/csv; charset=utf-8", file.Headers["Content-Type"]);
        Assert.Contains("fichier-2019-jours.csv", file.Headers["Content-Disposition"], StringComparison.Ordinal);
        Assert.StartsWith("campaign,territory,name,day,places,asked,reminded,called,answered,presumed,link,", file.Html, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', file.Html.Replace("\r\n", "", StringComparison.Ordinal));
        var rows = Rows(file.Html);
        Assert.Equal(28 + 27, rows.Count);
        Assert.Equal(("fr-75", "2019-06-13", "0"), (rows[0]["territory"], rows[0]["day"], rows[0]["answered"]));
        Assert.Equal(("fr-75", "2019-07-10", "27"), (rows[27]["territory"], rows[27]["day"], rows[27]["link"]));
        Assert.Equal(("fr-974", "2019-06-14"), (rows[28]["territory"], rows[28]["day"]));
    }

    [Fact]
    public async Task Territories_AsAFile_HoldCountsAlone()
    {
        Keep(Samples.Plan("fichier-2020"));
        house.Guide.Tallies["fichier-2020"] = [new TerritoryTally("fr-75", 10, [1, 2, 0, 0, 4, 3], new() { ["mail"] = 4 }, new() { ["closure"] = 4 }, 9, 5, 1, 6)];

        var rows = Rows((await Browser.Get("/campagnes/fichier-2020/territoires.csv")).Html);

        Assert.Equal(["10", "9", "5", "6", "1", "4", "3", "4", "4"], ((string[])["places", "asked", "reminded", "calls", "onDesk", "answered", "presumed", "mail", "closure"]).Select(name => rows[0][name]));
        Assert.Equal(("fr-974", "0"), (rows[1]["territory"], rows[1]["places"]));
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("a \"b\", c", "a \"b\", c")]
    public void Write_TextThatASpreadsheetWouldRun_IsKeptFromBeingAFormula(string text, string read)
    {
        var rows = Rows(Encoding.UTF8.GetString(SeasonTable.Write(["name", "day"], [[text, new DateOnly(2019, 7, 1)]])));

        Assert.Equal((read, "2019-07-01"), (rows[0]["name"], rows[0]["day"]));
    }

    [Fact]
    public void StepsOf_DaysOfACampaign_ShareOutEveryAnswerOnce()
    {
        var days = Enumerable.Range(0, 40).Select(i => new DayTally(new DateOnly(2019, 6, 13).AddDays(i), 100, 90, 50, 20, i * 2, [], 30)).ToList();

        var steps = Step.Of(Samples.Plan(), days);

        Assert.Equal([Phase.Ask, Phase.Remind, Phase.Call, Phase.Default], steps.Select(step => step.Phase));
        Assert.Equal(days[^1].Answered, steps.Sum(step => step.Answers));
        Assert.Equal([90, 50, 20, 30], steps.Select(step => step.Reached!.Value));
        Assert.Empty(Step.Of(Samples.Plan(), []));
    }

    [Theory]
    [InlineData("chiffres")]
    [InlineData("carte")]
    [InlineData("perimetre")]
    [InlineData("plan")]
    [InlineData("jours.csv")]
    [InlineData("territoires.csv")]
    [InlineData("appelants.csv")]
    [InlineData("lettres")]
    [InlineData("lettres/1/ask.html")]
    public async Task Page_ForAStrangerOrAnUnknownCampaign_IsRefused(string page)
    {
        Assert.Equal(HttpStatusCode.NotFound, (await Browser.Get($"/campagnes/inconnue-2019/{page}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Browser.Get($"/campagnes/{Samples.Summer}/{page}", ("X-Forwarded-For", "203.0.113.9"))).Status);
    }

    private void Keep(CampaignPlan plan) => house.Guide.Campaigns[plan.Id] = House.Campaign(plan);

    private static string Words(Answers.Shown shown) => string.Join(' ', shown.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static List<Dictionary<string, string>> Rows(string text)
    {
        using var csv = CsvReader.Create(new MemoryStream(Encoding.UTF8.GetBytes(text)), CsvReaderOptions.Default);
        csv.ReadHeader();
        var headers = csv.Headers.ToArray();
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read())
        {
            rows.Add(Enumerable.Range(0, csv.FieldCount).ToDictionary(at => headers[at], csv.GetString));
        }

        return rows;
    }
}
