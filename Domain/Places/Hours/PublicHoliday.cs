namespace Soliguide.Domain.Places.Hours;

/// <summary>A public holiday of French law.</summary>
public enum PublicHoliday
{
    /// <summary>1 January.</summary>
    NewYear,

    /// <summary>The Friday before Easter, Alsace and Moselle.</summary>
    GoodFriday,

    /// <summary>The day after Easter.</summary>
    EasterMonday,

    /// <summary>1 May, the only one on which the law itself forbids work.</summary>
    LabourDay,

    /// <summary>8 May.</summary>
    Victory1945,

    /// <summary>39 days after Easter.</summary>
    Ascension,

    /// <summary>50 days after Easter.</summary>
    WhitMonday,

    /// <summary>14 July.</summary>
    NationalDay,

    /// <summary>15 August.</summary>
    Assumption,

    /// <summary>1 November.</summary>
    AllSaints,

    /// <summary>11 November.</summary>
    Armistice1918,

    /// <summary>25 December.</summary>
    Christmas,

    /// <summary>26 December, Alsace and Moselle.</summary>
    SecondDayOfChristmas,

    /// <summary>Commemoration of the abolition of slavery, on a day of its own in each overseas territory.</summary>
    AbolitionOfSlavery,
}
