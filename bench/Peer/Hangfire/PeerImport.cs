using Npgsql;
using NpgsqlTypes;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Campaigns.Scopes;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places.Contacts;
using Soliguide.Domain.Places.Public;

namespace Soliguide.Bench.Peer.Hangfire;

/// <summary>Lays places and their persons into the peer's tables. Not measured.</summary>
internal static class PeerImport
{
    /// <summary>Copies them.</summary>
    /// <returns>How many of them the plan covers.</returns>
    public static async Task<int> Run(NpgsqlDataSource source, CampaignPlan plan, IReadOnlyList<ImportedPlace> places)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using (var copy = await connection.BeginBinaryImportAsync("COPY person (id, mail, name) FROM STDIN (FORMAT binary)"))
        {
            foreach (var contact in places.SelectMany(p => p.Contacts).DistinctBy(c => c.Person))
            {
                await copy.StartRowAsync();
                await copy.WriteAsync(contact.Person.ToString(), NpgsqlDbType.Text);
                await copy.WriteAsync(contact.Mail, NpgsqlDbType.Text);
                await copy.WriteAsync(contact.Name, NpgsqlDbType.Text);
            }

            await copy.CompleteAsync();
        }

        var covered = 0;
        await using (var copy = await connection.BeginBinaryImportAsync("COPY place (key, territory, covered, person, sheet, card) FROM STDIN (FORMAT binary)"))
        {
            foreach (var place in places)
            {
                var included = plan.Covers(ScopeFacts.Of(place.Sheet)).Included;
                covered += included ? 1 : 0;
                await copy.StartRowAsync();
                await copy.WriteAsync(place.Sheet.Key.ToString(), NpgsqlDbType.Text);
                await copy.WriteAsync(place.Sheet.Key.Territory.ToString(), NpgsqlDbType.Text);
                await copy.WriteAsync(included, NpgsqlDbType.Boolean);
                await copy.WriteAsync(place.Contacts is [var first, ..] ? first.Person.ToString() : null, NpgsqlDbType.Text);
                await copy.WriteAsync(DomainJson.Write(place.Sheet), NpgsqlDbType.Jsonb);
                await copy.WriteAsync(PublicView.Of(place.Sheet, []) is { } card ? DomainJson.Write(card) : null, NpgsqlDbType.Jsonb);
            }

            await copy.CompleteAsync();
        }

        return covered;
    }
}
