namespace Soliguide.GrpcApi.Exports.Hsds;

/// <summary>
/// A service of a place as HSDS 3.1 has it. Its status is <c>active</c>, or <c>temporarily closed</c> while a closure that somebody announced runs; a
/// presumed one changes nothing there.
/// </summary>
internal sealed record HsdsService(Guid Id, Guid OrganizationId, string Name, string Status)
{
    public string? Description { get; init; }

    /// <summary>How to get in, where people come on referral only.</summary>
    public string? ApplicationProcess { get; init; }

    /// <summary>Whom it receives, in French; null where nobody said.</summary>
    public string? EligibilityDescription { get; init; }

    /// <summary>The youngest who is received; null is no limit.</summary>
    public int? MinimumAge { get; init; }

    /// <summary>The oldest who is received; null is no limit.</summary>
    public int? MaximumAge { get; init; }

    /// <summary>When somebody of the place last said that the sheet is right: a day of its zone.</summary>
    public string? AssuredDate { get; init; }

    /// <summary>What somebody who wants to go there must know: a closure, announced or presumed, and messages.</summary>
    public string? Alert { get; init; }

    /// <summary>When the content last changed (UTC).</summary>
    public DateTimeOffset? LastModified { get; init; }

    public HsdsOrganization? Organization { get; init; }

    public IReadOnlyList<HsdsSchedule>? Schedules { get; init; }

    public IReadOnlyList<HsdsServiceAtLocation>? ServiceAtLocations { get; init; }

    public IReadOnlyList<HsdsLanguage>? Languages { get; init; }

    public IReadOnlyList<HsdsAttribute>? Attributes { get; init; }
}
