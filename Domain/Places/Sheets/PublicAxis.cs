namespace Soliguide.Domain.Places.Sheets;

/// <summary>A question that a place may ask of people. Answers on one axis are alternatives, axes count together: women, and with children.</summary>
public enum PublicAxis
{
    /// <summary>Men, women.</summary>
    Gender,

    /// <summary>Alone, as a couple, with children, pregnant.</summary>
    Household,

    /// <summary>The right to stay.</summary>
    Papers,

    /// <summary>Everything else.</summary>
    Situation,
}
