using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Reports;

namespace Soliguide.GrpcApi.Telemetry;

/// <summary>The figures of all campaigns that run or rest, as they were counted last.</summary>
/// <param name="At">When (UTC).</param>
/// <param name="Campaigns">A line for each campaign.</param>
/// <param name="Letters">How its letters stand.</param>
/// <param name="Operators">The pace towards mail operators.</param>
/// <param name="Reading">What waits until a person has read it.</param>
internal sealed record GuideFigures(
    DateTimeOffset At, IReadOnlyList<CampaignLine> Campaigns, IReadOnlyList<SendingLine> Letters, IReadOnlyList<OperatorLine> Operators, IReadOnlyList<ReadingQueue> Reading)
{
    /// <summary>Before anything was counted.</summary>
    public static GuideFigures None { get; } = new(DateTimeOffset.MinValue, [], [], [], []);
}

/// <summary>A campaign: how its territories stand, and which phases are open and not done with.</summary>
internal sealed record CampaignLine(string Campaign, IReadOnlyList<TerritoryTally> Territories, IReadOnlyList<OpenedPhase> Unfinished);

/// <summary>A queue of what a person must read.</summary>
/// <param name="Name"><c>proposals</c>, or <c>mails</c> that could not be sorted.</param>
/// <param name="Oldest">When the one came that waits longest (UTC); null when none waits.</param>
internal sealed record ReadingQueue(string Name, DateTimeOffset? Oldest);
