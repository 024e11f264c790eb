using System.Globalization;
using Soliguide.Browser.Tests.Support;

namespace Soliguide.Browser.Tests;

[Collection(HouseTests.Name)]
public sealed class CurveTests(House house)
{
    // A tenth of a unit of the drawing, which is how exactly coordinates are written, and the table's rounding.
    private const double Exactness = 0.1;

    [Theory]
    [InlineData("large")]
    [InlineData("etroite")]
    public async Task Curve_EveryPoint_SaysTheFigureOfItsRow(string size)
    {
        await using var tab = await house.Visit();
        await tab.Go(Addresses.Campaign);
        var grid = await Numbers(tab, $"svg.{size} .grille line", "line => line.getAttribute('y1')");
        var (none, all) = (grid[0], grid[4]);
        double[] Percents(IEnumerable<double> heights) => [.. heights.Select(y => 100 * (none - y) / (none - all))];

        var answered = Percents(await Heights(tab, size, "repondu"));
        var presumed = Percents(await Heights(tab, size, "presume"));
        var rows = await Numbers(tab, "[data-partie=jours] tr", "row => row.cells[2].textContent");
        var presumedRows = await Numbers(tab, "[data-partie=jours] tr", "row => row.cells[4].textContent");

        Assert.Equal(64, rows.Count);
        Assert.Equal(rows.Count, answered.Length);
        Assert.All(rows.Zip(answered), pair => Assert.Equal(pair.First, pair.Second, Exactness));
        Assert.All(presumedRows.SkipWhile(percent => percent == 0).Zip(presumed), pair => Assert.Equal(pair.First, pair.Second, Exactness));
        Assert.Equal(presumedRows.Count(percent => percent > 0), presumed.Length);
    }

    [Fact]
    public async Task Curve_Summer2019_MarksPhasesTodayAndPublishedFigures()
    {
        await using var tab = await house.Visit();
        await tab.Go(Addresses.Campaign);

        Assert.Equal(
            ["Collecte", "Courriel", "Relance", "Téléphone", "Avertissement", "Dernier courriel", "Fin"],
            await tab.Page.Locator("svg.large .phases text").AllTextContentsAsync());
        Assert.Equal(4, await tab.Page.Locator("svg.large .publie").CountAsync());
        Assert.Equal(1, await tab.Page.Locator("svg.large .aujourdhui").CountAsync());
        Assert.Equal(["15 %", "40 %", "49 %"], (await tab.Page.Locator("[data-partie=jours] td:last-child").AllTextContentsAsync()).Where(text => text.Length > 0));
    }

    private static async Task<List<double>> Heights(Tab tab, string size, string line) =>
        [.. (await tab.Page.Locator($"svg.{size} polyline.{line}").GetAttributeAsync("points"))!
            .Split(' ').Select(point => Number(point.Split(',')[1]))];

    private static async Task<List<double>> Numbers(Tab tab, string selector, string read) =>
        [.. (await tab.Page.Locator(selector).EvaluateAllAsync<string[]>($"all => all.map({read})")).Select(Number)];

    private static double Number(string text) => double.Parse(
        string.Concat(text.Replace(',', '.').Where(c => char.IsAsciiDigit(c) || c is '.' or '-')), CultureInfo.InvariantCulture);
}
