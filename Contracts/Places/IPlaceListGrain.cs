namespace Soliguide.Contracts.Places;

/// <summary>Every place that is known, public or not, for staff who look for one. Stateless; key 0.</summary>
[Alias("place-list")]
public interface IPlaceListGrain : IGrainWithIntegerKey
{
    /// <summary>Places in order of their key. A place's whole id finds that place alone, whatever else is asked for.</summary>
    [Alias("find")]
    Task<PlacePage> Find(PlaceQuery query);
}

/// <summary>Which places to find; what is given must all hold.</summary>
/// <param name="Words">
/// Beginnings of words of the name, the city, the postal code or the id, in any order, without regard to case and accents; or a whole id. Null finds every place.
/// </param>
/// <param name="Territory">One territory; null is all.</param>
/// <param name="Campaign">Whose stage is told with each place; null tells none. Leaves no place out by itself.</param>
/// <param name="Stage">Places that have come this far in the campaign; null is all.</param>
/// <param name="After">The <see cref="PlacePage.Next"/> of the page before; null begins.</param>
/// <param name="Max">Most in a page, 1 to 1,000.</param>
[GenerateSerializer, Immutable, Alias("place-query")]
public sealed record PlaceQuery(string? Words, string? Territory, string? Campaign, PlaceStage? Stage, string? After, int Max);

/// <summary>A page of places.</summary>
/// <param name="Places">The places.</param>
/// <param name="Next">What to ask after for the next page; null when there is none.</param>
[GenerateSerializer, Immutable, Alias("place-page")]
public sealed record PlacePage(PlaceLine[] Places, string? Next);

/// <summary>A place that was found. Without its address, which may be secret.</summary>
/// <param name="Place">Its key.</param>
/// <param name="Name">What people call it.</param>
/// <param name="City">Its city; null where it is not known.</param>
/// <param name="Public">Whether it has a public card.</param>
/// <param name="Stage">How far it has come in the campaign that was asked for; null where that never met it.</param>
/// <param name="InScope">Whether that campaign covers it now.</param>
[GenerateSerializer, Immutable, Alias("place-line")]
public sealed record PlaceLine(string Place, string Name, string? City, bool Public, PlaceStage? Stage, bool InScope);
