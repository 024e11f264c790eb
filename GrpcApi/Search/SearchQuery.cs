using Soliguide.Domain.Places;

namespace Soliguide.GrpcApi.Search;

/// <summary>What somebody looks for. All that is given must hold.</summary>
/// <param name="At">The instant for which opening is computed.</param>
internal sealed record SearchQuery(DateTimeOffset At)
{
    /// <summary>Words in any order; each must be met. Empty is none.</summary>
    public string Text { get; init; } = "";

    /// <summary>Any of these, with what they hold: food finds meals and parcels. Empty is all.</summary>
    public IReadOnlyCollection<string> Categories { get; init; } = [];

    /// <summary>Any of these; empty is all.</summary>
    public IReadOnlyCollection<TerritoryKey> Territories { get; init; } = [];

    /// <summary>Any of these is spoken; empty is all.</summary>
    public IReadOnlyCollection<string> Languages { get; init; } = [];

    /// <summary>Who looks for it and with what they come.</summary>
    public AdmissionWish For { get; init; } = new();

    /// <summary>Where distances begin; null measures none.</summary>
    public GeoPoint? Centre { get; init; }

    /// <summary>At most this far from the centre, in metres.</summary>
    public double? Radius { get; init; }

    /// <summary>Within this rectangle.</summary>
    public GeoBox? Box { get; init; }

    /// <summary>Only places of which everybody may know a point.</summary>
    public bool WithPoint { get; init; }

    /// <summary>How open it must be.</summary>
    public Openness Openness { get; init; }

    /// <summary>Leaves out what is presumed closed at the instant.</summary>
    public bool WithoutPresumed { get; init; }

    /// <summary>What comes first.</summary>
    public SearchOrder Order { get; init; }

    /// <summary>At most so many.</summary>
    public int Limit { get; init; } = 50;

    /// <summary>Only what comes behind this; null begins at the first.</summary>
    public SearchMark? After { get; init; }

    /// <summary>Whether to count by territory, category and state.</summary>
    public bool Counts { get; init; }
}

/// <summary>What comes first.</summary>
internal enum SearchOrder
{
    /// <summary>What meets the words best; equal ones by whether they are open.</summary>
    Relevance,

    /// <summary>The nearest to the centre; what has no known place last.</summary>
    Distance,

    /// <summary>What was verified last; what never was last.</summary>
    Freshness,
}

/// <summary>
/// Where a page ended: the value by which places are ordered and a mark of the place, not a position in a list. So the next page goes on behind
/// it whatever happened meanwhile, at any front door: a place that keeps its value is never shown twice and never left out.
/// </summary>
/// <param name="Value">The value of the order.</param>
/// <param name="Tie">Parts places of the same value, the same at every front door.</param>
/// <param name="Slips">Which typed words were read as slips on the first page, one bit each: later pages read them so too.</param>
internal readonly record struct SearchMark(long Value, ulong Tie, int Slips);
