using Soliguide.Domain.Places.Public;

namespace Soliguide.GrpcApi.Search;

/// <summary>How open a place must be at the instant; with categories, the services of these categories.</summary>
internal enum Openness
{
    /// <summary>Whatever it is.</summary>
    Any,

    /// <summary>Somebody can go in.</summary>
    Open,

    /// <summary>Somebody can go in, or could by the hours of a place that is only presumed closed.</summary>
    OpenOrPresumed,

    /// <summary>Everything but what is outside its hours or announced a closure: unknown and presumed stay.</summary>
    NotClosed,
}

/// <summary>What meets a wish.</summary>
internal static class OpennessRule
{
    /// <summary>Whether a state meets the wish as it stands.</summary>
    public static bool IsMetBy(this Openness wish, OpeningState state) => wish == Openness.Any || state switch
    {
        OpeningState.Open or OpeningState.PartiallyOpen => true,
        OpeningState.Unknown or OpeningState.PresumedClosed => wish == Openness.NotClosed,
        _ => false,
    };
}
