using Grpc.Core;

namespace Soliguide.GrpcApi.Errors;

/// <summary>One way in which a call can fail, as docs/errors.md lists it. The reason is stable; sentences may improve.</summary>
/// <param name="Reason">Upper snake case; in ErrorInfo for a call as a whole, in a field violation for one field.</param>
/// <param name="Status">The gRPC status it comes with.</param>
/// <param name="Meaning">What happened, in English.</param>
/// <param name="Remedy">What the caller can do.</param>
public sealed record ApiError(string Reason, StatusCode Status, string Meaning, string Remedy);
