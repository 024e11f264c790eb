using Soliguide.Contracts.Places;
using Soliguide.Contracts.Proposals;
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

    /// <summary>Every call that the journals of a campaign's places hold, place by place.</summary>
    IAsyncEnumerable<CallLine> Calls(string campaign);

    /// <summary>How many of what callers recorded went before a second person in a campaign, by caller, territory and what became of it.</summary>
    Task<CallerReviews[]> CallReviews(string campaign);

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

/// <summary>A call about a place, as its journal keeps it.</summary>
/// <param name="Place">The place.</param>
/// <param name="Caller">Staff id.</param>
/// <param name="CallId">Its name.</param>
/// <param name="Outcome">What it brought, camel case.</param>
/// <param name="At">When it ended (UTC).</param>
public sealed record CallLine(string Place, string Caller, string CallId, string Outcome, DateTimeOffset At);

/// <summary>What became of some of a caller's records in a territory before a second person.</summary>
/// <param name="Caller">Staff id.</param>
/// <param name="Territory">The territory.</param>
/// <param name="State">Where they stand.</param>
/// <param name="Places">How many.</param>
public sealed record CallerReviews(string Caller, string Territory, ProposalState State, int Places);
