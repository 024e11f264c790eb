using System.Data.Common;
using Quartz;
using Soliguide.Silo.Post;
using Soliguide.Silo.Storage.Reading;

namespace Soliguide.Silo.Privacy;

/// <summary>Removes what has been kept long enough, then writes the file anew where anything was erased: every night, and after each start.</summary>
[DisallowConcurrentExecution]
internal sealed partial class RetentionJob(
    IEnumerable<IRetentionRule> rules, IGrainFactory grains, Remains remains, PostClock clock, ILogger<RetentionJob> log) : IJob, IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>Who acts, in the record of acts.</summary>
    public const string Actor = "retention";

    /// <summary>The job's name.</summary>
    public static JobKey Key { get; } = new("retention", "privacy");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await Run(cancellationToken);

    /// <summary>
    /// One run. A rule that fails keeps no other from running, and comes again the next night. Two runs take turns: when the second returns,
    /// what the first erased is gone too.
    /// </summary>
    public async Task Run(CancellationToken stop)
    {
        await turn.WaitAsync(stop);
        try
        {
            await ApplyAll(stop);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => turn.Dispose();

    private async Task ApplyAll(CancellationToken stop)
    {
        foreach (var rule in rules)
        {
            try
            {
                if (await rule.Apply(clock.Time.GetUtcNow(), grains, stop) is > 0 and var removed)
                {
                    Log.Removed(log, removed, rule.Name);
                }
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                Log.Failed(log, e, rule.Name);
            }
        }

        await Sweep(stop);
    }

    private async Task Sweep(CancellationToken stop)
    {
        try
        {
            switch (await remains.Sweep(stop))
            {
                case SweepOutcome.Swept:
                    Log.Swept(log);
                    break;
                case SweepOutcome.Left:
                    Log.Left(log);
                    break;
            }
        }
        catch (Exception e) when (e is DbException or InvalidOperationException)
        {
            Log.NotSwept(log, e);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, EventName = "retention.removed", Message = "{Removed} {What} were kept long enough and are gone.")]
        public static partial void Removed(ILogger log, int removed, string what);

        [LoggerMessage(Level = LogLevel.Error, EventName = "retention.failed", Message = "What was kept of {What} could not be removed; the next run tries again.")]
        public static partial void Failed(ILogger log, Exception e, string what);

        [LoggerMessage(Level = LogLevel.Information, EventName = "retention.swept", Message = "The database was written anew: nothing of what was erased is left in it.")]
        public static partial void Swept(ILogger log);

        [LoggerMessage(Level = LogLevel.Warning, EventName = "retention.left", Message = "Somebody reads an older state of the database, which keeps what was erased for them; the next run writes it anew again.")]
        public static partial void Left(ILogger log);

        [LoggerMessage(Level = LogLevel.Error, EventName = "retention.not-swept", Message = "The database could not be written anew: what was erased may be left in it. The next run tries again.")]
        public static partial void NotSwept(ILogger log, Exception e);
    }
}
