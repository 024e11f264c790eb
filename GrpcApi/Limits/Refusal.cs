using System.Globalization;
using System.Threading.RateLimiting;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.AspNetCore.Server;
using Grpc.Core;
using Microsoft.AspNetCore.Grpc.JsonTranscoding;
using Soliguide.GrpcApi.Errors;
using Soliguide.GrpcApi.Json;
using HttpResponse = Microsoft.AspNetCore.Http.HttpResponse;

namespace Soliguide.GrpcApi.Limits;

/// <summary>
/// Tells a caller that it was too much, in its own language. A bare 429 reaches clients of gRPC as UNAVAILABLE, which they repeat at once; they are told by status
/// 8 in the head of an answer that has nothing else.
/// </summary>
internal static class Refusal
{
    private const string StatusDetails = "grpc-status-details-bin";

    // A stream ends when its reader goes: nobody knows when.
    private static readonly TimeSpan ForASeat = TimeSpan.FromSeconds(30);

    public static async Task Write(HttpContext http, Call call, RateLimitLease lease)
    {
        // What counts calls knows when there will be room; what counts streams does not.
        var isRate = lease.TryGetMetadata(MetadataName.RetryAfter, out var wait);
        var after = isRate ? TimeSpan.FromSeconds(Math.Max(1, Math.Ceiling(wait.TotalSeconds))) : ForASeat;
        var error = Fault.Of(
            isRate ? CallErrors.TooManyCalls : CallErrors.TooManyStreams, null, new RetryInfo { RetryDelay = Duration.FromTimeSpan(after) });
        var endpoint = http.GetEndpoint();
        if (endpoint?.Metadata.GetMetadata<GrpcJsonTranscodingMetadata>() is not null)
        {
            await JsonStatus.Write(http.Response, error);
        }
        else if (endpoint?.Metadata.GetMetadata<GrpcMethodMetadata>() is not null)
        {
            Grpc(http.Response, error, after);
        }
        else
        {
            // Browsers are shown a page for it, see BrowserErrors.
            http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            http.Response.Headers.RetryAfter = JsonStatus.Seconds(after);
            http.Response.Headers.CacheControl = "no-store";
        }
    }

    private static void Grpc(HttpResponse response, RpcException error, TimeSpan after)
    {
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = "application/grpc";
        response.Headers["grpc-status"] = ((int)error.StatusCode).ToString(CultureInfo.InvariantCulture);
        response.Headers["grpc-message"] = Uri.EscapeDataString(error.Status.Detail);
        response.Headers[StatusDetails] = Convert.ToBase64String(error.Trailers.GetValueBytes(StatusDetails) ?? []);
        // Clients that repeat calls by themselves wait as long as this says.
        response.Headers["grpc-retry-pushback-ms"] = ((long)after.TotalMilliseconds).ToString(CultureInfo.InvariantCulture);
    }
}
