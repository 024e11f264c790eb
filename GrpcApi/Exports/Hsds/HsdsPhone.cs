namespace Soliguide.GrpcApi.Exports.Hsds;

/// <summary>A public number.</summary>
internal sealed record HsdsPhone(Guid Id, Guid LocationId, string Number)
{
    public string Type { get; } = "voice";

    public string? Description { get; init; }
}
