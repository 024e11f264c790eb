namespace Soliguide.GrpcApi.Exports.Hsds;

/// <summary>A language spoken, ISO 639.</summary>
internal sealed record HsdsLanguage(Guid Id, Guid ServiceId, string Code);
