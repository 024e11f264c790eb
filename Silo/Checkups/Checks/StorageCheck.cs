using System.Data.Common;
using Soliguide.Silo.Post.Preflight;
using Soliguide.Silo.Storage;

namespace Soliguide.Silo.Checkups.Checks;

/// <summary>Whether the database answers, takes writes and has the form that this program needs.</summary>
internal sealed class StorageCheck(IEngineState engine) : ICheck
{
    public bool IsShared => true;

    public async Task<IReadOnlyList<Finding>> Look(CancellationToken cancellationToken)
    {
        try
        {
            if (!await engine.TakesWrites(cancellationToken))
            {
                return [Finding.Refusal("STORAGE_READ_ONLY")];
            }

            engine.CheckForm();
            return [Finding.Fine("STORAGE_WELL")];
        }
        catch (Exception e) when (e is DbException or TimeoutException or OperationCanceledException)
        {
            return [Finding.Refusal("STORAGE_SILENT")];
        }
        catch (InvalidOperationException e)
        {
            return [Finding.Refusal("STORAGE_FORM", e.Message)];
        }
    }
}
