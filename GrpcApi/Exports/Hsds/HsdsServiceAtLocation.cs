namespace Soliguide.GrpcApi.Exports.Hsds;

/// <summary>That a service is to be had at a location.</summary>
internal sealed record HsdsServiceAtLocation(Guid Id, Guid ServiceId, Guid LocationId)
{
    public HsdsLocation? Location { get; init; }
}
