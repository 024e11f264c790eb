using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Soliguide.GrpcApi.Feed;
using Soliguide.GrpcApi.Pages.Campaigns.Seasons;
using Soliguide.GrpcApi.Pages.Hosting;

namespace Soliguide.GrpcApi.Exports.Coverage;

/// <summary>Serves the coverage at <c>/export/couverture.csv</c> and <c>.json</c>.</summary>
internal static class CoverageFile
{
    private const int SecondsKept = 60;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/export/couverture.json", (HttpContext http, CardStore cards, CampaignClock clock) =>
            Send(http, cards, clock, report => TypedResults.Json(report, Json)));
        endpoints.MapGet("/export/couverture.csv", (HttpContext http, CardStore cards, CampaignClock clock) =>
            Send(http, cards, clock, report => TypedResults.File(Table(report), "text/csv; charset=utf-8", "couverture.csv")));
    }

    private static IResult Send(HttpContext http, CardStore cards, CampaignClock clock, Func<CoverageReport, IResult> write)
    {
        if (!cards.HasCaughtUp)
        {
            http.Response.Headers.RetryAfter = "2";
            return TypedResults.Problem("The places are still being read.", statusCode: StatusCodes.Status503ServiceUnavailable);
        }

        http.Response.Headers.CacheControl = $"public, max-age={SecondsKept}";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return write(CoverageReport.Of(cards.All(), clock.Now));
    }

    private static byte[] Table(CoverageReport report) => SeasonTable.Write(
        [
            "territory", "category", "places", "confirmed", "presumed", "closed", "withHours", "neverVerified",
            "ageFirstQuartile", "ageMedian", "ageThirdQuartile", "since", "asOf",
        ],
        report.Rows.Select(row => (IReadOnlyList<object>)
        [
            row.Territory ?? "", row.Category ?? "", row.Places, row.Confirmed, row.Presumed, row.Closed, row.WithHours, row.NeverVerified,
            (object?)row.AgeFirstQuartile ?? "", (object?)row.AgeMedian ?? "", (object?)row.AgeThirdQuartile ?? "", report.Since,
            report.AsOf.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        ]));
}
