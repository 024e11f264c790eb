using System.Data.Common;
using Soliguide.Silo.Post.Preflight;
using Soliguide.Silo.Storage;

namespace Soliguide.Silo.Checkups.Checks;

/// <summary>Whether this machine's clock and that of the database tell the same; nothing where the database has none of its own.</summary>
internal sealed class DatabaseClockCheck(IEngineState engine, CheckupClock clock) : ICheck
{
    public bool IsShared => false;

    public async Task<IReadOnlyList<Finding>> Look(CancellationToken cancellationToken)
    {
        try
        {
            // The first question may open a connection, which takes longer than the answer.
            if (await engine.Now(cancellationToken) is null)
            {
                return [];
            }

            return [(await ClockReading.Of(clock.Time, async () => (await engine.Now(cancellationToken))!.Value)).Judge("the database")];
        }
        catch (Exception e) when (e is DbException or TimeoutException or OperationCanceledException)
        {
            // The storage check says so.
            return [];
        }
    }
}
