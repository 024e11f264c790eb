using Microsoft.Extensions.Options;

namespace Soliguide.Silo.Post;

/// <summary>Live mode: looks for due letters again and again.</summary>
internal sealed partial class PostRound(PostRoom post, IOptions<PostOptions> options, ILogger<PostRound> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.LookEvery);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await post.HandOverDue(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                Log.RoundFailed(log, e);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, EventName = "post.round-failed", Message = "Looking for due letters failed; it is tried again.")]
        public static partial void RoundFailed(ILogger log, Exception e);
    }
}
