using Microsoft.Extensions.Options;
using Quartz;

namespace Soliguide.Silo.Scheduling;

/// <summary>Stores the jobs that triggers fire, and the steady poke, at every start: a repetition replaces them with themselves.</summary>
internal sealed class SteadyJobs([FromKeyedServices(SchedulingHosting.Scheduler)] ISchedulerFactory factory, QuartzClock clock, IOptions<SchedulingOptions> options) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var scheduler = await factory.GetScheduler(cancellationToken);
        var open = JobBuilder.Create<OpenPhaseJob>().WithIdentity(OpenPhaseJob.Key).StoreDurably().RequestRecovery().Build();
        await scheduler.AddJob(open, new AddJobOptions { Replace = true }, cancellationToken);
        var poke = JobBuilder.Create<PokeJob>().WithIdentity(PokeJob.Key).StoreDurably().Build();
        await scheduler.AddJob(poke, new AddJobOptions { Replace = true }, cancellationToken);
        var steady = TriggerBuilder.Create(clock.Time)
            .WithIdentity("steady", PokeJob.Key.Group)
            .ForJob(PokeJob.Key)
            .StartAt(clock.Time.GetUtcNow().ToUniversalTime() + options.Value.PokeEvery)
            .WithSimpleSchedule(s => s
                .WithInterval(options.Value.PokeEvery)
                .RepeatForever()
                .WithMisfireInstruction(SimpleTriggerMisfireInstruction.NextWithRemainingCount))
            .Build();
        await scheduler.ScheduleTrigger(steady, TriggerConflict.Replace, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
