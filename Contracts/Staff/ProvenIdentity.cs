namespace Soliguide.Contracts.Staff;

/// <summary>Who a sign-in provider says that somebody is.</summary>
/// <param name="Subject">The provider and its name for them, <c>issuer|subject</c>.</param>
/// <param name="VerifiedMail">Their address, where the provider verified it.</param>
/// <param name="Name">What they are called, where it says so.</param>
/// <param name="IsFounder">Whether the settings name them as the first administrator: counts only while there is none.</param>
[GenerateSerializer, Immutable, Alias("proven-identity")]
public sealed record ProvenIdentity(string Subject, string? VerifiedMail, string? Name, bool IsFounder);
