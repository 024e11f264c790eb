using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Reports;
using Soliguide.Domain.Campaigns;
using Soliguide.Mailing.Incoming;

namespace Soliguide.Silo.Post.Inbox.Sorting;

/// <summary>What "this summer" means in a mail: the season of the campaign it is about, else of the one that runs.</summary>
internal sealed class ReadingFrames(IGrainFactory grains)
{
    /// <summary>The frame of mails of a campaign; null is the campaign that was launched last.</summary>
    public async Task<Func<DateTimeOffset, ReadingFrame>> Of(string? campaign)
    {
        var id = campaign ?? (await grains.GetGrain<IReportGrain>(0).Campaigns()).FirstOrDefault(c => c.State == CampaignState.Running)?.Id;
        if (id is null || await grains.GetGrain<ICampaignGrain>(id).Read() is not { } view)
        {
            return NoSeason;
        }

        var plan = PlanJson.Read(view.Plan.Json);
        var zone = plan.Territories.Count > 0 ? plan.ZoneOf(plan.Territories[0].Territory) : TimeZoneInfo.Utc;
        return at => new ReadingFrame(at, zone, plan.PublicPeriod);
    }

    private static ReadingFrame NoSeason(DateTimeOffset at)
    {
        var today = DateOnly.FromDateTime(at.UtcDateTime);
        return new ReadingFrame(at, TimeZoneInfo.Utc, new DayRange(today, today));
    }
}
