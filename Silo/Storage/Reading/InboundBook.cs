using System.Data.Common;
using Dapper;
using Soliguide.Silo.Post.Inbox;

namespace Soliguide.Silo.Storage.Reading;

/// <summary>The book of arrived mail: kept whole before anybody reads it, then what became of it.</summary>
internal sealed partial class InboundBook(IDatabase database, IDatabaseWriter writer)
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
                foreach (var mail in mails)
                {
                    Keep(connection, transaction, door, mail, now);
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

    /// <summary>Mails that wait to be read, the oldest first; as many as fit into memory together, at least one.</summary>
    public async Task<IReadOnlyList<WaitingMail>> Waiting(int max, CancellationToken stop)
    {
        await using var connection = await database.OpenAsync(stop);
        var rows = await connection.QueryAsync<(string Hash, long ArrivedAt, byte[] Bytes)>(
            """
            WITH next AS
            (
              SELECT m.hash, m.arrived_at, sum(r.size) OVER (ORDER BY m.arrived_at, m.hash) - r.size AS before
              FROM (SELECT hash, arrived_at FROM inbound_mail WHERE state = 'arrived' ORDER BY arrived_at LIMIT @max) AS m
              JOIN inbound_raw AS r ON r.hash = m.hash
            )
            SELECT n.hash, n.arrived_at, r.bytes FROM next AS n JOIN inbound_raw AS r ON r.hash = n.hash
            WHERE n.before < @room ORDER BY n.arrived_at, n.hash;
            """,
            new { max, room = RoomAtOnce });
        return [.. rows.Select(r => new WaitingMail(r.Hash, r.ArrivedAt.Instant(), r.Bytes))];
    }

    /// <summary>The message as it arrived; null when there is none.</summary>
    public async Task<byte[]?> Raw(string hash, CancellationToken stop)
    {
        await using var connection = await database.OpenAsync(stop);
        return await connection.QuerySingleOrDefaultAsync<byte[]>("SELECT bytes FROM inbound_raw WHERE hash = @hash;", new { hash });
    }

    /// <summary>Writes what became of mails, in one commit. Those that nobody shall keep lose their bytes before.</summary>
    public async Task Sorted(IReadOnlyCollection<SortedMail> mails, DateTimeOffset now, CancellationToken stop)
    {
        await Erase([.. mails.Where(m => m.State == InboundState.Erased).Select(m => m.Hash)], stop);
        await Tell(mails, now, stop);
    }

    private Task Tell(IReadOnlyCollection<SortedMail> mails, DateTimeOffset now, CancellationToken stop) => writer.WriteAsync(
        (connection, transaction) => connection.Execute(
            """
            UPDATE inbound_mail SET state = @State, kind = @Kind, because = @Because, reader = @Reader, campaign = @Campaign, person = @Person,
              sorted_at = @at
            WHERE hash = @Hash;
            """,
            mails.Select(m => new
            {
                m.Hash, State = Name(m.State), m.Kind, m.Because, m.Reader, m.Campaign, m.Person, at = now.ToUnixTimeMilliseconds(),
            }),
            transaction),
        stop);

    /// <summary>Has mail read again that older rules read: what nobody could place, and everything since an instant.</summary>
    /// <returns>How many wait now.</returns>
    public async Task<int> ReadAgain(int version, DateTimeOffset since, CancellationToken stop)
    {
        var marked = 0;
        await writer.WriteAsync(
            (connection, transaction) => marked = connection.Execute(
                """
                UPDATE inbound_mail SET state = 'arrived'
                WHERE state <> 'erased' AND reader < @version AND (state IN ('unmatched', 'quarantined') OR arrived_at >= @since);
                """,
                new { version, since = since.ToUnixTimeMilliseconds() },
                transaction),
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

    private static void Keep(DbConnection connection, DbTransaction transaction, string door, ArrivedMail mail, DateTimeOffset now)
    {
        connection.Execute(
            """
            INSERT INTO inbound_raw (hash, size, bytes)
            SELECT @Hash, @Size, @Bytes WHERE NOT EXISTS (SELECT 1 FROM inbound_mail WHERE hash = @Hash AND state = 'erased')
            ON CONFLICT (hash) DO NOTHING;
            """,
            mail,
            transaction);
        connection.Execute(
            """
            INSERT INTO inbound_mail (hash, door, arrived_at, state) VALUES (@Hash, @door, @at, 'arrived')
            ON CONFLICT (hash) DO UPDATE SET copies = copies + 1;
            """,
            new { mail.Hash, door, at = now.ToUnixTimeMilliseconds() },
            transaction);
    }

    private static string Name(InboundState state) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(state.ToString());
}
