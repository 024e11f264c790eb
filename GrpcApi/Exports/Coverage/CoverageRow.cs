namespace Soliguide.GrpcApi.Exports.Coverage;

/// <summary>How well one kind of place is covered in one territory: counts and ages, nothing of a single place.</summary>
/// <param name="Territory">Such as <c>fr-75</c>; null is all of them.</param>
/// <param name="Category">A category that places offer, or one that holds it; null is every place, whatever it offers.</param>
/// <param name="Places">Public places.</param>
/// <param name="Confirmed">Of these, how many were found right since the season began.</param>
/// <param name="Presumed">How many carry a presumed closure: asked, and silent.</param>
/// <param name="Closed">How many announced a closure that runs now.</param>
/// <param name="WithHours">How many gave their hours.</param>
/// <param name="NeverVerified">How many were never found right by anybody.</param>
internal sealed record CoverageRow(
    string? Territory, string? Category, int Places, int Confirmed, int Presumed, int Closed, int WithHours, int NeverVerified)
{
    /// <summary>A quarter of the verified places was verified within so many days; null where none was.</summary>
    public int? AgeFirstQuartile { get; init; }

    /// <summary>Half of them.</summary>
    public int? AgeMedian { get; init; }

    /// <summary>Three quarters.</summary>
    public int? AgeThirdQuartile { get; init; }
}
