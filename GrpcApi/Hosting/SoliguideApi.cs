using Grpc.AspNetCore.Server;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using Soliguide.GrpcApi.Access;
using Soliguide.GrpcApi.Boards;
using Soliguide.GrpcApi.Contacts;
using Soliguide.GrpcApi.Contacts.Import;
using Soliguide.GrpcApi.Dashboard;
using Soliguide.GrpcApi.Errors;
using Soliguide.GrpcApi.Exports;
using Soliguide.GrpcApi.Feed;
using Soliguide.GrpcApi.Json;
using Soliguide.GrpcApi.Limits;
using Soliguide.GrpcApi.Pages.Hosting;
using Soliguide.GrpcApi.Services;
using Soliguide.GrpcApi.Telemetry;

namespace Soliguide.GrpcApi.Hosting;

/// <summary>The front door as a part of any host that has an Orleans client or silo: the Silo by default, a gateway of its own otherwise.</summary>
public static class SoliguideApi
{
    /// <summary>
    /// Registers the front door: both ports, gRPC with its guards, the reader of the feed, live figures and health. The host registers
    /// the grain factory, and <see cref="ApiClocks.Campaign"/> before this call if the campaign's clock is not the real one.
    /// </summary>
    /// <param name="builder">The host; settings come from its section <c>Api</c>.</param>
    /// <param name="configure">Settings in code, after those of the section.</param>
    public static WebApplicationBuilder AddSoliguideApi(this WebApplicationBuilder builder, Action<ApiOptions>? configure = null)
    {
        builder.Services.AddSoliguideApi(builder.Configuration.GetSection(ApiOptions.Section), configure);
        builder.Services.AddTelemetry(builder.Configuration.GetSection(TelemetryOptions.Section));
        return builder;
    }

    /// <summary>The same for hosts that hold their services and settings apart.</summary>
    public static IServiceCollection AddSoliguideApi(
        this IServiceCollection services, IConfiguration section, Action<ApiOptions>? configure = null)
    {
        services.AddDoor(section, configure);
        services.AddSingleton<IConfigureOptions<KestrelServerOptions>, ListenOnTwoPorts>();
        services.AddSingleton<IConfigureOptions<GrpcServiceOptions>, GrpcLimits>();
        services.AddSingleton<IConfigureOptions<ForwardedHeadersOptions>, BehindProxies>();

        services.AddAccess().AddLimits();
        CrossSite.Add(services);
        services.AddSingleton<ContactCheck>().AddSingleton<ContactImport>();
        services.AddSingleton<CardStore>().AddSingleton<PlaceSearch>().AddHostedService<CardFollower>().AddSingleton<CampaignBoard>();
        services.AddExports().AddPartnerFormats();
        services.AddGrpc(grpc =>
        {
            grpc.Interceptors.Add<JsonAnswers>();
            grpc.Interceptors.Add<FaultInterceptor>();
            grpc.Interceptors.Add<StaffGuard>();
        }).AddJsonDoor();
        services.AddGrpcReflection();
        services.AddSoliguidePages();
        return services.AddHealth();
    }

    /// <summary>Maps the services, reflection and health. Call it once, after the host's own middleware.</summary>
    public static WebApplication MapSoliguideApi(this WebApplication app)
    {
        MetricsPort.Use(app);
        app.UseForwardedHeaders();
        app.UseAuthentication();
        // Pages first: what goes wrong behind them is shown to browsers as one.
        app.MapSoliguidePages();
        DashboardDoor.Map(app);
        app.UseCors();
        app.UseGrpcWeb(new GrpcWebOptions { DefaultEnabled = true });
        app.UseRateLimiter();
        app.UseJsonDoor();
        Map<PlaceEndpoint>().Add(CrossSite.Open);
        Map<CampaignEndpoint>();
        Map<AnswerEndpoint>();
        Map<CallEndpoint>();
        Map<ReviewEndpoint>();
        Map<ContactEndpoint>();
        Map<PersonEndpoint>();
        Map<CheckupEndpoint>();
        Map<ExportEndpoint>().Add(CrossSite.Open);
        app.MapGrpcReflectionService();
        app.MapGrpcHealthChecksService();
        Probes.Map(app);
        ExportFile.Map(app);
        app.MapPartnerFormats();
        ApiDescription.Map(app);
        app.MapUnknownAddresses();
        return app;

        GrpcServiceEndpointConventionBuilder Map<TService>()
            where TService : class
        {
            var service = app.MapGrpcService<TService>();
            service.Add(LongAnswers.LeaveOut);
            return service;
        }
    }

    private static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddGrpcHealthChecks(health =>
        {
            foreach (var service in (string[])
            [
                "", V1.PlaceService.Descriptor.FullName, V1.CampaignService.Descriptor.FullName, V1.AnswerService.Descriptor.FullName,
                V1.ContactService.Descriptor.FullName, V1.PersonService.Descriptor.FullName, V1.CallService.Descriptor.FullName,
                V1.ReviewService.Descriptor.FullName, V1.ExportService.Descriptor.FullName, V1.CheckupService.Descriptor.FullName,
            ])
            {
                health.Services.Map(service, check => check.Tags.Contains(Probes.ReadyTag));
            }
        }).AddCheck<ReadyCheck>(ReadyCheck.Name, tags: [Probes.ReadyTag]);
        services.Configure<HealthCheckPublisherOptions>(publisher =>
        {
            publisher.Delay = TimeSpan.FromSeconds(1);
            publisher.Period = TimeSpan.FromSeconds(5);
        });
        return services;
    }
}
