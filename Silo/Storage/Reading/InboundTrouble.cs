using System.Data.Common;
using Dapper;
using Soliguide.Contracts;
using Soliguide.Contracts.Inbox;
using Soliguide.Silo.Post.Inbox;

namespace Soliguide.Silo.Storage.Reading;

/// <summary>Mail that could not be sorted: tried again at its time, then set aside until a person, or better rules, look at it.</summary>
internal sealed class InboundTrouble(IDatabase database, IDatabaseWriter writer)
{
    /// <summary>Kind of a mail that could not be sorted however often it was tried.</summary>
    public const string Unsortable = "unsortable";

    /// <summary>The fault of a mail that was being read when the process ended.</summary>
    public const string Interrupted = "Interrupted";

    private const string Columns = """
        SELECT m.hash, m.arrived_at, r.size, m.state, coalesce(a.attempts, 0), a.fault
        FROM inbound_mail AS m JOIN inbound_raw AS r ON r.hash = m.hash LEFT JOIN inbound_attempt AS a ON a.hash = m.hash
        """;

    /// <summary>Notes failures: each mail is tried again at its time, or set aside when it was tried often enough.</summary>
    /// <returns>The mails that were set aside now.</returns>
    public async Task<IReadOnlyList<string>> Failed(
        IReadOnlyCollection<FailedMail> mails, AttemptSchedule schedule, int reader, DateTimeOffset now, CancellationToken stop)
    {
        var aside = new List<string>();
        await writer.WriteAsync(
            (connection, transaction) =>
            {
                aside.Clear();
                aside.AddRange(Fail(connection, transaction, mails, schedule, reader, now));
            },
            stop);
        return aside;
    }

    /// <summary>After a start: mails that were being read when the process ended count as failed; what was to follow from others is read anew.</summary>
    public async Task Recover(AttemptSchedule schedule, int reader, DateTimeOffset now, CancellationToken stop)
    {
        await using var connection = await database.OpenAsync(stop);
        var underWay = await connection.QueryAsync<string>(
            """
            SELECT m.hash FROM inbound_under_way AS u CROSS JOIN json_each(u.hashes) AS h JOIN inbound_mail AS m ON m.hash = h.value WHERE m.state = 'arrived';
            """);
        FailedMail[] suspects = [.. underWay.Select(hash => new FailedMail(hash, Interrupted))];
        await writer.WriteAsync(
            (pen, transaction) =>
            {
                Fail(pen, transaction, suspects, schedule, reader, now);
                pen.Execute("DELETE FROM inbound_under_way;", transaction: transaction);
            },
            stop);
        await writer.WriteAsync((pen, transaction) => pen.Execute("UPDATE inbound_mail SET state = 'arrived' WHERE state = 'read';", transaction: transaction), stop);
    }

    /// <summary>Mails that were set aside and that nobody has looked at since, the oldest first.</summary>
    public async Task<IReadOnlyList<KeptMail>> Aside(int max)
    {
        await using var connection = await database.OpenAsync();
        return Read(await connection.QueryAsync<(string, long, long, string, long, string?)>(
            $"""
            {Columns}
            WHERE m.state = 'quarantined' AND m.kind = '{Unsortable}'
              AND coalesce((SELECT l.act FROM inbound_act AS l WHERE l.hash = m.hash ORDER BY l.at DESC, l.act LIMIT 1), '') <> 'closed'
            ORDER BY m.arrived_at, m.hash LIMIT @max;
            """,
            new { max }));
    }

    /// <summary>One mail and what was done with it; null when none of this name is kept.</summary>
    public async Task<(KeptMail Mail, MailAct[] Acts)?> Look(string mail)
    {
        await using var connection = await database.OpenAsync();
        var kept = Read(await connection.QueryAsync<(string, long, long, string, long, string?)>($"{Columns} WHERE m.hash = @mail;", new { mail }));
        var acts = await connection.QueryAsync<(long At, string Act, string By)>(
            "SELECT at, act, by FROM inbound_act WHERE hash = @mail ORDER BY at, act;", new { mail });
        return kept is [var only] ? (only, [.. acts.Select(act => new MailAct(act.At.Instant(), act.Act, act.By))]) : null;
    }

    /// <summary>Has a mail that was set aside sorted again, from its first attempt on.</summary>
    public Task<Receipt> TryAgain(string mail, string by, DateTimeOffset now) => Decide(mail, "tryAgain", by, now, (connection, transaction) =>
    {
        connection.Execute("DELETE FROM inbound_attempt WHERE hash = @mail;", new { mail }, transaction);
        connection.Execute("UPDATE inbound_mail SET state = 'arrived' WHERE hash = @mail;", new { mail }, transaction);
    });

