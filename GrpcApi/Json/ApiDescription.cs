using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using Soliguide.GrpcApi.Hosting;

namespace Soliguide.GrpcApi.Json;

/// <summary>The OpenAPI document of the JSON methods, <c>docs/openapi.json</c>, which a test writes from the protos and compares; here it is only sent.</summary>
internal static class ApiDescription
{
    private const string Address = "/openapi/v1.json";
    private static readonly byte[] Content = EmbeddedFile.Bytes("openapi.json");
    private static readonly EntityTagHeaderValue Mark = new($"\"{Convert.ToHexStringLower(SHA256.HashData(Content))[..12]}\"");

    public static void Map(IEndpointRouteBuilder endpoints) => CrossSite.OpenTo(endpoints.MapGet(Address, Send));

    private static FileContentHttpResult Send(HttpContext http)
    {
        http.Response.Headers.CacheControl = "public, max-age=300";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.File(Content, "application/json; charset=utf-8", entityTag: Mark);
    }
}
