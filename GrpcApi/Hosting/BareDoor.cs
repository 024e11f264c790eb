using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Soliguide.GrpcApi.Telemetry;

namespace Soliguide.GrpcApi.Hosting;

/// <summary>What every process of ours has, with a front door or without: probes at the web port, figures and traces where settings ask for them, and a tidy end.</summary>
public static class BareDoor
{
    /// <summary>Registers it alone: no page, no gRPC and no reader of the feed.</summary>
    /// <param name="builder">The host; settings come from its sections <c>Api</c> and <c>Telemetry</c>.</param>
    public static WebApplicationBuilder AddBareDoor(this WebApplicationBuilder builder)
    {
        builder.Services.AddDoor(builder.Configuration.GetSection(ApiOptions.Section));
        builder.Services.AddSingleton<IConfigureOptions<KestrelServerOptions>, ListenForProbes>();
        builder.Services.AddTelemetry(builder.Configuration.GetSection(TelemetryOptions.Section));
        return builder;
    }

    /// <summary>Maps the probes and, at their own port, the figures. Whatever else is asked for is not there.</summary>
    public static WebApplication MapBareDoor(this WebApplication app)
    {
        MetricsPort.Use(app);
        Probes.Map(app);
        return app;
    }

    /// <summary>Settings, clocks and the checks of readiness that every host shares.</summary>
    internal static IServiceCollection AddDoor(this IServiceCollection services, IConfiguration section, Action<ApiOptions>? configure = null)
    {
        services.AddOptions<ApiOptions>().Bind(section).Configure(configure ?? (_ => { })).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ApiOptions>, ApiOptionsRules>();

        // It writes whole addresses at every request: those of answer pages hold what is as good as a signature.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning));
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddKeyedSingleton(ApiClocks.Campaign, (provider, _) => provider.GetRequiredService<TimeProvider>());
        services.TryAddKeyedSingleton(ApiClocks.Wire, TimeProvider.System);
        services.AddHealthChecks().AddCheck<Leaving>(Leaving.Name, tags: [Probes.ReadyTag]);
        services.AddSingleton<Leaving>().AddHostedService(provider => provider.GetRequiredService<Leaving>());
        services.AddSingleton<IPostConfigureOptions<HostOptions>, StopTime>();
        return services;
    }
}
