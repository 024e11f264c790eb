using Soliguide.Domain.Places;

namespace Soliguide.Domain.Campaigns.Rules;

/// <summary>Single exceptions: one per place, in a territory that takes part, with a reason.</summary>
internal static class ScopeRules
{
    private const int LongestReason = 500;

    public static IEnumerable<FieldProblem> Of(CampaignPlan plan)
    {
        var seen = new HashSet<PlaceKey>();
        for (var i = 0; i < plan.Scope.Exceptions.Count; i++)
        {
            var exception = plan.Scope.Exceptions[i];
            var path = $"scope.exceptions[{i}]";
            if (!seen.Add(exception.Place))
            {
                yield return new($"{path}.place", "DUPLICATE_EXCEPTION", $"{exception.Place} has an exception already; keep one.");
            }
            else if (plan.Find(exception.Place.Territory) is null)
            {
                yield return new($"{path}.place", "EXCEPTION_OUTSIDE_TERRITORIES", $"{exception.Place.Territory} takes no part in this plan.");
            }

            if (string.IsNullOrWhiteSpace(exception.Reason) || exception.Reason.Length > LongestReason)
            {
                yield return new($"{path}.reason", "EXCEPTION_WITHOUT_REASON", $"Say why, in 1 to {LongestReason} characters.");
            }
        }
    }
}
