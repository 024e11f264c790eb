using System.Globalization;
using System.Text.Json.Nodes;
using Soliguide.Domain.Places.Public;
using Soliguide.GrpcApi.Exports.Coverage;
using Soliguide.GrpcApi.Tests.Fakes;
using Soliguide.GrpcApi.Tests.Support;

namespace Soliguide.GrpcApi.Tests.Exports;

[Collection(HouseTests.Name)]
public sealed class CoverageTests(House house)
{
    [Fact]
    public void Report_OfKnownPlaces_CountsEachOnceInTerritoryAndCategory()
    {
        PlaceCard[] cards =
        [
            Verified("fr-75-1", 0, "shower", "laundry"), Verified("fr-75-2", 10, "shower"), Verified("fr-75-3", 100, "food"), Verified("fr-75-4", 400),
            Samples.Presumed("fr-75-5") with { LastVerified = null }, Samples.ClosedFor("fr-93-1"),
        ];

        var report = CoverageReport.Of(cards, Samples.Noon);

        Assert.Equal(new DateOnly(2019, 5, 15), report.Since);
        Assert.Equal(
            new CoverageRow("fr-75", null, 5, 2, 1, 0, 5, 1) { AgeFirstQuartile = 0, AgeMedian = 10, AgeThirdQuartile = 100 }, Row(report, "fr-75", null));
        Assert.Equal(
            new CoverageRow("fr-75", "hygiene_and_wellness", 2, 2, 0, 0, 2, 0) { AgeFirstQuartile = 0, AgeMedian = 0, AgeThirdQuartile = 10 },
            Row(report, "fr-75", "hygiene_and_wellness"));
        Assert.Equal((6, 1, 1), (report.Rows[0].Places, report.Rows[0].Presumed, report.Rows[0].Closed));
        Assert.Null(report.Rows[0].Territory);
    }

    [Theory]
    [InlineData(2026, 5, 14, "2025-11-15")]
    [InlineData(2026, 5, 15, "2026-05-15")]
    [InlineData(2026, 11, 14, "2026-05-15")]
    [InlineData(2026, 12, 31, "2026-11-15")]
    public void Season_OfADay_BeganInMayOrNovember(int year, int month, int day, string start) =>
        Assert.Equal(start, CoverageReport.SeasonStart(new DateOnly(year, month, day)).ToString("O", CultureInfo.InvariantCulture));

    [Fact]
    public async Task Files_CsvAndJson_SayTheSame()
    {
        var rows = JsonNode.Parse(await house.Door.Web.GetStringAsync(new Uri("/export/couverture.json", UriKind.Relative)))!["rows"]!.AsArray();
        var lines = (await house.Door.Web.GetStringAsync(new Uri("/export/couverture.csv", UriKind.Relative))).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.StartsWith("territory,category,places,confirmed,presumed,", lines[0], StringComparison.Ordinal);
        Assert.Equal(
            rows.Select(row => $"{row!["territory"]},{row["category"]},{row["places"]},{row["confirmed"]},{row["presumed"]},"),
            lines.Skip(1).Select(line => string.Concat(line.Split(',').Take(5).Select(cell => $"{cell},"))));
    }

    private static PlaceCard Verified(string id, int days, params string[] categories) =>
        Samples.Open(id, categories) with { LastVerified = Samples.Noon.AddDays(-days) };

    private static CoverageRow Row(CoverageReport report, string territory, string? category) =>
        report.Rows.Single(row => row.Territory == territory && row.Category == category);
}
