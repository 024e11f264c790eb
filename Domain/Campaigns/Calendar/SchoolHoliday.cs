namespace Soliguide.Domain.Campaigns.Calendar;

/// <summary>The holidays of a school year.</summary>
public enum SchoolHoliday
{
    /// <summary>Toussaint.</summary>
    AllSaints,

    /// <summary>Noël.</summary>
    Christmas,

    /// <summary>Hiver, in February or March.</summary>
    Winter,

    /// <summary>Printemps.</summary>
    Spring,

    /// <summary>The days around Ascension, in the years for which the source has them.</summary>
    AscensionBridge,

    /// <summary>Été; of the school year that they end.</summary>
    Summer,
}
