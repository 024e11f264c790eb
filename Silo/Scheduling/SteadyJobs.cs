using Microsoft.Extensions.Options;
using Quartz;
using Soliguide.Silo.Privacy;

namespace Soliguide.Silo.Scheduling;

/// <summary>Stores the jobs that triggers fire, and the steady ones, at every start: a repetition replaces them with themselves.</summary>
internal sealed class SteadyJobs(
    [FromKeyedServices(SchedulingHosting.Scheduler)] ISchedulerFactory factory,
    QuartzClock clock,
    IOptions<SchedulingOptions> options,
    IOptions<RetentionOptions> retention) : IHostedService
{
    private static readonly TimeSpan AfterStart = TimeSpan.FromMinutes(1);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var scheduler = await factory.GetScheduler(cancellationToken);
        await Store<OpenPhaseJob>(scheduler, OpenPhaseJob.Key, cancellationToken);
        await Store<PokeJob>(scheduler, PokeJob.Key, cancellationToken);
        await Store<RecountJob>(scheduler, RecountJob.Key, cancellationToken);
        await Store<SweepJob>(scheduler, SweepJob.Key, cancellationToken);
        await Store<RetentionJob>(scheduler, RetentionJob.Key, cancellationToken);
        await Store<ForgettingJob>(scheduler, ForgettingJob.Key, cancellationToken);
        await Repeat(scheduler, PokeJob.Key, options.Value.PokeEvery, options.Value.PokeEvery, cancellationToken);
        await Repeat(scheduler, RecountJob.Key, AfterStart, options.Value.RecountEvery, cancellationToken);
        await Repeat(scheduler, SweepJob.Key, AfterStart, options.Value.SweepEvery, cancellationToken);
        await Repeat(scheduler, ForgettingJob.Key, AfterStart, retention.Value.FinishEvery, cancellationToken);
        await Once(scheduler, RetentionJob.Key, AfterStart, cancellationToken);
        await Repeat(scheduler, RetentionJob.Key, UntilNight(), retention.Value.Every, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static async Task Store<TJob>(IScheduler scheduler, JobKey key, CancellationToken cancellationToken)
        where TJob : IJob => await scheduler.AddJob(
            JobBuilder.Create<TJob>().WithIdentity(key).StoreDurably().RequestRecovery().Build(),
            new AddJobOptions { Replace = true },
            cancellationToken);

    /// <summary>From now to the next time that the clocks of Paris show the hour; a change of the clocks moves it until the next start.</summary>
    private TimeSpan UntilNight()
    {
        var now = clock.Time.GetUtcNow();
        var local = TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"));
        var wait = retention.Value.At.ToTimeSpan() - local.TimeOfDay;
        return wait > AfterStart ? wait : wait + TimeSpan.FromDays(1);
    }

    private async Task Once(IScheduler scheduler, JobKey job, TimeSpan after, CancellationToken cancellationToken)
    {
        var trigger = TriggerBuilder.Create(clock.Time)
            .WithIdentity("at-start", job.Name)
            .ForJob(job)
            .StartAt(clock.Time.GetUtcNow().ToUniversalTime() + after)
            .WithSimpleSchedule(s => s.WithMisfireInstruction(SimpleTriggerMisfireInstruction.FireNow))
            .Build();
        await scheduler.ScheduleTrigger(trigger, TriggerConflict.Replace, cancellationToken);
    }

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
