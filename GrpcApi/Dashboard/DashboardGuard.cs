using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Options;
using Soliguide.GrpcApi.Access;
using Soliguide.GrpcApi.Pages.Staff;

namespace Soliguide.GrpcApi.Dashboard;

/// <summary>Stands before every endpoint of the dashboard, whatever the port, and turns away as a page for staff does. Nothing of it is kept by a browser.</summary>
[SuppressMessage("Performance", "CA1812", Justification = "The pipeline makes it.")]
internal sealed class DashboardGuard(RequestDelegate next, StaffRule rule, IOptions<SignInOptions> signIn)
{
    // Its own files and figures, and nothing of any other site. Its charts set styles, and its style sheet holds a font.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; "
        + "form-action 'none'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext http)
    {
        if (http.GetEndpoint() is not { } endpoint || endpoint.Metadata.GetMetadata<DashboardEndpoint>() is null)
        {
            return next(http);
        }

        var who = rule.Who(http);
        if (who is null && SignInAddress.For(http, signIn.Value) is { } signInFirst)
        {
            http.Response.Redirect(signInFirst);
            return Task.CompletedTask;
        }

        if (who?.May(DashboardDoor.Least) != true)
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        if (!DashboardEndpoint.IsShown(endpoint))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        return next(http);
    }
}
