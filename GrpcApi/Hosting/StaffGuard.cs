using Grpc.Core;
using Grpc.Core.Interceptors;
using Microsoft.Extensions.Options;
using Soliguide.GrpcApi.Errors;

namespace Soliguide.GrpcApi.Hosting;

/// <summary>
/// Keeps staff methods for staff: everything that is not named public is for those whom <see cref="StaffRule"/> admits.
/// </summary>
internal sealed class StaffGuard(StaffRule rule, IOptions<ApiOptions> options) : Interceptor
{
    private static readonly string[] Public =
    [
        $"/{V1.PlaceService.Descriptor.FullName}/GetPlace",
        $"/{V1.PlaceService.Descriptor.FullName}/ListPlaces",
        "/grpc.health.v1.Health/",
        "/grpc.reflection.",
    ];

    public override Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        Admit(context);
        return continuation(request, context);
    }

    public override Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, ServerCallContext context, ClientStreamingServerMethod<TRequest, TResponse> continuation)
    {
        Admit(context);
        return continuation(requestStream, context);
    }

    public override Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request, IServerStreamWriter<TResponse> responseStream, ServerCallContext context,
        ServerStreamingServerMethod<TRequest, TResponse> continuation)
    {
        Admit(context);
        return continuation(request, responseStream, context);
    }

    public override Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, IServerStreamWriter<TResponse> responseStream, ServerCallContext context,
        DuplexStreamingServerMethod<TRequest, TResponse> continuation)
    {
        Admit(context);
        return continuation(requestStream, responseStream, context);
    }

    private void Admit(ServerCallContext context)
    {
        if (Array.Exists(Public, name => context.Method.StartsWith(name, StringComparison.Ordinal)))
        {
            return;
        }

        var sent = context.RequestHeaders.GetValue("authorization");
        if (rule.Admits(context.GetHttpContext()))
        {
            return;
        }

        throw Fault.Of(
            sent is not null ? CallErrors.StaffKeyWrong : options.Value.StaffKey is null ? CallErrors.StaffOnly : CallErrors.StaffKeyMissing);
    }
}
