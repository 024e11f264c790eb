using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using Soliguide.GrpcApi.Access;

namespace Soliguide.GrpcApi.Limits;

/// <summary>
/// Counts calls by caller and cost, and open streams by caller and in all. Nobody waits in a queue: whoever asks for too much is told when to come back.
/// </summary>
internal sealed class CallerLimits(IOptions<LimitOptions> options, StaffRule staff) : IConfigureOptions<RateLimiterOptions>
{
    private const string Public = "public";
    private const string Staff = "staff";
    private const int SecondsAMinute = 60;

    public void Configure(RateLimiterOptions limiter)
    {
        limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<HttpContext, (Cost, string)>(Calls),
            PartitionedRateLimiter.Create<HttpContext, string>(StreamsOfOne),
            PartitionedRateLimiter.Create<HttpContext, string>(Streams));
        limiter.OnRejected = (rejected, _) => new ValueTask(Refusal.Write(rejected.HttpContext, Call.Of(rejected.HttpContext, staff), rejected.Lease));
    }

    private RateLimitPartition<(Cost, string)> Calls(HttpContext http)
    {
        var call = Call.Of(http, staff);
        return call.Caller is { } caller && PerMinute(call.Cost) is > 0 and var most
            ? RateLimitPartition.GetTokenBucketLimiter((call.Cost, caller), _ => Bucket(most))
            : RateLimitPartition.GetNoLimiter((Cost.None, ""));
    }

    private RateLimitPartition<string> StreamsOfOne(HttpContext http) =>
        Call.Of(http, staff) is { IsStream: true, Caller: { } caller } ? RateLimitPartition.GetConcurrencyLimiter(caller, _ => Seats(options.Value.StreamsOfOne))
        : RateLimitPartition.GetNoLimiter("");

    // Staff have seats of their own: however many kiosks there are, a desk can be followed.
    private RateLimitPartition<string> Streams(HttpContext http) =>
        Call.Of(http, staff) is { IsStream: true } call ? RateLimitPartition.GetConcurrencyLimiter(call.Caller is null ? Staff : Public, _ => Seats(options.Value.Streams))
        : RateLimitPartition.GetNoLimiter("");

    private int PerMinute(Cost cost) => cost switch
    {
        Cost.Reads => options.Value.Reads,
        Cost.Searches => options.Value.Searches,
        Cost.Copies => options.Value.Copies,
        Cost.Exports => options.Value.Exports,
        Cost.Answers => options.Value.Answers,
        _ => 0,
    };

    private static TokenBucketRateLimiterOptions Bucket(int perMinute) => new()
    {
        TokenLimit = perMinute,
        TokensPerPeriod = Math.Max(1, perMinute / SecondsAMinute),
        ReplenishmentPeriod = perMinute < SecondsAMinute ? TimeSpan.FromSeconds((double)SecondsAMinute / perMinute) : TimeSpan.FromSeconds(1),
        QueueLimit = 0,
    };

    private static ConcurrencyLimiterOptions Seats(int most) => new() { PermitLimit = most, QueueLimit = 0 };
}
