using Soliguide.Domain.Places.Sheets;

namespace Soliguide.Domain.Campaigns.Scopes;

/// <summary>
/// Which places of the plan's territories are asked: the one definition of scope. It is applied again whenever a place or
/// the rule changes; networks come and go during a campaign. An empty list asks all.
/// </summary>
public sealed record ScopeRule
{
    /// <summary>Statuses that are asked; by default only what the public sees.</summary>
    public ValueList<SheetStatus> Statuses { get; init; } = [SheetStatus.Online];

    /// <summary>Kinds of place that are asked.</summary>
    public ValueList<PlaceKind> Kinds { get; init; } = [];

    /// <summary>Readers whose places are asked.</summary>
    public ValueList<Visibility> Visibilities { get; init; } = [];

    /// <summary>Services asked about: a place is asked when one of its services is in. Without services, only when all are in.</summary>
    public Selection Categories { get; init; } = new();

    /// <summary>Partner networks whose places are asked.</summary>
    public Selection Networks { get; init; } = new();

    /// <summary>Single places that people decided on; at most one per place.</summary>
    public ValueList<ScopeException> Exceptions { get; init; } = [];

    /// <summary>
    /// Whether the rule asks a place of a territory that takes part; <see cref="CampaignPlan.Covers"/> looks at the territory
    /// too. Status comes first: a place that closed for good after its exception was written is not asked.
    /// </summary>
    public ScopeDecision Covers(ScopeFacts facts)
    {
        if (!IsAsked(Statuses, facts.Status))
        {
            return Out(ScopeReason.Status);
        }

        if (Exceptions.FirstOrDefault(exception => exception.Place == facts.Key) is { } found)
        {
            return new ScopeDecision(found.Included, found.Included ? ScopeReason.ExceptionIn : ScopeReason.ExceptionOut);
        }

        return facts switch
        {
            _ when !IsAsked(Kinds, facts.Kind) => Out(ScopeReason.Kind),
            _ when !IsAsked(Visibilities, facts.Visibility) => Out(ScopeReason.Visibility),
            _ when !Networks.Includes(facts.OwnerNetwork) => Out(ScopeReason.Network),
            _ when !AsksAboutOne(facts.Categories) => Out(ScopeReason.Category),
            _ => new ScopeDecision(true, ScopeReason.Covered),
        };
    }

    private bool AsksAboutOne(ValueList<string> categories) =>
        categories.Count == 0 ? Categories.Includes(null) : categories.Any(Categories.Includes);

    private static bool IsAsked<T>(ValueList<T> asked, T value) => asked.Count == 0 || asked.Contains(value);

    private static ScopeDecision Out(string reason) => new(false, reason);
}
