using System.Text.Json;
using Dapper;
using Soliguide.Domain.Places.Contacts.Suppression;
using Soliguide.Mailing.Incoming.Mentions;

namespace Soliguide.Silo.Storage.Reading;

/// <content>Mail whose bytes must go: of one person, or because its time is over.</content>
internal sealed partial class InboundBook
{
    /// <summary>Mails from a person, about a letter to them, or with their address. Reads every mail that is kept.</summary>
    public async Task<IReadOnlyList<(string Hash, bool Own)>> Traces(string person, string mail, AddressTrace trace, CancellationToken stop)
    {
        var found = new List<(string, bool)>();
        await using var connection = await database.OpenAsync(stop);
        var rows = connection.QueryUnbufferedAsync<(string Hash, string? Person, byte[] Bytes)>(
            "SELECT m.hash, m.person, r.bytes FROM inbound_mail AS m JOIN inbound_raw AS r ON r.hash = m.hash ORDER BY m.hash;");
        await foreach (var (hash, about, bytes) in rows.WithCancellation(stop))
        {
            var mention = about == person ? MailMention.From : MailMentions.Of(bytes, mail, trace);
            if (mention != MailMention.None)
            {
                found.Add((hash, mention == MailMention.From));
            }
        }

        return found;
    }

    /// <summary>The proposals that mails became.</summary>
    public async Task<IReadOnlyList<string>> ProposalsOf(IReadOnlyCollection<string> hashes, CancellationToken stop)
    {
        await using var connection = await database.OpenAsync(stop);
        return (await connection.QueryAsync<string>(
            "SELECT grain_key FROM grain_state WHERE grain_type = 'proposal' AND json_extract(doc, '$.said.messageId') IN (SELECT value FROM json_each(@hashes)) ORDER BY grain_key;",
            new { hashes = JsonSerializer.Serialize(hashes) })).AsList();
    }

    /// <summary>Mails that still have their bytes: sorted before one instant, or set aside before another.</summary>
    public async Task<IReadOnlyList<string>> Old(DateTimeOffset sortedBefore, DateTimeOffset asideBefore, CancellationToken stop)
    {
        await using var connection = await database.OpenAsync(stop);
        return (await connection.QueryAsync<string>(
            """
            SELECT hash FROM inbound_mail
            WHERE (state = 'sorted' AND sorted_at < @sorted) OR (state IN ('unmatched', 'quarantined') AND arrived_at < @aside)
            ORDER BY hash;
            """,
            new { sorted = sortedBefore.ToUnixTimeMilliseconds(), aside = asideBefore.ToUnixTimeMilliseconds() })).AsList();
    }

    /// <summary>Erases the bytes of mails. What they were and when they came stays, of whom does not.</summary>
    public Task Erase(IReadOnlyCollection<string> hashes, CancellationToken stop) => hashes.Count == 0
        ? Task.CompletedTask
        : writer.WriteAsync(
            (connection, transaction) => remains.Overwrite(connection, transaction, () =>
            {
                foreach (var chunk in hashes.Chunk(500))
                {
                    var some = JsonSerializer.Serialize(chunk);
                    connection.Execute("DELETE FROM inbound_raw WHERE hash IN (SELECT value FROM json_each(@some));", new { some }, transaction);
                    connection.Execute("DELETE FROM inbound_attempt WHERE hash IN (SELECT value FROM json_each(@some));", new { some }, transaction);
                    connection.Execute("UPDATE inbound_mail SET state = 'erased', person = NULL WHERE hash IN (SELECT value FROM json_each(@some));", new { some }, transaction);
                }
            }),
            stop);
}
