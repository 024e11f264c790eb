using System.Runtime.CompilerServices;
using System.Text.Json;
using Dapper;
using Soliguide.Domain.Campaigns.Scopes;
using Soliguide.Domain.Json;
using Soliguide.Grains.Reports;

namespace Soliguide.Silo.Storage.Reading;

/// <summary>The scope facts of every known place, read without waking it.</summary>
internal sealed class PlaceIndex(IDatabase database)
{
    /// <summary>
    /// The facts of a territory's places, in the order of their last change. Streamed, so that 60,000 places take no memory.
    /// </summary>
    /// <param name="territory">Such as <c>fr-75</c>.</param>
    /// <param name="after">Only those that changed after this change; 0 is all of them.</param>
    /// <param name="stop">Stops reading.</param>
    /// <exception cref="JsonException">A row holds no scope facts.</exception>
    public async IAsyncEnumerable<IndexedFacts> Read(
        string territory, long after = 0, [EnumeratorCancellation] CancellationToken stop = default)
    {
        await using var connection = await database.OpenAsync(stop);
        var rows = connection.QueryUnbufferedAsync<(string Facts, long Revision)>(
            """
            SELECT facts AS Facts, revision AS Revision FROM place_index
            WHERE territory = @territory AND revision > @after
            ORDER BY revision;
            """,
            new { territory, after });
        await foreach (var (facts, revision) in rows.WithCancellation(stop))
        {
            yield return new IndexedFacts(DomainJson.Read<ScopeFacts>(facts), revision);
        }
    }
}
