using System.Text.Json;
using Dapper;
using Soliguide.Silo.Post.Inbox;

namespace Soliguide.Silo.Storage.Reading;

/// <summary>The book of arrived mail: kept whole before anybody reads it, then what was read of it.</summary>
internal sealed partial class InboundBook(IDatabase database, IDatabaseWriter writer, Remains remains)
{
    private const long RoomAtOnce = 32 * 1024 * 1024;

    /// <summary>Keeps mails and moves the mailbox's cursor in one commit. A mail that is there already only counts as a copy.</summary>
    /// <param name="door">Where they came in.</param>
    /// <param name="mails">The mails.</param>
    /// <param name="cursor">How far the mailbox was read with them; null for doors without one.</param>
    /// <param name="now">When they came (UTC).</param>
    /// <param name="stop">Ends the waiting, not the commit.</param>
    public Task Keep(string door, IReadOnlyCollection<ArrivedMail> mails, MailCursor? cursor, DateTimeOffset now, CancellationToken stop) =>
        writer.WriteAsync(
            (connection, transaction) =>
            {
                using var pen = new InboundPen(connection, transaction);
                foreach (var mail in mails)
                {
                    pen.Keep(door, mail, now);
                }

                if (cursor is not null)
                {
                    connection.Execute(
                        """
                        INSERT INTO inbound_cursor (door, validity, uid) VALUES (@door, @validity, @uid)
                        ON CONFLICT (door) DO UPDATE SET validity = excluded.validity, uid = excluded.uid;
                        """,
                        new { door, validity = (long)cursor.Validity, uid = (long)cursor.Uid },
                        transaction);
                }
            },
            stop);

    /// <summary>How far a mailbox was read; null when it never was.</summary>
    public async Task<MailCursor?> Cursor(string door, CancellationToken stop)
    {
        await using var connection = await database.OpenAsync(stop);
        var row = await connection.QuerySingleOrDefaultAsync<(long Validity, long Uid)?>(
            "SELECT validity, uid FROM inbound_cursor WHERE door = @door;", new { door });
        return row is { } at ? new MailCursor((uint)at.Validity, (uint)at.Uid) : null;
    }

    /// <summary>
    /// Mails that wait to be read, the oldest first; as many as fit into memory together, at least one. Those that failed before wait for
    /// their time.
    /// </summary>
    /// <param name="max">At most.</param>
    /// <param name="now">Now (UTC).</param>
    /// <param name="except">Mails that somebody has in hand, which wait no longer.</param>
    /// <param name="stop">Ends it.</param>
    public async Task<IReadOnlyList<WaitingMail>> Waiting(int max, DateTimeOffset now, IEnumerable<string> except, CancellationToken stop)
    {
        await using var connection = await database.OpenAsync(stop);
        var rows = await connection.QueryAsync<(string Hash, long ArrivedAt, byte[] Bytes, long Attempts)>(
            """
            WITH next AS
            (
              SELECT m.hash, m.arrived_at, m.attempts, sum(r.size) OVER (ORDER BY m.arrived_at, m.hash) - r.size AS before
              FROM
              (
                SELECT w.hash, w.arrived_at, coalesce(a.attempts, 0) AS attempts
                FROM inbound_mail AS w LEFT JOIN inbound_attempt AS a ON a.hash = w.hash
                WHERE w.state = 'arrived' AND coalesce(a.next_at, 0) <= @now AND w.hash NOT IN (SELECT value FROM json_each(@except))
                ORDER BY w.arrived_at LIMIT @max
              ) AS m
              JOIN inbound_raw AS r ON r.hash = m.hash
            )
            SELECT n.hash, n.arrived_at, r.bytes, n.attempts FROM next AS n JOIN inbound_raw AS r ON r.hash = n.hash
            WHERE n.before < @room ORDER BY n.arrived_at, n.hash;
            """,
            new { max, room = RoomAtOnce, now = now.ToUnixTimeMilliseconds(), except = JsonSerializer.Serialize(except) });
        return [.. rows.Select(r => new WaitingMail(r.Hash, r.ArrivedAt.Instant(), r.Bytes, (int)r.Attempts))];
    }

    /// <summary>The message as it arrived; null when there is none.</summary>
    public async Task<byte[]?> Raw(string hash, CancellationToken stop)
    {
        await using var connection = await database.OpenAsync(stop);
        return await connection.QuerySingleOrDefaultAsync<byte[]>("SELECT bytes FROM inbound_raw WHERE hash = @hash;", new { hash });
    }

