using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Soliguide.Domain.Places.Public;
using Soliguide.Domain.Places.Sheets;
using Soliguide.GrpcApi.Feed;
using Soliguide.GrpcApi.Pages.Hosting;
using Soliguide.GrpcApi.Search;
using Soliguide.GrpcApi.Hosting;

namespace Soliguide.GrpcApi.Exports.Hsds;

/// <summary>
/// The endpoints that HSDS 3.1 requires, below <c>/hsds</c>: what the interface is, pages of services, one service with everything. Answered
/// from the cards in memory. The optional ones are left to the package.
/// </summary>
internal static class HsdsEndpoints
{
    /// <summary>The version of HSDS.</summary>
    public const string Version = "3.1";

    /// <summary>Where HSDS is described; no profile of it is used here.</summary>
    public const string Specification = "https://docs.openreferral.org/en/latest/hsds/";

    private const string Root = "/hsds";
    private const int SecondsKept = 15;

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Root, About);
        endpoints.MapGet($"{Root}/openapi.json", Describe);
        endpoints.MapGet($"{Root}/services", List);
        endpoints.MapGet($"{Root}/services/{{id}}", Find);
    }

    private static JsonHttpResult<Dictionary<string, string>> About(HttpContext http)
    {
        var here = $"{http.Request.Scheme}://{http.Request.Host}{Root}";
        return Send(http, new Dictionary<string, string> { ["version"] = Version, ["profile"] = Specification, ["openapi_url"] = $"{here}/openapi.json" });
    }

    private static ContentHttpResult Describe(HttpContext http)
    {
        Keep(http);
        return TypedResults.Text(EmbeddedFile.Text("hsds-openapi.json"), "application/json; charset=utf-8");
    }

    private static IResult List(HttpContext http, CardStore cards, CampaignClock clock)
    {
        var (query, problems) = HsdsQuery.Read(http.Request.Query);
        if (problems.Count > 0)
        {
            return TypedResults.ValidationProblem(problems);
        }

        if (!cards.HasCaughtUp)
        {
            return NotYet(http);
        }

        var at = clock.Now;
        var found = Services(cards, query, at);
        if (query.Lines)
        {
            Keep(http);
            return TypedResults.Stream(output => WriteLines(found.Select(pair => Item(query, pair, at)), output, http.RequestAborted), "application/x-ndjson");
        }

        var all = found.ToArray();
        var size = query.PerPage ?? (query.Minimal ? Math.Max(1, all.Length) : HsdsQuery.Usual);
        var contents = all.Skip((int)Math.Min(all.Length, (query.Page - 1L) * size)).Take(size).Select(pair => Item(query, pair, at)).ToArray();
        return Send(http, new HsdsPage(all.Length, (all.Length + size - 1) / size, query.Page, contents));
    }

    private static IResult Find(string id, HttpContext http, CardStore cards, HsdsIndex index, CampaignClock clock) =>
        !cards.HasCaughtUp ? NotYet(http)
        : Guid.TryParse(id, out var wanted) && index.Find(wanted) is var (card, service) ? Send(http, HsdsMapping.Full(card, service, clock.Now))
        : TypedResults.Problem("No public service has this id.", statusCode: StatusCodes.Status404NotFound);

    private static IEnumerable<(PlaceCard Card, PlaceService Service)> Services(CardStore cards, HsdsQuery query, DateTimeOffset at)
    {
        var known = cards.All();
        if (query.Search.Length > 0)
        {
            var found = cards.Index.Search(new SearchQuery(at) { Text = query.Search, Limit = Math.Max(1, cards.Count) }).Places
                .Select(place => place.Card.Key).ToHashSet();
            known = known.Where(card => found.Contains(card.Key));
        }

        return known.SelectMany(card => card.Services, (card, service) => (Card: card, Service: service)).Where(pair => query.Wants(pair.Card, pair.Service));
    }

    private static object Item(HsdsQuery query, (PlaceCard Card, PlaceService Service) pair, DateTimeOffset at) =>
        query.Minimal ? new HsdsMinimal(HsdsMapping.ServiceId(pair.Card, pair.Service), HsdsMapping.ChangedAt(pair.Card))
        : query.Full ? HsdsMapping.Full(pair.Card, pair.Service, at)
        : HsdsMapping.Brief(pair.Card, pair.Service, at);

    private static async Task WriteLines(IEnumerable<object> items, Stream output, CancellationToken stop)
    {
        foreach (var item in items)
        {
            await JsonSerializer.SerializeAsync(output, item, Json, stop);
            await output.WriteAsync("\n"u8.ToArray(), stop);
        }
    }

    private static JsonHttpResult<T> Send<T>(HttpContext http, T value)
    {
        Keep(http);
        return TypedResults.Json(value, Json);
    }

    private static ProblemHttpResult NotYet(HttpContext http)
    {
        http.Response.Headers.RetryAfter = "2";
        return TypedResults.Problem("The places are still being read.", statusCode: StatusCodes.Status503ServiceUnavailable);
    }

    private static void Keep(HttpContext http)
    {
        http.Response.Headers.CacheControl = $"public, max-age={SecondsKept}";
        http.Response.Headers.XContentTypeOptions = "nosniff";
    }
}
