using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Net.Http.Headers;
using Soliguide.GrpcApi.Feed.Copies;
using Soliguide.GrpcApi.Hosting;
using Soliguide.GrpcApi.Limits;
using Soliguide.GrpcApi.Mapping;
using Soliguide.V1;

namespace Soliguide.GrpcApi.Exports;

/// <summary>
/// <c>GET /export/{format}</c>: a file of public places for everybody, narrowed by <c>territoire</c>, <c>categorie</c> and <c>langue</c>, each as
/// often as needed. A strong entity tag spares who asks every hour the same bytes.
/// </summary>
internal static class ExportFile
{
    private const int Piece = 64 * 1024;

    // Two releases may write the same cards differently.
    private static readonly string Release = typeof(ExportFile).Module.ModuleVersionId.ToString("N");

    public static void Map(IEndpointRouteBuilder endpoints) =>
        CrossSite.OpenTo(endpoints.MapMethods("/export/{format}", [HttpMethods.Get, HttpMethods.Head], Send)).WithMetadata(new CostAttribute(Cost.Exports));

    private static async Task Send(string format, HttpContext http, ExportDesk desk)
    {
        http.Response.Headers.XContentTypeOptions = "nosniff";
        if (desk.Find(format) is not { } written)
        {
            await Refuse(http, StatusCodes.Status404NotFound, $"There is no format of this name. There are: {string.Join(", ", desk.Formats.Select(f => f.Name))}.");
            return;
        }

        var scope = ReadScope(http.Request.Query, out var problems);
        if (problems.Count > 0)
        {
            await Refuse(http, StatusCodes.Status400BadRequest, string.Join(' ', problems));
            return;
        }

        if (!desk.IsReady)
        {
            http.Response.Headers.RetryAfter = "5";
            await Refuse(http, StatusCodes.Status503ServiceUnavailable, "The front door has just started and is still reading the places: ask again in some seconds.");
            return;
        }

        await Write(written, scope, http, desk);
    }

    private static async Task Write(IExportFormat format, CopyScope scope, HttpContext http, ExportDesk desk)
    {
        var at = desk.At;
        var held = desk.Take(scope);
        var headers = http.Response.GetTypedHeaders();
        headers.CacheControl = new CacheControlHeaderValue { Public = true, NoCache = true };
        if (held.Version is { } version)
        {
            headers.ETag = new EntityTagHeaderValue($"\"{Tag(format, scope, version, at)}\"");
            if (http.Request.GetTypedHeaders().IfNoneMatch is { Count: > 0 } known
                && known.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Compare(headers.ETag, useStrongComparison: false)))
            {
                http.Response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }

        http.Response.ContentType = format.MediaType;
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(FileName(format, http.Request.Query["territoire"], at));
        headers.ContentDisposition = disposition;
        if (HttpMethods.IsHead(http.Request.Method))
        {
            return;
        }

        await using var pieces = new PieceStream(Piece, (piece, stop) => http.Response.Body.WriteAsync(piece, stop));
        await format.WriteAsync(held.Cards, at, pieces, http.RequestAborted);
        await pieces.Finish(http.RequestAborted);
    }

    private static CopyScope ReadScope(IQueryCollection query, out IReadOnlyList<string> problems)
    {
        var at = Violations.Read(out var all);
        var scope = CopyScope.Read(
            new PlaceScope
            {
                Territories = { query["territoire"].OfType<string>() },
                Categories = { query["categorie"].OfType<string>() },
                Languages = { query["langue"].OfType<string>() },
            },
            at);
        problems = [.. all.Problems.Select(problem => $"{InAddresses(problem.Field)}: {problem.Message}")];
        return scope;
    }

    private static string InAddresses(string field) => field
        .Replace("territories", "territoire", StringComparison.Ordinal)
        .Replace("categories", "categorie", StringComparison.Ordinal)
        .Replace("languages", "langue", StringComparison.Ordinal);

    private static string FileName(IExportFormat format, IEnumerable<string?> territories, DateTimeOffset at) =>
        string.Create(CultureInfo.InvariantCulture, $"soliguide{string.Concat(territories.Take(3).Select(t => $"-{t?.ToLowerInvariant()}"))}-{at:yyyy-MM-dd}{format.Extension}");

    private static string Tag(IExportFormat format, CopyScope scope, string version, DateTimeOffset at) => Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Release} {format.Name} {scope} {version} {at:O}"))))[..32];

    private static Task Refuse(HttpContext http, int status, string detail) =>
        TypedResults.Problem(detail, instance: http.Request.GetEncodedPathAndQuery(), statusCode: status).ExecuteAsync(http);
}
