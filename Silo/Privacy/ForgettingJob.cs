using Quartz;
using Soliguide.Contracts.Persons;
using Soliguide.Grains.Persons;

namespace Soliguide.Silo.Privacy;

/// <summary>Goes on with people who are being forgotten: after a crash, or when a letter to them was still on its way.</summary>
[DisallowConcurrentExecution]
internal sealed partial class ForgettingJob(ISuppressionBook book, IGrainFactory grains, ILogger<ForgettingJob> log) : IJob
{
    /// <summary>The job's name.</summary>
    public static JobKey Key { get; } = new("forgetting", "privacy");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await Run();

    /// <summary>One run; returns how many are still not over.</summary>
    public async Task<int> Run()
    {
        var open = 0;
        foreach (var person in await book.Pending())
        {
            try
            {
                open += await grains.GetGrain<IPersonFileGrain>(person).Resume() ? 0 : 1;
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                open++;
                Log.Failed(log, e);
            }
        }

        return open;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, EventName = "forgetting.failed", Message = "Somebody could not be forgotten yet; it is tried again.")]
        public static partial void Failed(ILogger log, Exception e);
    }
}
