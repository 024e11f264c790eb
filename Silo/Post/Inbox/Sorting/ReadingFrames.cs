using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Reports;
using Soliguide.Domain.Campaigns;
using Soliguide.Mailing.Incoming;

namespace Soliguide.Silo.Post.Inbox.Sorting;

/// <summary>What "this summer" means in a mail: the season of the campaign it is about, else of the one that runs.</summary>
internal sealed class ReadingFrames(IGrainFactory grains)
{
    /// <summary>The season of mails of a campaign; null is the campaign that was launched last.</summary>
    public async Task<AskedSeason> Of(string? campaign)
    {
        var id = campaign ?? (await grains.GetGrain<IReportGrain>(0).Campaigns()).FirstOrDefault(c => c.State == CampaignState.Running)?.Id;
        if (id is null || await grains.GetGrain<ICampaignGrain>(id).Brief() is not { } asked)
        {
            return new AskedSeason(TimeZoneInfo.Utc, null, IsOver: true);
        }

        var plan = PlanJson.Read(asked.Plan.Json);
        var zone = plan.Territories.Count > 0 ? plan.ZoneOf(plan.Territories[0].Territory) : TimeZoneInfo.Utc;
        return new AskedSeason(zone, plan.PublicPeriod, asked.State == CampaignState.Finished);
    }
}

/// <summary>The season that a campaign asks about.</summary>
/// <param name="Zone">Where its days are counted.</param>
/// <param name="Season">Its days; null where there is no campaign.</param>
/// <param name="IsOver">Whether the campaign has ended, or is not known.</param>
internal sealed record AskedSeason(TimeZoneInfo Zone, DayRange? Season, bool IsOver)
{
    /// <summary>The frame of a mail that arrived then.</summary>
    public ReadingFrame At(DateTimeOffset arrived)
    {
        var today = DateOnly.FromDateTime(arrived.UtcDateTime);
        return new ReadingFrame(arrived, Zone, Season ?? new DayRange(today, today));
    }

    /// <summary>Whether mails are read the same for both.</summary>
    public bool ReadsLike(AskedSeason other) => Zone.Equals(other.Zone) && Season == other.Season;
}
