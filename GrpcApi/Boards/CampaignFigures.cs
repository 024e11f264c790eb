using Soliguide.Contracts.Reports;

namespace Soliguide.GrpcApi.Boards;

/// <summary>The figures of a campaign at one instant.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Territories">Counts by territory.</param>
/// <param name="Letters">Letters by kind and state.</param>
/// <param name="ReadAt">When they last changed, on the campaign's clock (UTC).</param>
public sealed record CampaignFigures(
    string Campaign, IReadOnlyList<TerritoryTally> Territories, IReadOnlyList<LetterCount> Letters, DateTimeOffset ReadAt);
