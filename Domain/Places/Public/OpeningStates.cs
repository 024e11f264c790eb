namespace Soliguide.Domain.Places.Public;

/// <summary>A set of opening states.</summary>
internal readonly record struct OpeningStates(int Bits)
{
    /// <summary>Somebody can go in.</summary>
    public static OpeningStates AnyOpen { get; } = new((1 << (int)OpeningState.Open) | (1 << (int)OpeningState.PartiallyOpen));

    /// <summary>Everything else.</summary>
    public static OpeningStates NotOpen { get; } = new(~AnyOpen.Bits);

    /// <summary>Every state but one.</summary>
    public static OpeningStates Not(OpeningState state) => new(~(1 << (int)state));

    /// <summary>Whether the set holds this state.</summary>
    public bool Includes(OpeningState state) => (Bits & (1 << (int)state)) != 0;
}
