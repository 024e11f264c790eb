namespace Soliguide.Contracts.Calls;

/// <summary>The desk at a glance.</summary>
/// <param name="Callable">Places that may be called now and that nobody has.</param>
/// <param name="Later">Places whose time has not come.</param>
/// <param name="InHand">Places that callers have now.</param>
/// <param name="WithoutPhone">Places that wait and have no number: the "no phone" list, by key.</param>
/// <param name="First">The first callable places in their order.</param>
/// <param name="Callers">Who calls now.</param>
[GenerateSerializer, Immutable, Alias("desk-view")]
public sealed record DeskView(int Callable, int Later, int InHand, string[] WithoutPhone, DeskPlace[] First, string[] Callers);
