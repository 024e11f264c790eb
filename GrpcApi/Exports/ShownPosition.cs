using Soliguide.Domain.Places.Public;
using Soliguide.Domain.Places.Sheets;

namespace Soliguide.GrpcApi.Exports;

/// <summary>
/// What of a position files may carry. The card of a place with access on referral holds the town alone already; this looks once
/// more, so that a card which holds more in spite of everything still tells nothing.
/// </summary>
internal static class ShownPosition
{
    /// <summary>Where the place is; only the town where access is on referral.</summary>
    public static Position Of(PlaceCard card) => Of(card, card.Position);

    /// <summary>Where one of its stops is; only the town where access is on referral.</summary>
    public static Position Of(PlaceCard card, Position position) => card.OnReferral ? new Position { City = position.City } : position;
}
