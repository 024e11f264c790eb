namespace Soliguide.GrpcApi.Search;

/// <summary>What every search looks at of a place: small numbers beside each other, so that looking at all places reads memory in a line.</summary>
/// <param name="Territory">Its territory, by the index's number.</param>
/// <param name="Categories">The set of its services' categories and all that hold them, by the index's number of sets.</param>
/// <param name="Languages">The set of its languages, by the index's number of sets.</param>
/// <param name="Admission">Whom it receives and who gets in, by the index's number.</param>
/// <param name="Freshness">The value of the order of freshness: the later verified, the lower.</param>
/// <param name="Tie">Parts places of the same value: a digest of the id, so that no territory always comes first.</param>
internal readonly record struct PlaceLine(int Territory, int Categories, int Languages, int Admission, long Freshness, ulong Tie);
