using Soliguide.Domain.Places.Sheets;
using Soliguide.GrpcApi.Pages.Answers.Words;
using Soliguide.GrpcApi.Tests.Support;
using Xunit.Abstractions;

namespace Soliguide.GrpcApi.Tests.Pages.Answers;

/// <summary>What each page weighs, its style included and nothing compressed: at most 15 kB with the head of the answer.</summary>
[Collection(HouseTests.Name)]
public sealed class WeightTests(House house, ITestOutputHelper output)
{
    private const int Largest = 15_000;

    // The sign in the tab, fetched once and kept: 306 bytes and a head.
    private const int Sign = 700;

    public static TheoryData<string, int, int> Visits
    {
        get
        {
            var visits = new TheoryData<string, int, int>();
            foreach (var language in AnswerWords.All.Select(words => words.Code))
            {
                foreach (var (places, services) in ((int, int)[])[(1, 2), (1, 20), (1, 60), (2, 3), (5, 3), (8, 12), (40, 30), (170, 30)])
                {
                    visits.Add(language, places, services);
                }
            }

            return visits;
        }
    }

    [Theory]
    [MemberData(nameof(Visits))]
    public async Task Weight_OfEveryPageOfAVisit_IsWithinItsBudget(string language, int places, int services)
    {
        var person = Person(places, services);
        var at = $"langue={language}";
        var form = await person.Get($"?choix=horaires&{at}");
        Weigh("form", form, Sign);
        Weigh("stop", await person.Get($"/stop?{at}"), Sign);
        Weigh("errors", await person.Post($"?{at}", [.. form.Fields, ("h1", "x"), ("h2", "x"), ("message", "a@b.org"), ("hdu", "bientôt")]));
        Weigh("services", await person.Post($"?{at}", [.. form.Fields, ("liste", "services")]));
        var page = form;
        for (var number = 1; page.Html.Contains($"name=\"liste\" value=\"{number}\"", StringComparison.Ordinal); number++)
        {
            page = await person.Post($"?{at}", [.. page.Fields.Where(field => field.Name != "message"), ("message", new string('é', 600)), ("liste", $"{number}")]);
            Weigh($"list {number}", page);
        }

        Weigh("confirm", await person.AnswerAt($"?{at}", ("choix", "definitif")));
        await person.AnswerAt($"?{at}", ("choix", "ferme"), ("du", "2019-08-05"), ("au", "2019-08-18"), ("du2", "2019-12-23"), ("au2", "2020-01-03"));
        Weigh("thanks", await person.Get($"/merci?{at}"), Sign);
        Weigh("form again", await person.Get($"?{at}"), Sign);
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("ar")]
    public async Task Weight_OfALinkThatDoesNotWork_IsWithinItsBudget(string language)
    {
        using var browser = AnswerHouse.Browser(house);
        using var answer = await browser.GetAsync(new Uri($"/r/{new string('z', 40)}?langue={language}", UriKind.Relative));

        Weigh("unknown", await Shown.Of(answer), Sign);
    }

    private AnswerHouse Person(int places, int services) => new(house, places, change: sheet => sheet with
    {
        Name = $"{sheet.Name} – Centre d’accueil et d’accompagnement",
        Services = [.. Enumerable.Range(1, services).Select(i => new PlaceService($"service-{i}", places == 1 ? "food_distribution" : $"category_number_{i}"))],
    });

    private void Weigh(string what, Shown page, int beside = 0)
    {
        output.WriteLine($"{what}: {page.Weight + beside}");
        Assert.InRange(page.Weight + beside, 1, Largest);
    }
}
