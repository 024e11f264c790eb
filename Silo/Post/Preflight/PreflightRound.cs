using Soliguide.Domain.Campaigns;

namespace Soliguide.Silo.Post.Preflight;

/// <summary>All checks at once, each within its time.</summary>
internal sealed partial class PreflightRound(IEnumerable<IPreflightCheck> checks, ILogger<PreflightRound> log)
{
    // Servers let those wait who log in wrongly, twice where there are two ways to log in.
    private static readonly TimeSpan Each = TimeSpan.FromSeconds(15);

    /// <summary>For one that ends its work when its time is up.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    /// <summary>Everything that was found.</summary>
    public async Task<IReadOnlyList<Finding>> Fly(CampaignPlan plan, CancellationToken cancellationToken)
    {
        var found = await Task.WhenAll(checks.Select(check => Look(check, plan, cancellationToken)));
        return [.. found.SelectMany(f => f)];
    }

    private async Task<IReadOnlyList<Finding>> Look(IPreflightCheck check, CampaignPlan plan, CancellationToken cancellationToken)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(Each);
        try
        {
            return await check.Look(plan, time.Token).WaitAsync(Each + Grace, cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            Log.Failed(log, e, check.GetType().Name);
            return [Finding.Warning("CHECK_FAILED", check.GetType().Name)];
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, EventName = "preflight.check-failed", Message = "The preflight check {Check} did not come to an end.")]
        public static partial void Failed(ILogger log, Exception e, string check);
    }
}
