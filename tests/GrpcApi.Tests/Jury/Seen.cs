namespace Soliguide.GrpcApi.Tests.Jury;

/// <summary>What a client of another maker saw of the guide.</summary>
/// <param name="Unary">The name of a place.</param>
/// <param name="Missing">Asked for a place that is not there.</param>
/// <param name="Stream">Places of a stream from the beginning.</param>
/// <param name="Resumed">Places of a stream from the cursor of a first page.</param>
/// <param name="Again">Places of a stream from the last cursor of another one.</param>
/// <param name="Denied">Asked for what is for staff.</param>
/// <param name="Limited">Asked more often than the limit.</param>
public sealed record Seen(string Unary, Told? Missing, string[] Stream, string[] Resumed, string[] Again, Told? Denied, Told? Limited);

/// <summary>An error as a client read it from google.rpc.Status.</summary>
/// <param name="Code">The status by name.</param>
/// <param name="Reason">Domain and reason of ErrorInfo.</param>
/// <param name="French">Whether there were French words.</param>
/// <param name="Wait">Seconds of RetryInfo.</param>
public sealed record Told(string Code, string Reason, bool French, int? Wait = null);
