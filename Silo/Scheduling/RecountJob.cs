using Quartz;
using Soliguide.Silo.Storage.Reading;

namespace Soliguide.Silo.Scheduling;

/// <summary>Compares every derived table with the stored documents and mends what differs: at start and once a day. Nothing differing is the rule.</summary>
[DisallowConcurrentExecution]
internal sealed partial class RecountJob(RecountCheck check, RecountHealth health, ILogger<RecountJob> log) : IJob
{
    /// <summary>The job's name.</summary>
    public static JobKey Key { get; } = new("recount", "storage");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var repaired = await check.Repair(cancellationToken);
        health.Tell(repaired.Count);
        foreach (var table in repaired.GroupBy(difference => difference.Table))
        {
            Log.Repaired(log, table.Key, table.Count(), Of(DifferenceKind.Missing), Of(DifferenceKind.Different), Of(DifferenceKind.LeftOver));

            int Of(DifferenceKind kind) => table.Count(difference => difference.Kind == kind);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            Level = LogLevel.Error,
            EventName = "recount.repaired",
            Message = "{Table} differed from the stored documents in {Grains} grains ({Missing} missing, {Different} different, {LeftOver} left over); it was written anew. "
                + "Something wrote past the server.")]
        public static partial void Repaired(ILogger log, string table, int grains, int missing, int different, int leftOver);
    }
}
