using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Soliguide.GrpcApi.Telemetry;

/// <summary>What the process tells those who run it. Where nobody is to be told, nothing of it is there.</summary>
internal static class TelemetryHosting
{
    private const string Service = "soliguide";

    // Those of the frameworks: requests, connections, gRPC, Orleans, PostgreSQL, the runtime.
    private static readonly string[] Meters =
    [
        GuideMeter.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting", "Microsoft.Orleans", "Npgsql", "System.Runtime",
    ];

    private static readonly string[] Sources = ["Microsoft.Orleans.Application", "Microsoft.Orleans.Runtime", "Npgsql"];

    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<TelemetryOptions>().Bind(configuration).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TelemetryOptions>, TelemetryOptionsRules>();
        var options = configuration.Get<TelemetryOptions>() ?? new TelemetryOptions();
        if (!options.IsOn)
        {
            return services;
        }

        services.AddSingleton<FigureSampler>().AddHostedService(provider => provider.GetRequiredService<FigureSampler>());
        services.AddSingleton<GuideMeter>().AddHostedService<MeterStart>();
        services.AddSingleton<IConfigureOptions<KestrelServerOptions>, MetricsPort>();
        var telemetry = services.AddOpenTelemetry().ConfigureResource(resource => resource.AddService(Service));
        telemetry.WithMetrics(metrics =>
        {
            metrics.AddMeter(Meters);
            if (options.MetricsPort is not null)
            {
                metrics.AddPrometheusExporter();
            }

            if (options.Otlp is { } collector)
            {
                metrics.AddOtlpExporter((otlp, reader) =>
                {
                    otlp.Endpoint = collector;
                    reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = (int)options.Every.TotalMilliseconds;
                });
            }
        });
        if (options.Otlp is { } traces)
        {
            telemetry.WithTracing(tracing => tracing
                .SetSampler(new GuideSampler(options.Traced))
                .AddAspNetCoreInstrumentation()
                .AddSource(Sources)
                .AddProcessor<KnownTags>()
                .AddOtlpExporter(otlp => otlp.Endpoint = traces));
        }

        return services;
    }

    /// <summary>Makes the instruments when the process starts: nobody else asks for them.</summary>
    private sealed class MeterStart(GuideMeter meter) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            GC.KeepAlive(meter);
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
