using System.Threading.RateLimiting;

namespace Soliguide.GrpcApi.Pages.Answers.Doors;

/// <summary>
/// Counts links that do not work, by address. Only those: an office, or a proxy that everybody comes through, is never kept from
/// answering by somebody's wrong links.
/// </summary>
internal sealed class GuessLimit : IDisposable
{
    private const int PerMinute = 30;

    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetFixedWindowLimiter(address, _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = PerMinute,
            Window = TimeSpan.FromMinutes(1),
            QueueLimit = 0,
        }));

    /// <summary>Counts one; false when there were too many.</summary>
    public bool Count(HttpContext http)
    {
        using var lease = _limiter.AttemptAcquire(http.Connection.RemoteIpAddress?.ToString() ?? "");
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();
}
