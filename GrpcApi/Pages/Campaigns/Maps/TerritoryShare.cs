using Soliguide.Contracts.Places;
using Soliguide.Contracts.Reports;
using Soliguide.Domain.Campaigns.Tallies;

namespace Soliguide.GrpcApi.Pages.Campaigns.Maps;

/// <summary>How far a territory has come, as the map shows it.</summary>
/// <param name="Territory">The territory.</param>
/// <param name="Places">Its places.</param>
/// <param name="Answered">Those that are up to date: somebody answered.</param>
internal sealed record TerritoryShare(string Territory, int Places, int Answered)
{
    /// <summary>How many shades there are, each for an equal part of 100 %.</summary>
    public const int Shades = 5;

    /// <summary>Up to date among its places, 0 to 100.</summary>
    public double Percent => Share.Percent(Answered, Places);

    /// <summary>The shade, 0 the lightest; a territory without places has the lightest.</summary>
    public int Shade => Math.Min(Shades - 1, (int)(Percent * Shades / 100));

    public static TerritoryShare Of(string territory, IEnumerable<TerritoryTally> tallies) =>
        tallies.FirstOrDefault(tally => tally.Territory == territory) is { } tally
            ? new TerritoryShare(territory, tally.Places, tally.ByStage.ElementAtOrDefault((int)PlaceStage.Answered))
            : new TerritoryShare(territory, 0, 0);
}
