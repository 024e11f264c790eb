using Microsoft.AspNetCore.Mvc.Filters;

namespace Soliguide.GrpcApi.Pages.Hosting;

/// <summary>
/// What browsers must be told of a page. On pages alone: as a filter of theirs, because headers set for the whole host
/// leak into the metadata of gRPC answers.
/// </summary>
internal sealed class PageHeaders : IResourceFilter
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
        + "base-uri 'none'; frame-ancestors 'none'";

    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        var headers = context.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }
}
