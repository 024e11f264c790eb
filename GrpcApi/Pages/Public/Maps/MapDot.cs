using Soliguide.Domain.Places.Public;

namespace Soliguide.GrpcApi.Pages.Public.Maps;

/// <summary>What of the list stands at one spot of a small map.</summary>
/// <param name="X">Units from the left.</param>
/// <param name="Y">Units from the top.</param>
/// <param name="Places">Those of the list, with their numbers; several where their dots would lie on each other.</param>
internal sealed record MapDot(double X, double Y, IReadOnlyList<(int Number, PlaceCard Card, OpeningState State)> Places)
{
    /// <summary>How it is drawn: one place by its state, several as a heap.</summary>
    public DotShape Shape => Places.Count > 1 ? DotShape.Several : ShapeOf(Places[0].State);

    /// <summary>How a state is drawn: by a shape, for who sees no colours.</summary>
    public static DotShape ShapeOf(OpeningState state) => state switch
    {
        OpeningState.Open or OpeningState.PartiallyOpen => DotShape.Open,
        OpeningState.PresumedClosed => DotShape.Presumed,
        OpeningState.Unknown => DotShape.Unknown,
        _ => DotShape.Closed,
    };
}

/// <summary>How a dot is drawn.</summary>
internal enum DotShape
{
    /// <summary>A full disc.</summary>
    Open,

    /// <summary>A diamond of dashes.</summary>
    Presumed,

    /// <summary>A ring of dashes.</summary>
    Unknown,

    /// <summary>A square.</summary>
    Closed,

    /// <summary>Two rings and a count.</summary>
    Several,
}
