namespace Soliguide.Domain.Places.Sheets;

/// <summary>Whether people go to the place or the place comes to them.</summary>
public enum PlaceKind
{
    /// <summary>A fixed address.</summary>
    Fixed,

    /// <summary>A mobile round with several stops, each with position and hours; it is not asked for hours.</summary>
    MobileRound,
}
