using Soliguide.Domain.Places.Public;

namespace Soliguide.GrpcApi.Feed;

/// <summary>A card with its opening status at an instant.</summary>
/// <param name="Card">What everybody may read.</param>
/// <param name="Opening">Whether it is open.</param>
public sealed record OpenCard(PlaceCard Card, OpeningStatus Opening);
