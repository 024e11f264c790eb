using Microsoft.AspNetCore.Diagnostics;

namespace Soliguide.GrpcApi.Pages.Hosting;

/// <summary>
/// Lets browsers see a page where something went wrong, and nobody else: clients of gRPC and of JSON never ask for HTML, and what
/// they are told of errors stays theirs.
/// </summary>
internal sealed partial class BrowserErrors(RequestDelegate next, ILogger<BrowserErrors> logger)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (!IsBrowser(http.Request))
        {
            if (http.Features.Get<IStatusCodePagesFeature>() is { } pages)
            {
                pages.Enabled = false;
            }

            await next(http);
            return;
        }

        try
        {
            await next(http);
        }
        catch (Exception e) when (!http.Response.HasStarted && !http.RequestAborted.IsCancellationRequested)
        {
            Log.PageFailed(logger, http.GetEndpoint()?.DisplayName ?? "?", e);
            http.Response.Clear();
            http.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }
    }

    private static bool IsBrowser(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsPost(request.Method))
        && request.Headers.Accept.Any(accept => accept?.Contains("text/html", StringComparison.OrdinalIgnoreCase) == true);

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, EventName = "PageFailed", Level = LogLevel.Error, Message = "The page {Page} failed")]
        public static partial void PageFailed(ILogger logger, string page, Exception exception);
    }
}
