using Microsoft.Extensions.Options;
using Quartz;

namespace Soliguide.Silo.Scheduling;

/// <summary>Stores the jobs that triggers fire, and the steady ones, at every start: a repetition replaces them with themselves.</summary>
internal sealed class SteadyJobs(
    [FromKeyedServices(SchedulingHosting.Scheduler)] ISchedulerFactory factory, QuartzClock clock, IOptions<SchedulingOptions> options) : IHostedService
{
    private static readonly TimeSpan AfterStart = TimeSpan.FromMinutes(1);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var scheduler = await factory.GetScheduler(cancellationToken);
        await Store<OpenPhaseJob>(scheduler, OpenPhaseJob.Key, cancellationToken);
        await Store<PokeJob>(scheduler, PokeJob.Key, cancellationToken);
        await Store<RecountJob>(scheduler, RecountJob.Key, cancellationToken);
        await Store<SweepJob>(scheduler, SweepJob.Key, cancellationToken);
        await Repeat(scheduler, PokeJob.Key, options.Value.PokeEvery, options.Value.PokeEvery, cancellationToken);
        await Repeat(scheduler, RecountJob.Key, AfterStart, options.Value.RecountEvery, cancellationToken);
        await Repeat(scheduler, SweepJob.Key, AfterStart, options.Value.SweepEvery, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static async Task Store<TJob>(IScheduler scheduler, JobKey key, CancellationToken cancellationToken)
        where TJob : IJob => await scheduler.AddJob(
            JobBuilder.Create<TJob>().WithIdentity(key).StoreDurably().RequestRecovery().Build(),
            new AddJobOptions { Replace = true },
            cancellationToken);

    private async Task Repeat(IScheduler scheduler, JobKey job, TimeSpan first, TimeSpan every, CancellationToken cancellationToken)
    {
        var trigger = TriggerBuilder.Create(clock.Time)
            .WithIdentity("steady", job.Name)
            .ForJob(job)
            .StartAt(clock.Time.GetUtcNow().ToUniversalTime() + first)
            .WithSimpleSchedule(s => s
                .WithInterval(every)
                .RepeatForever()
                .WithMisfireInstruction(SimpleTriggerMisfireInstruction.NextWithRemainingCount))
            .Build();
        await scheduler.ScheduleTrigger(trigger, TriggerConflict.Replace, cancellationToken);
    }
}
