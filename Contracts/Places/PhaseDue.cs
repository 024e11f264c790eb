using Soliguide.Contracts.Campaigns;

namespace Soliguide.Contracts.Places;

/// <summary>A phase of a campaign, as it reaches the places of a territory. The key is campaign and phase: a repetition is harmless.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Phase">The phase.</param>
/// <param name="Default">What to show of places that did not answer, for <see cref="CampaignPhase.Default"/>.</param>
/// <param name="LettersNotBefore">Letters leave no earlier (UTC): asks for the same person within become one letter, quiet times are kept.</param>
[GenerateSerializer, Immutable, Alias("phase-due")]
public sealed record PhaseDue(string Campaign, CampaignPhase Phase, DefaultText? Default, DateTimeOffset LettersNotBefore);

/// <summary>The default notice of a territory.</summary>
/// <param name="From">First local day.</param>
/// <param name="To">Last local day, included.</param>
/// <param name="Message">French, for the public.</param>
[GenerateSerializer, Immutable, Alias("default-text")]
public sealed record DefaultText(DateOnly From, DateOnly To, string Message);
