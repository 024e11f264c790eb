using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans.Configuration;
using Orleans.Dashboard;
using Orleans.Versions.Compatibility;
using Orleans.Versions.Selector;
using Soliguide.Grains;
using Soliguide.Grains.Calls;
using Soliguide.GrpcApi.Hosting;
using Soliguide.GrpcApi.Telemetry;
using Soliguide.Silo.Checkups;
using Soliguide.Silo.Post;
using Soliguide.Silo.Post.Inbox;
using Soliguide.Silo.Privacy;
using Soliguide.Silo.Scheduling;
using Soliguide.Silo.Storage;

namespace Soliguide.Silo.Hosting;

/// <summary>The silo: grains, their storage, the schedule and the post, on one clock.</summary>
internal static class SoliguideSilo
{
    /// <summary>Adds everything but the front door and the simulation.</summary>
    /// <param name="builder">The host.</param>
    /// <param name="storage">Where it remembers.</param>
    /// <param name="clock">The clock of grains, phases and letters; Orleans itself stays on the real one.</param>
    public static IHostApplicationBuilder AddSoliguideSilo(this IHostApplicationBuilder builder, StorageOptions storage, TimeProvider clock)
    {
        var services = builder.Services;
        builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = QuietFrameworks });
        services.AddKeyedSingleton(TimeProviderNames.Grains, clock);
        services.TryAddKeyedSingleton(CallerClock.Key, clock);
        services.AddSoliguideGrains();
        services.AddOptions<SiloOptions>().BindConfiguration(SiloOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<CampaignOptions>().BindConfiguration("Campaigns").ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<ReviewOptions>().BindConfiguration(ReviewOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<CallOptions>().BindConfiguration(CallOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<MailboxOptions>().BindConfiguration(MailboxOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        var options = builder.Configuration.GetSection(SiloOptions.Section).Get<SiloOptions>() ?? new SiloOptions();
        var telemetry = builder.Configuration.GetSection(TelemetryOptions.Section).Get<TelemetryOptions>() ?? new TelemetryOptions();
        services.AddHostedService<ReadyDatabase>();
        builder.UseOrleans(silo =>
        {
            silo.UseSoliguideCluster(storage, options);
            silo.AddSoliguideStorage(storage);
            if (telemetry.Otlp is not null)
            {
                silo.AddActivityPropagation();
            }

            if (telemetry.Dashboard)
            {
                silo.AddDashboard();
            }

            // However many places a phase goes through: when memory runs short, those that were touched longest ago leave it.
            silo.Configure<GrainCollectionOptions>(collection => collection.EnableActivationSheddingOnMemoryPressure = true);

            // While silos are replaced one after the other, a call of the version before is answered by any silo, and one of the new version by a new one.
            silo.Configure<GrainVersioningOptions>(versions => (versions.DefaultCompatibilityStrategy, versions.DefaultVersionSelectorStrategy) =
                (nameof(BackwardCompatible), nameof(AllCompatibleVersions)));

            // Before those of Orleans, which are asked in the order of their registration.
            silo.Services.Insert(0, ServiceDescriptor.Singleton<IGrainInterfaceTypeProvider, InterfaceTypes>());
        });
        services.AddHealthChecks()
            .AddCheck<MemberCheck>(MemberCheck.Name, tags: [Probes.ReadyTag])
            .AddCheck<AnswersCheck>(AnswersCheck.Name, tags: [Probes.ReadyTag]);
        services.AddSoliguideSchedule(storage, clock);
        services.AddSoliguidePost(builder.Configuration, clock);
        services.AddSoliguideInbox(builder.Configuration);
        services.AddSoliguidePrivacy();
        services.AddSoliguideCheckup();
        return builder;
    }

    /// <summary>What frameworks tell by default is for their authors; any setting of <c>Logging:LogLevel</c> wins over this.</summary>
    private static KeyValuePair<string, string?>[] QuietFrameworks =>
    [
        new("Logging:LogLevel:Default", "Information"),
        new("Logging:LogLevel:Microsoft", "Warning"),
        new("Logging:LogLevel:Orleans", "Warning"),

        // It reports at every start that its thread has not completed since the machine booted.
        new("Logging:LogLevel:Orleans.Runtime.Watchdog", "Error"),

        // The keys of sessions lie in the data folder beside the database: whoever reads the one reads the other.
        new("Logging:LogLevel:Microsoft.AspNetCore.DataProtection", "Error"),

        // It tells of each page that is not to be kept, which is what the page asked for.
        new("Logging:LogLevel:Microsoft.AspNetCore.Antiforgery", "Error"),

        // Every probe while it starts or stops would be an error in the log; whoever asks is told why.
        new("Logging:LogLevel:Microsoft.Extensions.Diagnostics.HealthChecks", "Critical"),
        new("Logging:LogLevel:Polly", "Warning"),
        new("Logging:LogLevel:Quartz", "Warning"),
        new("Logging:LogLevel:Grpc", "Warning"),
    ];
}
