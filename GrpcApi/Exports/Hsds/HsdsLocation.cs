namespace Soliguide.GrpcApi.Exports.Hsds;

/// <summary>Where services are to be had: the place, or a stop of a mobile round.</summary>
internal sealed record HsdsLocation(Guid Id, Guid OrganizationId, string Name)
{
    public string LocationType { get; } = "physical";

    /// <summary>Words about the place or stop; only the town where the address is not public.</summary>
    public string? Description { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    public required string ExternalIdentifier { get; init; }

    public string ExternalIdentifierType { get; } = "soliguide";

    public IReadOnlyList<HsdsAddress>? Addresses { get; init; }

    public IReadOnlyList<HsdsPhone>? Phones { get; init; }

    public IReadOnlyList<HsdsAccessibility>? Accessibility { get; init; }

    public IReadOnlyList<HsdsSchedule>? Schedules { get; init; }
}
