namespace Soliguide.GrpcApi.Exports.Hsds;

/// <summary>A service as whoever only wants to know what changed needs it.</summary>
internal sealed record HsdsMinimal(Guid Id, DateTimeOffset? ModifiedDate);
