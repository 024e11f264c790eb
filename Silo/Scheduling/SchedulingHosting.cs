using Grpc.AspNetCore.HealthChecks;
using Quartz;
using Soliguide.Grains.Campaigns;
using Soliguide.Silo.Storage;
using Soliguide.Silo.Storage.Postgres;

namespace Soliguide.Silo.Scheduling;

/// <summary>Quartz with its own database file, or with tables of the PostgreSQL that silos share; it starts with the host and only ever calls grains.</summary>
internal static class SchedulingHosting
{
    /// <summary>
    /// The scheduler's name. A named one keeps its clock to itself; the clock of an unnamed one would become that of the whole process,
    /// and Orleans' own loops spin on a clock that stands still.
    /// </summary>
    public const string Scheduler = "soliguide";

    /// <summary>Adds the schedule of campaigns and the steady job.</summary>
    public static IServiceCollection AddSoliguideSchedule(this IServiceCollection services, StorageOptions storage, TimeProvider clock)
    {
        services.AddOptions<SchedulingOptions>().BindConfiguration(SchedulingOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(new QuartzClock(clock));
        services.AddSingleton<ICampaignSchedule, QuartzSchedule>();
        services.AddQuartz(Scheduler, quartz =>
        {
            quartz.UseTimeProvider(clock);
            quartz.UseDefaultThreadPool(8);
            quartz.UsePersistentStore(store =>
            {
                if (storage.Postgres is { } postgres)
                {
                    store.UsePostgres(PostgresSessions.Of(postgres));
                    store.UseClustering();
                }
                else
                {
                    store.UseSqlite($"Data Source={storage.QuartzFile};Default Timeout=30");
                }

                store.ProvisionSchema();
                store.UseSystemTextJsonSerializer(_ => { });
            });
        });
        services.AddSingleton<RecountHealth>().AddHealthChecks().AddCheck<RecountHealth>(RecountHealth.Name, tags: [RecountHealth.Name]);
        services.Configure<GrpcHealthChecksOptions>(health => health.Services.Map(RecountHealth.Name, check => check.Tags.Contains(RecountHealth.Name)));
        services.AddHostedService<SteadyJobs>();
        services.AddQuartzHostedService(Scheduler, hosted => hosted.WaitForJobsToComplete = true);
        return services;
    }
}
