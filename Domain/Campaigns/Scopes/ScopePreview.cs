using Soliguide.Domain.Places;

namespace Soliguide.Domain.Campaigns.Scopes;

/// <summary>What a plan's scope would ask, counted before anything leaves.</summary>
/// <param name="Territories">Those of the plan, in its order, also without a place.</param>
/// <param name="Elsewhere">Places of territories that take no part.</param>
public sealed record ScopePreview(ValueList<TerritoryPreview> Territories, int Elsewhere)
{
    /// <summary>Places that would be asked.</summary>
    public int Included => Territories.Sum(territory => territory.Included);

    /// <summary>Places of the plan's territories that would not be asked.</summary>
    public int Excluded => Territories.Sum(territory => territory.Excluded);

    /// <summary>Counts these places, each once; they are read one by one and not kept.</summary>
    public static ScopePreview Of(CampaignPlan plan, IEnumerable<ScopeFacts> places)
    {
        var counts = new Dictionary<(TerritoryKey, ScopeDecision), int>();
        var elsewhere = 0;
        foreach (var place in places)
        {
            var decision = plan.Covers(place);
            if (decision.Reason == ScopeReason.Territory)
            {
                elsewhere++;
                continue;
            }

            var key = (place.Key.Territory, decision);
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        return new ScopePreview(plan.Territories.Select(territory => Row(territory.Territory)).ToValueList(), elsewhere);

        TerritoryPreview Row(TerritoryKey territory) => new(
            territory,
            (from count in counts
             where count.Key.Item1 == territory
             orderby count.Key.Item2.Reason
             select new ReasonCount(count.Key.Item2, count.Value)).ToValueList());
    }
}
