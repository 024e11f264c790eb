using Soliguide.Domain.Places;

namespace Soliguide.Domain.Campaigns.Scopes;

/// <summary>What the scope would ask in one territory.</summary>
/// <param name="Territory">Which one.</param>
/// <param name="Reasons">Counts by decision, those that occur, by code.</param>
public sealed record TerritoryPreview(TerritoryKey Territory, ValueList<ReasonCount> Reasons)
{
    /// <summary>Places that would be asked.</summary>
    public int Included => Reasons.Where(reason => reason.Decision.Included).Sum(reason => reason.Places);

    /// <summary>Places that would not.</summary>
    public int Excluded => Reasons.Where(reason => !reason.Decision.Included).Sum(reason => reason.Places);
}

/// <summary>How many places a decision meets.</summary>
/// <param name="Decision">Asked or not, and why.</param>
/// <param name="Places">How many.</param>
public sealed record ReasonCount(ScopeDecision Decision, int Places);
