namespace Soliguide.Domain.Campaigns.BuiltIn;

/// <summary>
/// Plans that ship with the project: the summer that all figures are measured against, and the winter that followed it. They are
/// examples to clone; those who run campaigns keep their own.
/// </summary>
public static class BuiltInPlans
{
    private static readonly Lazy<ValueList<CampaignPlan>> Plans = new(() =>
        [.. new[] { "summer-2019", "winter-2019" }.Select(id => PlanJson.Read(EmbeddedText.Read($"{id}.json")))]);

    /// <summary>All of them, oldest first.</summary>
    public static ValueList<CampaignPlan> All => Plans.Value;

    /// <summary>The plan of this name; null when none ships.</summary>
    public static CampaignPlan? Find(string id) => All.FirstOrDefault(plan => plan.Id == id);
}
