using Soliguide.Contracts.Calls;
using Soliguide.Contracts.Campaigns;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Places;

namespace Soliguide.Grains.Calls;

/// <summary>When nobody is called in a territory: the campaign rests, or the plan is quiet by the territory's clocks and holidays.</summary>
internal sealed class DeskCalendar(IGrainFactory grains, string campaign, string territory)
{
    private (string Json, CampaignPlan Plan)? lastRead;

    private ICampaignGrain Campaign => grains.GetGrain<ICampaignGrain>(campaign);

    /// <summary>Why nobody is called at an instant (UTC), and from when on somebody is; null when somebody may be.</summary>
    public async Task<LeaseReply?> Rest(DateTimeOffset now)
    {
        var brief = await Campaign.Brief();
        if (brief is not { State: CampaignState.Running })
        {
            return new LeaseReply(null, DeskRest.CampaignRests);
        }

        var plan = Plan(brief);
        var key = TerritoryKey.Parse(territory);
        return plan.Find(key) is null ? new LeaseReply(null, DeskRest.CampaignRests)
            : plan.NextAllowed(key, now) is var next && next > now ? new LeaseReply(null, DeskRest.QuietTime, next)
            : null;
    }

    /// <summary>The day that it is in the territory.</summary>
    public async Task<DateOnly> Day(DateTimeOffset now)
    {
        var brief = await Campaign.Brief();
        var zone = brief is null ? null : Plan(brief).Find(TerritoryKey.Parse(territory))?.TimeZone;
        return LocalDay.Of(now, zone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var known) ? known : TimeZoneInfo.Utc);
    }

    /// <summary>The plan of the campaign, read anew only when somebody changed it: a desk asks with every call.</summary>
    private CampaignPlan Plan(CampaignBrief brief)
    {
        if (lastRead is not { } last || last.Json != brief.Plan.Json)
        {
            lastRead = last = (brief.Plan.Json, PlanJson.Read(brief.Plan.Json));
        }

        return last.Plan;
    }
}
