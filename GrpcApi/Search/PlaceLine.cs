namespace Soliguide.GrpcApi.Search;

/// <summary>Where a place stands among others.</summary>
/// <param name="Freshness">The value of the order of freshness: the later verified, the lower.</param>
/// <param name="Tie">Parts places of the same value: a digest of the id, so that no territory always comes first.</param>
internal readonly record struct PlaceLine(long Freshness, ulong Tie);