    /// <summary>A mail as it arrived and when; null when there is none.</summary>
    public async Task<WaitingMail?> Kept(string hash, CancellationToken stop)
    {
        await using var connection = await database.OpenAsync(stop);
        var row = await connection.QuerySingleOrDefaultAsync<(long ArrivedAt, byte[] Bytes)?>(
            "SELECT m.arrived_at, r.bytes FROM inbound_mail AS m JOIN inbound_raw AS r ON r.hash = m.hash WHERE m.hash = @hash;", new { hash });
        return row is { } kept ? new WaitingMail(hash, kept.ArrivedAt.Instant(), kept.Bytes) : null;
    }

    /// <summary>Notes what is going to be read: should the process end over it, the next one knows which mails to suspect.</summary>
    public Task Begin(IEnumerable<WaitingMail> mails, CancellationToken stop) => writer.WriteAsync(
        (connection, transaction) => connection.Execute(
            "INSERT INTO inbound_under_way (id, hashes) VALUES (1, @hashes) ON CONFLICT (id) DO UPDATE SET hashes = excluded.hashes;",
            new { hashes = JsonSerializer.Serialize(mails.Select(mail => mail.Hash)) },
            transaction),
        stop);

    /// <summary>Nothing is being read any more.</summary>
    public Task End(CancellationToken stop) =>
        writer.WriteAsync((connection, transaction) => connection.Execute("DELETE FROM inbound_under_way;", transaction: transaction), stop);

    /// <summary>Writes what was read of mails and the proposals that were made of them, in one commit. Mails that nobody shall keep lose their bytes before.</summary>
    /// <returns>Ids of proposals that were there already.</returns>
    public async Task<IReadOnlyList<string>> Note(
        IReadOnlyCollection<SortedMail> mails, IReadOnlyCollection<NewProposal> proposals, DateTimeOffset now, CancellationToken stop)
    {
        await Erase([.. mails.Where(mail => mail.State == InboundState.Erased).Select(mail => mail.Hash)], stop);
        var known = new List<string>();
        await writer.WriteAsync(
            (connection, transaction) =>
            {
                known.Clear();
                using var pen = new InboundPen(connection, transaction);
                known.AddRange(proposals.Where(proposal => !pen.Propose(proposal)).Select(proposal => proposal.Id));
                foreach (var mail in mails)
                {
                    pen.Note(mail, now);
                }
            },
            stop);
        return known;
    }

    /// <summary>What followed from mails has been done, in one commit.</summary>
    public Task Settle(IReadOnlyCollection<(string Hash, InboundState State)> mails, CancellationToken stop) => writer.WriteAsync(
        (connection, transaction) =>
        {
            using var pen = new InboundPen(connection, transaction);
            foreach (var (hash, state) in mails)
            {
                pen.Settle(hash, state);
            }
        },
        stop);

    /// <summary>Has mail read again that older rules read: what nobody could place, and everything since an instant.</summary>
    /// <returns>How many wait now.</returns>
    public async Task<int> ReadAgain(int version, DateTimeOffset since, CancellationToken stop)
    {
        const string Older = "state <> 'erased' AND reader < @version AND (state IN ('unmatched', 'quarantined') OR arrived_at >= @since)";
        var marked = 0;
        await writer.WriteAsync(
            (connection, transaction) =>
            {
                var arguments = new { version, since = since.ToUnixTimeMilliseconds() };
                connection.Execute($"DELETE FROM inbound_attempt WHERE hash IN (SELECT hash FROM inbound_mail WHERE {Older});", arguments, transaction);
                marked = connection.Execute($"UPDATE inbound_mail SET state = 'arrived' WHERE {Older};", arguments, transaction);
            },
            stop);
        return marked;
    }

    /// <summary>How many mails stand where.</summary>
    public async Task<IReadOnlyDictionary<InboundState, int>> Count(CancellationToken stop)
    {
        await using var connection = await database.OpenAsync(stop);
        var rows = await connection.QueryAsync<(string State, int Mails)>("SELECT state, count(*) FROM inbound_mail GROUP BY state;");
        return rows.ToDictionary(r => Enum.Parse<InboundState>(r.State, ignoreCase: true), r => r.Mails);
    }
}
