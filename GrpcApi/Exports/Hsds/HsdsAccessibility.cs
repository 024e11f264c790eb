namespace Soliguide.GrpcApi.Exports.Hsds;

/// <summary>Whether a wheelchair gets in, in French.</summary>
internal sealed record HsdsAccessibility(Guid Id, Guid LocationId, string Description)
{
    public string? Details { get; init; }
}
