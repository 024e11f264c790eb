using Microsoft.AspNetCore.Http.HttpResults;
using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Reports;
using Soliguide.Domain.Staff;
using Soliguide.GrpcApi.Access;
using Soliguide.GrpcApi.Mapping;

namespace Soliguide.GrpcApi.Pages.Campaigns.Conduct;

/// <summary>
/// The HTML part of a letter that is looked at before it leaves, as a page of its own, and the letter as a file. Templates are the
/// operator's and names are strangers': the page may style itself and nothing else. It runs no script, loads nothing, sends no form, and is a stranger to
/// the site it comes from.
/// </summary>
internal static class LetterFile
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/campagnes/{id}/lettres/{number:int}/{letter}.html", Show);
        endpoints.MapGet("/campagnes/{id}/lettres/{number:int}/{letter}.eml", Keep);
    }

    private static Task<Results<ContentHttpResult, FileContentHttpResult, NotFound, StatusCodeHttpResult>> Show(
        string id, int number, string letter, HttpContext http, StaffRule staff, IGrainFactory grains) => Send(id, number, letter, http, staff, grains, asFile: false);

    private static Task<Results<ContentHttpResult, FileContentHttpResult, NotFound, StatusCodeHttpResult>> Keep(
        string id, int number, string letter, HttpContext http, StaffRule staff, IGrainFactory grains) => Send(id, number, letter, http, staff, grains, asFile: true);

    private static async Task<Results<ContentHttpResult, FileContentHttpResult, NotFound, StatusCodeHttpResult>> Send(
        string id, int number, string letter, HttpContext http, StaffRule staff, IGrainFactory grains, bool asFile)
    {
        if (!staff.Admits(http, StaffRole.Coordinator))
        {
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        }

        if (await Find(id, number, letter, grains) is not { Fault: null } found)
        {
            return TypedResults.NotFound();
        }

        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = asFile
            ? "sandbox; default-src 'none'; frame-ancestors 'none'"
            : "sandbox; default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        headers.XFrameOptions = "DENY";
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        return asFile
            ? TypedResults.File(found.Message, "message/rfc822", $"{id}-{number}-{letter}.eml")
            : TypedResults.Content(found.Html, "text/html; charset=utf-8");
    }

    private static async Task<LetterPreview?> Find(string id, int number, string letter, IGrainFactory grains) =>
        await grains.GetGrain<ICampaignGrain>(id).Read() is { } campaign
        && await grains.GetGrain<IReportGrain>(0).PreviewLetters(campaign.Plan) is var samples
        && number >= 1 && number <= samples.Length
            ? samples[number - 1].Letters.FirstOrDefault(found => LetterMapping.Word(found.Letter) == letter)
            : null;
}
