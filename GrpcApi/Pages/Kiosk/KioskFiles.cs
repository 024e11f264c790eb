using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Soliguide.GrpcApi.Hosting;
using Soliguide.GrpcApi.Pages.Hosting;

namespace Soliguide.GrpcApi.Pages.Kiosk;

/// <summary>What a kiosk asks beside its page, its files and the feed: what keeps the page for it, and the guide's time.</summary>
internal static class KioskFiles
{
    /// <summary>The words of every language, as a file.</summary>
    public const string Words = "borne-mots.json";

    /// <summary>Where the kiosk asks for the guide's time.</summary>
    public const string Time = "/borne/heure";

    private const string Keeper = "borne-gardien.js";

    /// <summary>Another one for another page: whoever shows an older one fetches this one when nobody stands before it.</summary>
    public static string Version { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Concat(((string[])["borne.js", "borne.css", Words, Keeper]).Select(PageFile.AddressOf)))))[..12];

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        // At the root: a keeper keeps what lies under its own address.
        endpoints.MapGet($"/{Keeper}", (HttpContext http) =>
        {
            http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; connect-src 'self'";
            return PageFile.Of(Keeper).Send(http);
        });
        endpoints.MapGet(Time, Tell);
    }

    private static JsonHttpResult<KioskTime> Tell(HttpContext http, CampaignClock campaign, [FromKeyedServices(ApiClocks.Wire)] TimeProvider wire, IOptions<PagesOptions> pages)
    {
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Json(new KioskTime(campaign.Now, wire.GetUtcNow(), pages.Value.Demo, Version));
    }
}