    /// <summary>A mail that was set aside waits for nobody any longer.</summary>
    public Task<Receipt> Close(string mail, string by, DateTimeOffset now) => Decide(mail, "closed", by, now, (_, _) => { });

    /// <summary>Only a mail that is set aside is decided on, in the transaction that looks: of two at once the second finds it done.</summary>
    private async Task<Receipt> Decide(string mail, string act, string by, DateTimeOffset now, Action<DbConnection, DbTransaction> also)
    {
        var receipt = Receipt.Done;
        await writer.WriteAsync((connection, transaction) =>
        {
            Hold(connection, transaction, mail);
            var (isAside, last) = connection.QuerySingleOrDefault<(long, string?)>(
                $"""
                SELECT CASE WHEN m.state = 'quarantined' AND m.kind = '{Unsortable}' THEN 1 ELSE 0 END,
                  (SELECT l.act FROM inbound_act AS l WHERE l.hash = m.hash ORDER BY l.at DESC, l.act LIMIT 1)
                FROM inbound_mail AS m WHERE m.hash = @mail;
                """,
                new { mail },
                transaction);
            if (last == act)
            {
                receipt = Receipt.Already;
                return;
            }

            if (isAside == 0 || last == "closed")
            {
                receipt = Receipt.Refused("mail", "MAIL_NOT_ASIDE", "The mail does not wait to be looked at; look at it to see what was done.");
                return;
            }

            also(connection, transaction);
            Act(connection, transaction, mail, act, by, now);
            receipt = Receipt.Done;
        });
        return receipt;
    }

    /// <summary>In one order, so that two who fail the same mails at once do not wait for each other.</summary>
    /// <returns>The mails that are set aside now.</returns>
    private static List<string> Fail(
        DbConnection connection, DbTransaction transaction, IReadOnlyCollection<FailedMail> mails, AttemptSchedule schedule, int reader, DateTimeOffset now) =>
        [.. mails.OrderBy(mail => mail.Hash, StringComparer.Ordinal).Where(mail => Fail(connection, transaction, mail, schedule, reader, now)).Select(mail => mail.Hash)];

    private static bool Fail(
        DbConnection connection, DbTransaction transaction, FailedMail mail, AttemptSchedule schedule, int reader, DateTimeOffset now)
    {
        Hold(connection, transaction, mail.Hash);
        var attempts = 1 + connection.ExecuteScalar<int>("SELECT attempts FROM inbound_attempt WHERE hash = @Hash;", mail, transaction);
        connection.Execute(
            """
            INSERT INTO inbound_attempt (hash, attempts, next_at, fault) VALUES (@Hash, @attempts, @next, @Fault)
            ON CONFLICT (hash) DO UPDATE SET attempts = excluded.attempts, next_at = excluded.next_at, fault = excluded.fault;
            """,
            new { mail.Hash, attempts, next = (now + schedule.WaitAfter(attempts)).ToUnixTimeMilliseconds(), mail.Fault },
            transaction);
        if (attempts < schedule.Most)
        {
            connection.Execute("UPDATE inbound_mail SET state = 'arrived' WHERE hash = @Hash;", mail, transaction);
            return false;
        }

        connection.Execute(
            $"UPDATE inbound_mail SET state = 'quarantined', kind = '{Unsortable}', because = 'sorting', reader = @reader, sorted_at = @at WHERE hash = @Hash;",
            new { mail.Hash, reader, at = now.ToUnixTimeMilliseconds() },
            transaction);
        Act(connection, transaction, mail.Hash, "setAside", "post", now);
        return true;
    }

    /// <summary>Nobody else decides on the mail from here to the end of the transaction, and the statements that follow see what was decided before.</summary>
    private static void Hold(DbConnection connection, DbTransaction transaction, string hash) =>
        connection.Execute("UPDATE inbound_mail SET state = state WHERE hash = @hash;", new { hash }, transaction);

    private static void Act(DbConnection connection, DbTransaction transaction, string hash, string act, string by, DateTimeOffset now) =>
        connection.Execute(
            "INSERT INTO inbound_act (hash, at, act, by) VALUES (@hash, @at, @act, @by) ON CONFLICT (hash, at, act) DO UPDATE SET by = excluded.by;",
            new { hash, at = now.ToUnixTimeMilliseconds(), act, by },
            transaction);

    private static IReadOnlyList<KeptMail> Read(IEnumerable<(string Hash, long At, long Size, string State, long Attempts, string? Fault)> rows) =>
        [.. rows.Select(row => new KeptMail(row.Hash, row.At.Instant(), row.Size, row.State, (int)row.Attempts, row.Fault))];
}
