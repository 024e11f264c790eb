using Soliguide.Domain.Campaigns;

namespace Soliguide.Silo.Post.Preflight;

/// <summary>All checks, one after the other, each within its time.</summary>
internal sealed partial class PreflightRound(IEnumerable<IPreflightCheck> checks, ILogger<PreflightRound> log)
{
    private static readonly TimeSpan Each = TimeSpan.FromSeconds(6);

    /// <summary>Everything that was found.</summary>
    public async Task<IReadOnlyList<Finding>> Fly(CampaignPlan plan, CancellationToken cancellationToken)
    {
        var found = await Task.WhenAll(checks.Select(check => Look(check, plan, cancellationToken)));
        return [.. found.SelectMany(f => f)];
    }

    private async Task<IReadOnlyList<Finding>> Look(IPreflightCheck check, CampaignPlan plan, CancellationToken cancellationToken)
    {
        try
        {
            return await check.Look(plan, cancellationToken).WaitAsync(Each, cancellationToken);
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
