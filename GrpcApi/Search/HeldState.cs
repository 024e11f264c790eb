using Soliguide.Domain.Places.Public;

namespace Soliguide.GrpcApi.Search;

/// <summary>A state with the seconds in which it certainly holds.</summary>
/// <param name="State">The state.</param>
/// <param name="First">The first second.</param>
/// <param name="End">The first second after; not after <paramref name="First"/> where it holds for the instant alone.</param>
internal readonly record struct HeldState(OpeningState State, long First, long End);
