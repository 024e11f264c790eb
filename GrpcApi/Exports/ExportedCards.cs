using Soliguide.Domain.Places.Public;

namespace Soliguide.GrpcApi.Exports;

/// <summary>The cards of one file, all as they stood at one moment.</summary>
/// <param name="Cards">By territory, then by id.</param>
/// <param name="Version">
/// The same text for the same content, at every front door of the guide; null when cards changed so fast that no moment could be held.
/// </param>
internal sealed record ExportedCards(IReadOnlyList<PlaceCard> Cards, string? Version);
