using Soliguide.Domain.Places;

namespace Soliguide.Silo.Rehearsal.DemoData;

/// <summary>Where the places are: see territories.json.</summary>
internal sealed record TerritoryList(IReadOnlyList<DemoTerritory> Territories);

/// <summary>One territory.</summary>
/// <param name="Key">Country and department.</param>
/// <param name="Share">Part of all places.</param>
/// <param name="Landline">First six digits of the range that ARCEP keeps for fiction in this region.</param>
/// <param name="Cities">Its cities or districts.</param>
internal sealed record DemoTerritory(TerritoryKey Key, double Share, string Landline, IReadOnlyList<DemoCity> Cities);

/// <summary>A city or a district of one.</summary>
/// <param name="Name">Its name.</param>
/// <param name="PostalCode">Its postal code.</param>
/// <param name="At">Latitude and longitude of about its middle.</param>
/// <param name="Weight">How likely a place is here.</param>
internal sealed record DemoCity(string Name, string PostalCode, IReadOnlyList<double> At, double Weight);
