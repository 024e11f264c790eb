using Dapper;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Soliguide.Domain.Places.Contacts.Suppression;

namespace Soliguide.Silo.Storage.Reading;

/// <summary>Looks through every stored record for a person's key and address. Reads all of them once: for the rare day on which somebody is forgotten.</summary>
internal sealed class TraceQuery(IDatabase database, IOptions<ClusterOptions> cluster)
{
    /// <summary>The records that hold either.</summary>
    public async Task<IReadOnlyList<TracedRecord>> Find(string person, AddressTrace trace, CancellationToken stop = default)
    {
        var found = new List<TracedRecord>();
        await using var connection = await database.OpenAsync(stop);
        var rows = connection.QueryUnbufferedAsync<(string Type, string Key, string Document)>(
            """
            SELECT grain_type, grain_key, doc FROM grain_state
            WHERE service_id = @service AND doc IS NOT NULL AND grain_key <> @person
              AND (instr(doc, @person) > 0 OR instr(lower(doc), @first) > 0 OR instr(lower(doc), @second) > 0)
            ORDER BY grain_type, grain_key;
            """,
            new { service = cluster.Value.ServiceId, person, first = trace.Forms[0], second = trace.Forms[^1] });
        await foreach (var (type, key, document) in rows.WithCancellation(stop))
        {
            var (named, shown) = (document.Contains(person, StringComparison.Ordinal), trace.IsIn(document));
            if (named || shown)
            {
                found.Add(new TracedRecord(type, key, document, named, shown));
            }
        }

        return found;
    }
}

/// <summary>A stored record that holds a person's key or address.</summary>
/// <param name="Type">place, person, proposal...</param>
/// <param name="Key">Its key.</param>
/// <param name="Document">The record.</param>
/// <param name="Named">It names the person.</param>
/// <param name="Shown">It holds the address.</param>
internal sealed record TracedRecord(string Type, string Key, string Document, bool Named, bool Shown);
