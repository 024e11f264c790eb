namespace Soliguide.Domain.Places.Sheets;

/// <summary>What somebody comes with.</summary>
public enum AccessNeed
{
    /// <summary>A wheelchair.</summary>
    Wheelchair,

    /// <summary>An animal.</summary>
    Animal,
}
