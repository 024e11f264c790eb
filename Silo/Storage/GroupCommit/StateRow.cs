namespace Soliguide.Silo.Storage.GroupCommit;

/// <summary>One grain's state on its way to the table.</summary>
/// <param name="Key">Whose state it is.</param>
/// <param name="Version">The version the grain read; null when it never saw one, then only a first insert succeeds.</param>
/// <param name="Document">The JSON document in UTF-8; null clears the state and keeps the version.</param>
internal sealed record StateRow(StateKey Key, int? Version, byte[]? Document);

/// <summary>The primary key of a grain's state.</summary>
/// <param name="ServiceId">The Orleans service.</param>
/// <param name="StateName">The permanent name of the state, such as <c>place</c>.</param>
/// <param name="GrainKey">The grain's key, such as <c>fr-75-123</c>.</param>
internal readonly record struct StateKey(string ServiceId, string StateName, string GrainKey);

/// <summary>What became of a row.</summary>
/// <param name="Written">False when the stored version was another one.</param>
/// <param name="Version">The stored version afterwards; null when there is no row.</param>
internal readonly record struct StateOutcome(bool Written, int? Version);
