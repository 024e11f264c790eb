using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Public;
using Soliguide.Domain.Places.Sheets;

namespace Soliguide.GrpcApi.Search;

/// <summary>A page of what was found.</summary>
internal sealed record SearchResult(IReadOnlyList<Found> Places, int Total, bool HasMore)
{
    /// <summary>Words that nobody has on a card, with what they were taken for.</summary>
    public IReadOnlyList<ReadWord> Slips { get; init; } = [];

    /// <summary>How many places each territory would show, the other conditions kept.</summary>
    public IReadOnlyList<(TerritoryKey Territory, int Count)> Territories { get; init; } = [];

    /// <summary>How many places each category would show, the other conditions kept.</summary>
    public IReadOnlyList<(string Category, int Count)> Categories { get; init; } = [];

    /// <summary>How many places are in each state, the other conditions kept.</summary>
    public IReadOnlyList<(OpeningState State, int Count)> States { get; init; } = [];

    /// <summary>How many of the places found receive each group.</summary>
    public IReadOnlyList<(PublicGroup Group, int Count)> Groups { get; init; } = [];

    /// <summary>How many of the places found let each thing in.</summary>
    public IReadOnlyList<(AccessNeed Need, int Count)> Needs { get; init; } = [];
}

/// <summary>A place that was found.</summary>
/// <param name="Card">What everybody may read.</param>
/// <param name="Mark">Where a page that ends with it ends.</param>
/// <param name="Metres">From the centre; null without a centre, or when nobody may know.</param>
/// <param name="IsCoarse">Measured to the middle of its town: the address is secret or unknown.</param>
internal sealed record Found(PlaceCard Card, SearchMark Mark, double? Metres, bool IsCoarse);

/// <summary>A typed word that was read as a slip.</summary>
/// <param name="Typed">As typed, folded.</param>
/// <param name="Read">The words that it was taken for, at most three.</param>
internal sealed record ReadWord(string Typed, IReadOnlyList<string> Read);
