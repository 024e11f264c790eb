using Soliguide.Contracts.Reports;

namespace Soliguide.GrpcApi.Pages.Campaigns.Conduct;

/// <summary>How many places a scope asks, by territory, and why the others are not.</summary>
/// <param name="Counts">As they were counted.</param>
/// <param name="Territories">Those of the plan, in its order, also without a place.</param>
internal sealed record ScopeTable(IReadOnlyList<ScopeCount> Counts, IReadOnlyList<string> Territories)
{
    /// <summary>The reasons that occur, those for asking first.</summary>
    public IReadOnlyList<(bool Included, string Reason)> Reasons { get; } =
        [.. Counts.Select(count => (count.Included, count.Reason)).Distinct().OrderByDescending(reason => reason.Included).ThenBy(reason => reason.Reason, StringComparer.Ordinal)];

    /// <summary>All territories: the plan's, then any that only the count knows, such as one that is being added.</summary>
    public IReadOnlyList<string> Rows { get; } = [.. Territories.Union(Counts.Select(count => count.Territory))];

    public int Included(string? territory) => Sum(territory, count => count.Included);

    public int Of(string? territory, bool included, string reason) => Sum(territory, count => count.Included == included && count.Reason == reason);

    private int Sum(string? territory, Func<ScopeCount, bool> which) =>
        Counts.Where(count => (territory is null || count.Territory == territory) && which(count)).Sum(count => count.Places);
}
