using Grpc.Core;
using Grpc.Core.Interceptors;
using Soliguide.Tests.Shared.Checker;
using Soliguide.V1;

namespace Soliguide.Tests.Shared.Faults;

/// <summary>Keeps a client's list: what it asks for before it is sent, and what was acknowledged once that was heard. Shows the staff's key where there is one.</summary>
internal sealed class ListKeeper(ClientList list, string? key = null) : Interceptor
{
    public override AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(
        TRequest request, ClientInterceptorContext<TRequest, TResponse> context, AsyncUnaryCallContinuation<TRequest, TResponse> continuation)
    {
        var named = Named(request);
        if (named is var (campaign, place, id))
        {
            list.Ask(campaign, place, id);
        }

        var call = continuation(request, WithKey(context));
        return new AsyncUnaryCall<TResponse>(Keep(call.ResponseAsync, named), call.ResponseHeadersAsync, call.GetStatus, call.GetTrailers, call.Dispose);
    }

    private async Task<TResponse> Keep<TResponse>(Task<TResponse> response, (string Campaign, string Place, string Id)? named)
    {
        var heard = await response;
        if (named is var (campaign, place, id))
        {
            list.Acknowledge(campaign, place, id);
        }

        return heard;
    }

    /// <summary>What a place remembers it by.</summary>
    private static (string Campaign, string Place, string Id)? Named<TRequest>(TRequest request) => request switch
    {
        SubmitAnswerRequest answer => (answer.CampaignId, answer.PlaceId, answer.RequestId),
        RecordOutcomeRequest call => (call.CampaignId, call.PlaceId, $"{call.LeaseId}/{call.PlaceId}"),
        _ => null,
    };

    private ClientInterceptorContext<TRequest, TResponse> WithKey<TRequest, TResponse>(ClientInterceptorContext<TRequest, TResponse> context)
        where TRequest : class
        where TResponse : class
    {
        if (key is null)
        {
            return context;
        }

        var headers = new Metadata { { "authorization", $"Bearer {key}" } };
        foreach (var header in context.Options.Headers ?? [])
        {
            headers.Add(header);
        }

        return new ClientInterceptorContext<TRequest, TResponse>(context.Method, context.Host, context.Options.WithHeaders(headers));
    }
}
