using Quartz;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Places;
using Soliguide.Grains.Campaigns;

namespace Soliguide.Silo.Scheduling;

/// <summary>Keeps one persistent trigger per territory and phase that is still to open.</summary>
internal sealed class QuartzSchedule([FromKeyedServices(SchedulingHosting.Scheduler)] ISchedulerFactory factory, QuartzClock clock) : ICampaignSchedule
{
    public async Task Align(CampaignPlan plan, bool running, IReadOnlySet<(TerritoryKey Territory, Phase Phase)> opened)
    {
        var scheduler = await factory.GetScheduler();
        foreach (var territory in plan.Territories.Select(t => t.Territory))
        {
            var starts = plan.ScheduleOf(territory).ToDictionary(s => s.Phase, s => s.At);
            foreach (var phase in Enum.GetValues<Phase>())
            {
                var wanted = running && !opened.Contains((territory, phase)) && starts.TryGetValue(phase, out var at) ? at : (DateTimeOffset?)null;
                await Align(scheduler, plan.Id, territory, phase, wanted);
            }
        }
    }

    private async Task Align(IScheduler scheduler, string campaign, TerritoryKey territory, Phase phase, DateTimeOffset? wanted)
    {
        var key = PhaseTrigger.Key(campaign, territory, phase);
        var stored = await scheduler.GetTrigger(key);
        if (wanted is { } at && stored?.StartTimeUtc != at)
        {
            await scheduler.ScheduleTrigger(PhaseTrigger.Make(campaign, territory, phase, at, clock.Time), TriggerConflict.Replace);
        }
        else if (wanted is null && stored is not null)
        {
            await scheduler.UnscheduleJob(key);
        }
    }
}
