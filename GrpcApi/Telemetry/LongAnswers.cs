using Grpc.AspNetCore.Server;
using Grpc.Core;
using Microsoft.AspNetCore.Http.Features;

namespace Soliguide.GrpcApi.Telemetry;

/// <summary>Answers that last as long as somebody listens: their time says nothing of how quick the server is, so it is not counted among the others.</summary>
internal static class LongAnswers
{
    /// <summary>Takes the streams of a service out of the times of requests.</summary>
    public static void LeaveOut(EndpointBuilder endpoint)
    {
        if (endpoint.Metadata.OfType<GrpcMethodMetadata>().FirstOrDefault() is { Method.Type: not MethodType.Unary })
        {
            endpoint.Metadata.Add(new DisableHttpMetricsAttribute());
        }
    }

    /// <summary>Takes this answer out of them.</summary>
    public static void LeaveOut(HttpContext http)
    {
        if (http.Features.Get<IHttpMetricsTagsFeature>() is { } figures)
        {
            figures.MetricsDisabled = true;
        }
    }
}
