using System.Security.Cryptography;
using Google.Protobuf;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Microsoft.AspNetCore.Grpc.JsonTranscoding;
using Soliguide.GrpcApi.Access;
using Soliguide.GrpcApi.Feed;
using Soliguide.GrpcApi.Hosting;
using Soliguide.V1;

namespace Soliguide.GrpcApi.Json;

/// <summary>
/// What the head of a JSON answer says: how long anybody may keep it, and by which mark it is known again. Answers for staff are kept by nobody. A front
/// door that has heard nothing for a minute gives no marks and lets nothing be kept, so that nobody takes an old word for a confirmed one.
/// </summary>
internal sealed class JsonAnswers(CardStore cards, [FromKeyedServices(ApiClocks.Wire)] TimeProvider wire) : Interceptor
{
    private const int MarkLength = 22;
    private static readonly TimeSpan Stale = TimeSpan.FromMinutes(1);

    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        var http = context.GetHttpContext();
        if (http.GetEndpoint()?.Metadata.GetMetadata<GrpcJsonTranscodingMetadata>() is null)
        {
            return await continuation(request, context);
        }

        try
        {
            var answer = await continuation(request, context);
            Head(http.Response.Headers, answer, AccessTable.Of(context.Method) is null);
            return answer;
        }
        catch (RpcException error)
        {
            JsonStatus.Head(http.Response, error);
            throw;
        }
    }

    private void Head(IHeaderDictionary head, object answer, bool isPublic)
    {
        head.XContentTypeOptions = "nosniff";
        if (!isPublic || wire.GetUtcNow() - cards.HeardAt > Stale)
        {
            head.CacheControl = "no-store";
            return;
        }

        head.CacheControl = answer is PullPlaceChangesResponse ? "public, no-cache" : "public, max-age=15";
        if (MarkOf(answer) is { } mark)
        {
            head.ETag = $"W/\"{mark}\"";
        }
    }

    // Weak: the instants at which something was read or heard are not part of it.
    private static string? MarkOf(object answer)
    {
        switch (answer)
        {
            // A page that more follows may become one that is the last without another cursor.
            case PullPlaceChangesResponse { Complete: true } page:
                return page.Cursor;
            case GetPlaceResponse found:
                var lasting = found.Clone();
                lasting.Opening.ReadTime = null;
                return Convert.ToHexStringLower(SHA256.HashData(lasting.ToByteArray()))[..MarkLength];
            default:
                return null;
        }
    }
}
