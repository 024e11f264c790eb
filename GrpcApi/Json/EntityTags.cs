using Microsoft.AspNetCore.Grpc.JsonTranscoding;

namespace Soliguide.GrpcApi.Json;

/// <summary>Answers 304 to a reader who has what would be sent: <c>If-None-Match</c> with the mark that came before.</summary>
internal sealed class EntityTags(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (!HttpMethods.IsGet(http.Request.Method) || http.Request.Headers.IfNoneMatch.Count == 0
            || http.GetEndpoint()?.Metadata.GetMetadata<GrpcJsonTranscodingMetadata>() is null)
        {
            await next(http);
            return;
        }

        var line = http.Response.Body;
        using var answer = new MemoryStream();
        http.Response.Body = answer;
        try
        {
            await next(http);
        }
        finally
        {
            http.Response.Body = line;
        }

        if (http.Response.StatusCode == StatusCodes.Status200OK && IsKnown(http))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            http.Response.ContentType = null;
            http.Response.ContentLength = null;
            return;
        }

        answer.Position = 0;
        await answer.CopyToAsync(line, http.RequestAborted);
    }

    private static bool IsKnown(HttpContext http) =>
        http.Response.GetTypedHeaders().ETag is { } mark
        && http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Tag == "*" || known.Compare(mark, useStrongComparison: false));
}
