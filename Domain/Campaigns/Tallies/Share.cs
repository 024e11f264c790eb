namespace Soliguide.Domain.Campaigns.Tallies;

/// <summary>Rates, computed whenever somebody reads them and never stored: stored ones once rose above 100 %.</summary>
public static class Share
{
    /// <summary>
    /// A part of a whole in percent, 0 to 100; of nothing, 0. Figures that were read at different instants and do not fit each other
    /// never show less than none or more than all.
    /// </summary>
    public static double Percent(int part, int whole) => whole <= 0 ? 0 : Math.Clamp(100.0 * part / whole, 0, 100);
}
