namespace Soliguide.Tests.Shared.Checker;

/// <summary>Something a client asked for, by the client's own list.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Place">The place.</param>
/// <param name="Id">The name of the answer or of the call: the same again is a repetition.</param>
/// <param name="Acknowledged">Whether a server said that it was heard.</param>
internal sealed record Heard(string Campaign, string Place, string Id, bool Acknowledged);
