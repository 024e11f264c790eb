using Microsoft.Extensions.Options;

namespace Soliguide.GrpcApi.Hosting;

/// <summary>The host's time to stop counts from the end of <see cref="ApiOptions.DrainFor"/>: draining takes nothing from those that put things away.</summary>
internal sealed class StopTime(IOptions<ApiOptions> options) : IPostConfigureOptions<HostOptions>
{
    public void PostConfigure(string? name, HostOptions host) => host.ShutdownTimeout += options.Value.DrainFor;
}
