using Microsoft.AspNetCore.Http.HttpResults;
using Soliguide.Contracts.Inbox;
using Soliguide.Domain.Staff;
using Soliguide.GrpcApi.Access;

namespace Soliguide.GrpcApi.Pages.Reading;

/// <summary>
/// A mail as it arrived, for staff to keep as a file. A stranger wrote every byte of it: it is plain text to any browser, never shown by one, and
/// would be nothing but text in a sandbox if it were.
/// </summary>
internal static class MailFile
{
    private const int NameLength = 64;
    private const int ShownName = 12;

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/lire/courrier/{mail}.eml", Send);

    /// <summary>Whether a text can be the name of a mail: 64 digits in hex.</summary>
    public static bool IsName(string mail) => mail.Length == NameLength && mail.All(char.IsAsciiHexDigitLower);

    private static async Task<Results<FileContentHttpResult, NotFound, StatusCodeHttpResult>> Send(
        string mail, HttpContext http, StaffRule staff, IGrainFactory grains)
    {
        if (!staff.Admits(http, StaffRole.Coordinator))
        {
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        }

        if (!IsName(mail) || await grains.GetGrain<IInboxGrain>(0).Bytes(mail) is not { } kept)
        {
            return TypedResults.NotFound();
        }

        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "sandbox; default-src 'none'; frame-ancestors 'none'";
        headers.XFrameOptions = "DENY";
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["X-Download-Options"] = "noopen";
        return TypedResults.File(kept.Bytes, "text/plain; charset=utf-8", $"courriel-{mail[..ShownName]}.eml");
    }
}
