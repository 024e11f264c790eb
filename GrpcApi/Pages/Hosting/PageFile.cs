using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using Soliguide.GrpcApi.Pages.Kiosk;
using Soliguide.GrpcApi.Hosting;

namespace Soliguide.GrpcApi.Pages.Hosting;

/// <summary>
/// The style sheet, the scripts and the sign, embedded: they are there however the host was built or published. Their address carries a mark of
/// their content, so that browsers keep them for good and fetch a new one at once.
/// </summary>
internal sealed class PageFile
{
    private const string Root = "/fichiers/";

    private static readonly PageFile[] All =
    [
        Read("soliguide.css", "text/css; charset=utf-8"), Read("public.css", "text/css; charset=utf-8"), Read("soliguide.js", "text/javascript; charset=utf-8"),
        Read("suivre.js", "text/javascript; charset=utf-8"), Read("appels.js", "text/javascript; charset=utf-8"), Read("soliguide.svg", "image/svg+xml"),
        Read("borne.css", "text/css; charset=utf-8"), Read("borne.js", "text/javascript; charset=utf-8"), Read("borne-gardien.js", "text/javascript; charset=utf-8"),
        new(KioskFiles.Words, "application/json", KioskWords.Json()),
    ];

    private PageFile(string name, string type, byte[] content)
    {
        Name = name;
        Type = type;
        Content = content;
        Mark = Convert.ToHexStringLower(SHA256.HashData(content))[..12];
    }

    private string Name { get; }

    private string Type { get; }

    private string Mark { get; }

    private byte[] Content { get; }

    /// <summary>The address of a file, with its mark.</summary>
    public static string AddressOf(string name) => $"{Root}{name}?v={Of(name).Mark}";

    /// <summary>A file by its name.</summary>
    public static PageFile Of(string name) => Array.Find(All, file => file.Name == name)!;

    /// <summary>Serves all of them.</summary>
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        foreach (var file in All)
        {
            endpoints.MapGet(Root + file.Name, file.Send);
        }
    }

    /// <summary>The file: for good at the address of this very content, else for one look.</summary>
    public FileContentHttpResult Send(HttpContext http)
    {
        http.Response.Headers.CacheControl = http.Request.Query["v"] == Mark ? "public, max-age=31536000, immutable" : "no-cache";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.File(Content, Type, entityTag: new EntityTagHeaderValue($"\"{Mark}\""));
    }

    private static PageFile Read(string name, string type) => new(name, type, EmbeddedFile.Bytes(name));
}
