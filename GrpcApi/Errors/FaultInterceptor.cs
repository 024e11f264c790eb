using Grpc.Core;
using Grpc.Core.Interceptors;
using Soliguide.GrpcApi.Feed;
using Soliguide.GrpcApi.Hosting;

namespace Soliguide.GrpcApi.Errors;

/// <summary>
/// The one place where what went wrong becomes a status. What the caller did is said; what we did is logged and told as an
/// <see cref="CallErrors.InternalFault"/> without its words.
/// </summary>
internal sealed partial class FaultInterceptor(
    CardStore cards, ILogger<FaultInterceptor> logger, [FromKeyedServices(ApiClocks.Wire)] TimeProvider clock) : Interceptor
{
    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            return await ReadsAgain.Answer(context.Method, () => continuation(request, context), context.CancellationToken);
        }
        catch (Exception e) when (e is not RpcException)
        {
            throw Tell(e, context);
        }
    }

    public override async Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, ServerCallContext context, ClientStreamingServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            return await continuation(requestStream, context);
        }
        catch (Exception e) when (e is not RpcException)
        {
            throw Tell(e, context);
        }
    }

    public override async Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request, IServerStreamWriter<TResponse> responseStream, ServerCallContext context,
        ServerStreamingServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            await continuation(request, responseStream, context);
        }
        catch (Exception e) when (e is not RpcException)
        {
            throw Tell(e, context);
        }
    }

    public override async Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, IServerStreamWriter<TResponse> responseStream, ServerCallContext context,
        DuplexStreamingServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            await continuation(requestStream, responseStream, context);
        }
        catch (Exception e) when (e is not RpcException)
        {
            throw Tell(e, context);
        }
    }

    private RpcException Tell(Exception exception, ServerCallContext context)
    {
        if (context.CancellationToken.IsCancellationRequested)
        {
            var late = context.Deadline != DateTime.MaxValue
                && context.Deadline <= clock.GetUtcNow().UtcDateTime;
            return Fault.Of(late ? CallErrors.DeadlinePassed : CallErrors.Cancelled);
        }

        // Until the cluster was heard once its grains are not even known by name: that is no fault of ours.
        if (Outage.Is(exception) || !cards.HasBeenHeard)
        {
            Log.Unavailable(logger, context.Method, exception.GetType().Name);
            return Fault.Of(CallErrors.TemporarilyUnavailable);
        }

        Log.Failed(logger, context.Method, exception);
        return Fault.Of(CallErrors.InternalFault);
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, EventName = "CallUnavailable", Level = LogLevel.Warning, Message = "{Method}: the cluster did not answer ({Exception})")]
        public static partial void Unavailable(ILogger logger, string method, string exception);

        [LoggerMessage(EventId = 2, EventName = "CallFailed", Level = LogLevel.Error, Message = "{Method} failed")]
        public static partial void Failed(ILogger logger, string method, Exception exception);
    }
}
