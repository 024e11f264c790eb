using Grpc.AspNetCore.Server;
using Microsoft.Extensions.Options;

namespace Soliguide.GrpcApi.Hosting;

/// <summary>Message sizes of gRPC from the settings.</summary>
internal sealed class GrpcLimits(IOptions<ApiOptions> options) : IConfigureOptions<GrpcServiceOptions>
{
    public void Configure(GrpcServiceOptions grpc)
    {
        grpc.MaxReceiveMessageSize = options.Value.LargestMessage;
        grpc.EnableDetailedErrors = false;
    }
}
