using Soliguide.Contracts.Reports;
using Soliguide.Domain.Campaigns.Tallies;
using Soliguide.Domain.Places;

namespace Soliguide.GrpcApi.Pages.Campaigns.Seasons;

/// <summary>A territory in two seasons, on the same day counted from the ask of each.</summary>
/// <param name="Territory">The territory.</param>
/// <param name="Day">Days since the ask, the day of the ask itself being 0; null before it.</param>
/// <param name="Mine">This season on that evening; null before the ask.</param>
/// <param name="Other">The other season; null where the territory took no part in it, or that day has not come.</param>
internal sealed record SeasonPair(TerritoryKey Territory, int? Day, DayTally? Mine, DayTally? Other)
{
    public double? MinePercent => Percent(Mine);

    public double? OtherPercent => Percent(Other);

    /// <summary>How many points this season is ahead; null where there is nothing to compare.</summary>
    public double? Ahead => MinePercent - OtherPercent;

    private static double? Percent(DayTally? tally) => tally is null ? null : Share.Percent(tally.Answered, tally.Places);
}
