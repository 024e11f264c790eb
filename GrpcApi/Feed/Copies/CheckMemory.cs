using System.Collections.Concurrent;
using Soliguide.V1;

namespace Soliguide.GrpcApi.Feed.Copies;

/// <summary>
/// What copies of a scope must hold while nothing changes. A check goes through every place: readers who only ask whether something is new must not pay it each time.
/// </summary>
internal sealed class CheckMemory
{
    private const int Most = 256;
    private readonly ConcurrentDictionary<string, (int Edits, SyncCheck Check)> checks = new();

    /// <summary>The check of a scope as of a number of edits, as it is remembered or as it is made now.</summary>
    public SyncCheck Of(string scope, int edits, Func<SyncCheck> make)
    {
        if (checks.TryGetValue(scope, out var known) && known.Edits == edits)
        {
            return known.Check;
        }

        return make();
    }

    /// <summary>Keeps a check that nothing changed under.</summary>
    public void Keep(string scope, int edits, SyncCheck check)
    {
        // Anybody may invent scopes.
        if (checks.Count >= Most)
        {
            checks.Clear();
        }

        checks[scope] = (edits, check);
    }
}
