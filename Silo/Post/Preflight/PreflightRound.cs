using Soliguide.Domain.Campaigns;

namespace Soliguide.Silo.Post.Preflight;

/// <summary>All checks at once, each within its time.</summary>
internal sealed class PreflightRound(IEnumerable<IWayCheck> ways, IEnumerable<IPreflightCheck> checks, ILogger<PreflightRound> log)
{
    /// <summary>Everything that was found.</summary>
    public async Task<IReadOnlyList<Finding>> Fly(CampaignPlan plan, CancellationToken cancellationToken)
    {
        var own = Task.WhenAll(checks.Select(check => CheckTime.Look(check.GetType().Name, time => check.Look(plan, time), log, cancellationToken)));
        return [.. await Look(cancellationToken), .. (await own).SelectMany(found => found)];
    }

    /// <summary>What was found on the way of letters, whatever the campaign.</summary>
    public async Task<IReadOnlyList<Finding>> Look(CancellationToken cancellationToken)
    {
        var found = await Task.WhenAll(ways.Select(way => CheckTime.Look(way.GetType().Name, way.Look, log, cancellationToken)));
        return [.. found.SelectMany(f => f)];
    }
}
