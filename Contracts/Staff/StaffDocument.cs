namespace Soliguide.Contracts.Staff;

/// <summary>Members and keys, as a JSON document. Keys are in it by their hash alone.</summary>
/// <param name="Json">The document.</param>
[GenerateSerializer, Immutable, Alias("staff-document")]
public sealed record StaffDocument(string Json);
