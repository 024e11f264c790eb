using System.Net;
using System.Net.Sockets;
using Grpc.AspNetCore.Server;
using Grpc.Core;
using Soliguide.Domain.Staff;
using Soliguide.GrpcApi.Access;
using Soliguide.V1;

namespace Soliguide.GrpcApi.Limits;

/// <summary>A request as the limits see it.</summary>
/// <param name="Cost">What it costs.</param>
/// <param name="IsStream">Whether it stays open.</param>
/// <param name="Caller">By whom it is counted: a key, or an address; null for staff, whose work is never refused for its number.</param>
internal sealed record Call(Cost Cost, bool IsStream, string? Caller)
{
    private const int Network = 8;
    private static readonly string Ours = $"/{PlaceService.Descriptor.File.Package}.";

    // An error page stands in for what was asked: it is another endpoint of the same request, and costs nothing.
    private Endpoint? Endpoint { get; init; }

    /// <summary>The request's; read once for what it asks for.</summary>
    public static Call Of(HttpContext http, StaffRule staff)
    {
        var endpoint = http.GetEndpoint();
        if (http.Items[typeof(Call)] is not Call call || call.Endpoint != endpoint)
        {
            http.Items[typeof(Call)] = call = Read(http, staff) with { Endpoint = endpoint };
        }

        return call;
    }

    private static Call Read(HttpContext http, StaffRule staff)
    {
        var method = http.GetEndpoint()?.Metadata.GetMetadata<GrpcMethodMetadata>()?.Method;
        var cost = method is not null ? CostOf(method.FullName) : CostOf(http);
        if (cost == Cost.None)
        {
            return new Call(cost, IsStream: false, Caller: null);
        }

        var who = staff.Who(http);
        return new Call(
            cost, method is { Type: MethodType.ServerStreaming }, who is null ? AddressOf(http.Connection.RemoteIpAddress) : who.May(StaffRole.Reader) ? null : who.Via);
    }

    private static Cost CostOf(string method) =>
        method == AccessTable.Search ? Cost.Searches
        : method == AccessTable.Sync || method == AccessTable.Pull ? Cost.Copies
        : method == AccessTable.Export ? Cost.Exports
        : method.StartsWith(Ours, StringComparison.Ordinal) ? Cost.Reads
        : Cost.None;

    private static Cost CostOf(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<CostAttribute>()?.Cost switch
    {
        // Opening a form sends nothing.
        Cost.Answers when !HttpMethods.IsPost(http.Request.Method) => Cost.Reads,
        { } cost => cost,
        null => Cost.None,
    };

    // Who has one address of the sixth version has the 2^64 of their network.
    private static string AddressOf(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(..Network)),
        _ => address.ToString(),
    };
}
