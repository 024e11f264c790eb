using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Public;

namespace Soliguide.GrpcApi.Feed;

/// <summary>Which cards a reader wants. All that is given must hold.</summary>
/// <param name="At">The instant to compute opening states for.</param>
public sealed record CardQuery(DateTimeOffset At)
{
    /// <summary>One territory; null is all.</summary>
    public TerritoryKey? Territory { get; init; }

    /// <summary>Where the reader may look, in order; empty is everywhere.</summary>
    public IReadOnlyList<TerritoryKey> Within { get; init; } = [];

    /// <summary>Places that offer one of these categories; empty is all.</summary>
    public IReadOnlySet<string> Categories { get; init; } = new HashSet<string>();

    /// <summary>Places in one of these states; empty is all.</summary>
    public IReadOnlySet<OpeningState> States { get; init; } = new HashSet<OpeningState>();

    /// <summary>Only places after this one, in the order of the list; null begins at the first.</summary>
    public PlaceKey? After { get; init; }

    internal bool Wants(PlaceCard card) =>
        (Categories.Count == 0 || card.Services.Any(service => Categories.Contains(service.Category)))
        && (States.Count == 0 || States.Contains(Opening.StateAt(card, At)));
}
