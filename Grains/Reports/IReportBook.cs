using Soliguide.Contracts.Places;
using Soliguide.Contracts.Reports;
using Soliguide.Domain.Campaigns.Scopes;
using Soliguide.Grains.Places;

namespace Soliguide.Grains.Reports;

/// <summary>What can be asked of all stored records at once. Implemented by the storage of the silo; counts are taken from the places.</summary>
public interface IReportBook
{
    /// <summary>The scope facts of the places of a territory that changed after a change; all after 0. One consistent view.</summary>
    IAsyncEnumerable<IndexedFacts> Facts(string territory, long after = 0);

    /// <summary>The records of the places of a territory that wait for a call in a campaign.</summary>
    IAsyncEnumerable<PlaceRecord> Desk(string campaign, string territory);

    /// <summary>Counts by territory, now.</summary>
    Task<TerritoryTally[]> Tally(string campaign);

    /// <summary>Cumulated counts at the end of each day in this time zone.</summary>
    Task<DayTally[]> DailyTally(string campaign, string? territory, DateOnly from, DateOnly to, TimeZoneInfo zone);

    /// <summary>Places of a campaign in order of their key, after one.</summary>
    Task<UpdateLine[]> Updates(string campaign, string? territory, PlaceStage? stage, string? after, int max);

    /// <summary>All campaigns, newest first.</summary>
    Task<CampaignHead[]> Campaigns();

    /// <summary>Letters by kind and state.</summary>
    Task<LetterCount[]> Letters(string campaign);

    /// <summary>Changes of public cards after a position.</summary>
    Task<FeedPage> Feed(long after, int max);
}

/// <summary>The scope facts of a place.</summary>
/// <param name="Facts">What scope is decided on.</param>
/// <param name="Change">Grows with every change of facts, over all places; without gaps that could fill later.</param>
public sealed record IndexedFacts(ScopeFacts Facts, long Change);
