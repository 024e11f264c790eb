namespace Soliguide.Domain.Campaigns.Calendar;

/// <summary>Who shares a school calendar: the three zones of the mainland since 2015-16, and those that set their own.</summary>
public enum SchoolZone
{
    /// <summary>Zone A, Bordeaux and Lyon among others.</summary>
    A,

    /// <summary>Zone B, Nantes and Lille among others.</summary>
    B,

    /// <summary>Zone C, Paris and Toulouse among others.</summary>
    C,

    /// <summary>Corsica.</summary>
    Corse,

    /// <summary>Guadeloupe.</summary>
    Guadeloupe,

    /// <summary>Martinique.</summary>
    Martinique,

    /// <summary>French Guiana.</summary>
    Guyane,

    /// <summary>La Réunion.</summary>
    Reunion,

    /// <summary>Mayotte.</summary>
    Mayotte,
}
