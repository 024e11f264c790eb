namespace Soliguide.GrpcApi.Exports.Hsds;

/// <summary>Who offers services. Who runs a place is not public here, so it is the place itself.</summary>
internal sealed record HsdsOrganization(Guid Id, string Name, string Description);
