using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Places;

namespace Soliguide.Contracts.Reports;

/// <summary>Figures and lists counted from the places themselves. Stateless; key 0.</summary>
[Alias("report")]
public interface IReportGrain : IGrainWithIntegerKey
{
    /// <summary>Counts by territory, stage and channel, now.</summary>
    [Alias("tally")]
    Task<TerritoryTally[]> Tally(string campaign);

    /// <summary>What each caller brought, by territory, counted from the journals of the places now. For coordinators: never public.</summary>
    [Alias("callers")]
    Task<CallerTally[]> Callers(string campaign);

    /// <summary>Cumulated counts at the end of each local day of the territory (or of Paris for all together).</summary>
    /// <param name="campaign">The campaign.</param>
    /// <param name="territory">One territory; null for all together.</param>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day, included.</param>
    [Alias("daily-tally")]
    Task<DayTally[]> DailyTally(string campaign, string? territory, DateOnly from, DateOnly to);

    /// <summary>Places of a campaign in order of their key.</summary>
    [Alias("list-updates")]
    Task<UpdatePage> ListUpdates(string campaign, string? territory, PlaceStage? stage, string? after, int max);

    /// <summary>How many places a plan's scope would cover, by territory and reason.</summary>
    [Alias("preview-scope")]
    Task<ScopeCount[]> PreviewScope(PlanDocument plan);

    /// <summary>
    /// The letters of a plan as up to three structures of its scope would get them, with an invented mailbox, name and link. Empty where the
    /// scope covers no place.
    /// </summary>
    [Alias("preview-letters")]
    Task<LetterSample[]> PreviewLetters(PlanDocument plan);

    /// <summary>All campaigns, newest first.</summary>
    [Alias("campaigns")]
    Task<CampaignHead[]> Campaigns();

    /// <summary>Letters by kind and state.</summary>
    [Alias("letters")]
    Task<LetterCount[]> Letters(string campaign);

    /// <summary>How letters leave at this moment, in the silo that sends.</summary>
    [Alias("post")]
    Task<PostBoard> Post();
}

/// <summary>Counts of one territory. Percentages are computed by the reader.</summary>
/// <param name="Territory">The territory.</param>
/// <param name="Places">Places in scope, with those that left it after they had answered.</param>
/// <param name="ByStage">Places by stage; index is <see cref="PlaceStage"/>.</param>
/// <param name="ByChannel">Answered places by channel, camel case.</param>
/// <param name="ByAnswer">Answered places by content: nothingChanges, closure, hours, services, message, closedForGood.</param>
/// <param name="Asked">Places whose first letter was set off.</param>
/// <param name="Reminded">Places reminded.</param>
/// <param name="OnDesk">Places that wait for a call.</param>
/// <param name="Calls">Calls made.</param>
[GenerateSerializer, Immutable, Alias("territory-tally")]
public sealed record TerritoryTally(
    string Territory,
    int Places,
    int[] ByStage,
    Dictionary<string, int> ByChannel,
    Dictionary<string, int> ByAnswer,
    int Asked,
    int Reminded,
    int OnDesk,
    int Calls);

/// <summary>Cumulated counts at the end of a day.</summary>
/// <param name="Day">The local day.</param>
/// <param name="Places">Places in scope.</param>
/// <param name="Asked">Asked so far.</param>
/// <param name="Reminded">Reminded so far.</param>
/// <param name="Called">Handed to the telephone so far.</param>
/// <param name="Answered">Answered so far.</param>
/// <param name="ByChannel">Answered so far by channel, camel case.</param>
/// <param name="Presumed">Past the deadline and not answered.</param>
[GenerateSerializer, Immutable, Alias("day-tally")]
public sealed record DayTally(
    DateOnly Day, int Places, int Asked, int Reminded, int Called, int Answered, Dictionary<string, int> ByChannel, int Presumed);

/// <summary>A page of places.</summary>
/// <param name="Places">The places.</param>
/// <param name="Next">Give it as <c>after</c> for the next page; null at the end.</param>
[GenerateSerializer, Immutable, Alias("update-page")]
public sealed record UpdatePage(UpdateLine[] Places, string? Next);

/// <summary>One place in one campaign, without personal data.</summary>
/// <param name="Place">The place.</param>
/// <param name="Territory">Its territory.</param>
/// <param name="Stage">How far it has come.</param>
/// <param name="Channel">How the answer came, camel case.</param>
/// <param name="Answer">What it said, in one word.</param>
/// <param name="AnsweredAt">When (UTC).</param>
/// <param name="DeskReason">Why it waits for a call, if it does.</param>
/// <param name="Calls">Calls made.</param>
[GenerateSerializer, Immutable, Alias("update-line")]
public sealed record UpdateLine(
    string Place, string Territory, PlaceStage Stage, string? Channel, string? Answer, DateTimeOffset? AnsweredAt, string? DeskReason, int Calls);

/// <summary>A line of a scope preview.</summary>
/// <param name="Territory">The territory.</param>
/// <param name="Included">Whether these places are covered.</param>
/// <param name="Reason">Why, stable code.</param>
/// <param name="Places">How many.</param>
[GenerateSerializer, Immutable, Alias("scope-count")]
public sealed record ScopeCount(string Territory, bool Included, string Reason, int Places);

/// <summary>A campaign in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its French title.</param>
/// <param name="State">Where it stands.</param>
/// <param name="ChangedAt">When it last changed (UTC).</param>
[GenerateSerializer, Immutable, Alias("campaign-head")]
public sealed record CampaignHead(string Id, string Title, CampaignState State, DateTimeOffset ChangedAt);

/// <summary>Letters of a kind in a state.</summary>
/// <param name="Kind">ask, reminder, lastChance.</param>
/// <param name="State">due, leased, inDoubt, deferred, handed, refused, cancelled.</param>
/// <param name="Letters">How many.</param>
[GenerateSerializer, Immutable, Alias("letter-count")]
public sealed record LetterCount(string Kind, string State, int Letters)
{
    /// <summary>Second copies of them that may exist, because nobody could say whether they had left.</summary>
    [Id(0)]
    public int Copies { get; init; }
}
