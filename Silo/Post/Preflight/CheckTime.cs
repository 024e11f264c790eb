namespace Soliguide.Silo.Post.Preflight;

/// <summary>Gives each check its time: one that does not come to an end, or fails, is a finding and holds up no other.</summary>
internal static partial class CheckTime
{
    // Servers let those wait who log in wrongly, twice where there are two ways to log in.
    private static readonly TimeSpan Each = TimeSpan.FromSeconds(15);

    /// <summary>For one that ends its work when its time is up.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    /// <summary>What a check finds within its time.</summary>
    /// <param name="check">Its name.</param>
    /// <param name="look">The check.</param>
    /// <param name="log">Where a failure is told.</param>
    /// <param name="cancellationToken">Ends all of them.</param>
    public static async Task<IReadOnlyList<Finding>> Look(
        string check, Func<CancellationToken, Task<IReadOnlyList<Finding>>> look, ILogger log, CancellationToken cancellationToken)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(Each);
        try
        {
            // Apart: some look at disks, which may not answer.
            return await Task.Run(() => look(time.Token), time.Token).WaitAsync(Each + Grace, cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            Log.Failed(log, e, check);
            return [Finding.Warning("CHECK_FAILED", check)];
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, EventName = "preflight.check-failed", Message = "The check {Check} did not come to an end.")]
        public static partial void Failed(ILogger log, Exception e, string check);
    }
}
