using System.Globalization;
using Google.Protobuf;
using Google.Rpc;
using Grpc.Core;
using HttpResponse = Microsoft.AspNetCore.Http.HttpResponse;
using Status = Google.Rpc.Status;

namespace Soliguide.GrpcApi.Json;

/// <summary>An error as JSON, in the form that transcoded methods give: google.rpc.Status with its details, under the HTTP status that goes with its code.</summary>
internal static class JsonStatus
{
    private static readonly JsonFormatter Formatter = new(JsonFormatter.Settings.Default.WithTypeRegistry(JsonTypes.Registry));

    /// <summary>Answers with an error where no method was reached.</summary>
    public static Task Write(HttpResponse response, RpcException error)
    {
        response.StatusCode = HttpOf(error.StatusCode);
        response.ContentType = "application/json; charset=utf-8";
        Head(response, error);
        return response.WriteAsync(Formatter.Format(error.GetRpcStatus() ?? new Status { Code = (int)error.StatusCode, Message = error.Status.Detail }));
    }

    /// <summary>What the head of an error says: nobody keeps it, and when to come back.</summary>
    public static void Head(HttpResponse response, RpcException error)
    {
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        if (error.GetRpcStatus()?.GetDetail<RetryInfo>() is { } retry)
        {
            response.Headers.RetryAfter = Seconds(retry.RetryDelay.ToTimeSpan());
        }
    }

    /// <summary>Whole seconds, at least one, as HTTP writes them.</summary>
    public static string Seconds(TimeSpan wait) => Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);

    private static int HttpOf(StatusCode code) => code switch
    {
        StatusCode.InvalidArgument => StatusCodes.Status400BadRequest,
        StatusCode.NotFound => StatusCodes.Status404NotFound,
        StatusCode.ResourceExhausted => StatusCodes.Status429TooManyRequests,
        StatusCode.Unavailable => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };
}
