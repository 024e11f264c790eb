using System.Net;
using System.Security.Cryptography;
using System.Text;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Microsoft.Extensions.Options;
using Soliguide.GrpcApi.Errors;

namespace Soliguide.GrpcApi.Hosting;

/// <summary>
/// Keeps staff methods for staff until there are roles: everything that is not named public asks for the staff key, or for a caller
/// on this machine who was not passed on by a proxy or by a page of another site.
/// </summary>
internal sealed class StaffGuard(IOptions<ApiOptions> options) : Interceptor
{
    private const string Bearer = "Bearer ";

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
        if (sent is null ? IsOnThisMachine(context.GetHttpContext()) : IsKey(sent))
        {
            return;
        }

        throw Fault.Of(
            sent is not null ? CallErrors.StaffKeyWrong : options.Value.StaffKey is null ? CallErrors.StaffOnly : CallErrors.StaffKeyMissing);
    }

    private bool IsKey(string sent) =>
        options.Value.StaffKey is { } key
        && sent.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
        && CryptographicOperations.FixedTimeEquals(Hash(sent[Bearer.Length..]), Hash(key));

    // Of equal length whatever is sent, so that comparing tells nothing of the key's length either.
    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    // A proxy on this machine makes every caller look local: whoever was passed on is not. Origin and a foreign host name belong to
    // pages of other sites in a browser of this machine.
    private static bool IsOnThisMachine(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && !http.Request.Headers.ContainsKey("X-Forwarded-For")
        && !http.Request.Headers.ContainsKey("Forwarded")
        && http.Request.Headers.Origin.Count == 0
        && (http.Request.Host.Host == "localhost"
            || (IPAddress.TryParse(http.Request.Host.Host.Trim('[', ']'), out var host) && IPAddress.IsLoopback(host)));
}
