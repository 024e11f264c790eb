using System.Data.Common;
using System.Text.Json;
using Dapper;
using Soliguide.Contracts.Persons;
using Soliguide.Domain.Places.Contacts;
using Soliguide.Domain.Places.Contacts.Suppression;
using Soliguide.Grains.Persons;

namespace Soliguide.Silo.Storage.Reading;

/// <summary>Suppressions by mark, the record of acts, and who is being forgotten. Whatever belongs together is one commit.</summary>
internal sealed class SuppressionBook(IDatabase database, IDatabaseWriter writer, SuppressionKeys keys, Remains remains) : ISuppressionBook
{
    public async Task<Suppression?> Find(string person)
    {
        await using var connection = await database.OpenAsync();
        var row = await connection.QueryFirstOrDefaultAsync<(string Kind, long Since)?>(
            "SELECT kind, since FROM suppression WHERE mark IN (SELECT value FROM json_each(@marks));", new { marks = Marks(person) });
        return row is { } found ? Told(found.Kind, found.Since) : null;
    }

    public async Task<PersonAct[]> Acts(string person)
    {
        await using var connection = await database.OpenAsync();
        var rows = await connection.QueryAsync<(long At, string Act, string Actor, string? Reason)>(
            "SELECT at, act, actor, reason FROM person_act WHERE mark IN (SELECT value FROM json_each(@marks)) ORDER BY id;", new { marks = Marks(person) });
        return [.. rows.Select(row => new PersonAct(row.At.Instant(), row.Act, row.Actor, row.Reason))];
    }

    public async Task<IReadOnlyList<SuppressionLine>> List(string? after, int max)
    {
        await using var connection = await database.OpenAsync();
        var rows = await connection.QueryAsync<(string Mark, string Kind, long Since, string? Actor, string? Reason)>(
            """
            SELECT s.mark, s.kind, s.since, a.actor, a.reason FROM suppression AS s
            LEFT JOIN person_act AS a ON a.id = (SELECT max(id) FROM person_act WHERE mark = s.mark AND act IN ('forgotten', 'kept'))
            WHERE s.mark > @after ORDER BY s.mark LIMIT @max;
            """,
            new { after = after ?? "", max });
        return [.. rows.Select(row => new SuppressionLine(row.Mark, Told(row.Kind, row.Since), row.Actor, row.Reason))];
    }

    public Task Open(string person) => writer.WriteAsync((connection, transaction) => connection.Execute(
        "INSERT INTO forgetting (person) VALUES (@person) ON CONFLICT DO NOTHING;", new { person }, transaction));

    public async Task<IReadOnlyList<string>> Pending()
    {
        await using var connection = await database.OpenAsync();
        return (await connection.QueryAsync<string>("SELECT person FROM forgetting ORDER BY person;")).AsList();
    }

    public Task Suppress(string person, Suppression suppression, PersonAct act, string? requestId) => writer.WriteAsync((connection, transaction) =>
    {
        // Under an old key's mark: that one goes, so that nobody stands in the list twice.
        var mark = keys.MarkOf(new PersonKey(person));
        var before = connection.Query<(string Mark, string Kind, long Since)>(
            "SELECT mark, kind, since FROM suppression WHERE mark IN (SELECT value FROM json_each(@marks));", new { marks = Marks(person) }, transaction).AsList();
        if (before.Exists(row => Told(row.Kind, row.Since).Kind <= suppression.Kind && row.Mark == mark))
        {
            return;
        }

        connection.Execute("DELETE FROM suppression WHERE mark IN (SELECT value FROM json_each(@marks));", new { marks = Marks(person) }, transaction);
        var weightiest = before.Select(row => Told(row.Kind, row.Since)).Append(suppression).MinBy(known => known.Kind)!;
        connection.Execute(
            "INSERT INTO suppression (mark, kind, since) VALUES (@mark, @kind, @since);",
            new { mark, kind = Name(weightiest.Kind), since = weightiest.Since.ToUnixTimeMilliseconds() },
            transaction);
        Note(connection, transaction, mark, act, requestId);
    });

    public async Task<bool> Lift(string person, PersonAct lifted, string? requestId, bool held)
    {
        var found = false;
        await writer.WriteAsync((connection, transaction) =>
        {
            found = connection.Execute("DELETE FROM suppression WHERE mark IN (SELECT value FROM json_each(@marks));", new { marks = Marks(person) }, transaction) > 0;
            if (found || held)
            {
                Note(connection, transaction, keys.MarkOf(new PersonKey(person)), lifted, requestId);
            }
        });
        return found;
    }

    public async Task Close(string person, PersonAct? erased)
    {
        await writer.WriteAsync((connection, transaction) => Close(connection, transaction, person, erased));
        if (erased is not null)
        {
            await remains.EmptyLog(CancellationToken.None);
        }
    }

    private void Close(DbConnection connection, DbTransaction transaction, string person, PersonAct? erased)
    {
        var was = connection.Execute("DELETE FROM forgetting WHERE person = @person;", new { person }, transaction) > 0;
        if (!was || erased is null)
        {
            return;
        }

        Note(connection, transaction, keys.MarkOf(new PersonKey(person)), erased, null);
        Remains.Note(connection, transaction);

        // The row of a cleared state is its key, which everybody can make of the address.
        connection.Execute("DELETE FROM grain_state WHERE grain_type = 'person' AND grain_key = @person AND doc IS NULL;", new { person }, transaction);
    }

    private string Marks(string person) => JsonSerializer.Serialize(keys.MarksOf(new PersonKey(person)));

    private static void Note(DbConnection connection, DbTransaction transaction, string mark, PersonAct act, string? requestId) => connection.Execute(
        """
        INSERT INTO person_act (at, mark, act, actor, reason, request_id) VALUES (@at, @mark, @Act, @By, @Reason, @requestId) ON CONFLICT DO NOTHING;
        """,
        new { at = act.At.ToUnixTimeMilliseconds(), mark, act.Act, act.By, act.Reason, requestId },
        transaction);

    private static Suppression Told(string kind, long since) => new(Enum.Parse<SuppressionKind>(kind, ignoreCase: true), since.Instant());

    private static string Name(SuppressionKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());
}
