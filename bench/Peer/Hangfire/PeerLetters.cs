using System.Globalization;
using Dapper;
using MimeKit;
using Npgsql;
using Soliguide.Domain.Places.Updates;

namespace Soliguide.Bench.Peer.Hangfire;

/// <summary>Letters in the peer's tables: taken, written into a folder, kept as handed over. A crash between leaves them taken, to be written again under the same name.</summary>
internal sealed class PeerLetters(NpgsqlDataSource source, TimeProvider clock, string campaign, string folder)
{
    private const string Lease = """
        UPDATE letter SET state = 'leased', leased_at = @now
        WHERE campaign = @campaign AND kind = @kind AND person = ANY (@persons) AND (state = 'due' OR (state = 'leased' AND leased_at < @lost))
        RETURNING person;
        """;

    // A letter names the places that are still silent when it leaves.
    private const string Content = """
        SELECT w.id AS person, w.mail, w.name, array_agg(p.sheet ->> 'name' ORDER BY p.key) AS places
        FROM person AS w JOIN place AS p ON p.person = w.id JOIN place_update AS u ON u.campaign = @campaign AND u.place_key = p.key
        WHERE w.id = ANY (@persons) AND u.stage IN ('asked', 'reminded') GROUP BY w.id;
        """;

    private const string Keep = """
        UPDATE letter SET state = CASE WHEN person = ANY (@left) THEN 'handed' ELSE 'cancelled' END, handed_at = @now
        WHERE campaign = @campaign AND kind = @kind AND person = ANY (@persons) AND state = 'leased';
        """;

    private static readonly TimeSpan Lost = TimeSpan.FromMinutes(10);

    /// <summary>Persons whose letters are due, by kind.</summary>
    public async Task<IReadOnlyList<(LetterKind Kind, string Person)>> Due()
    {
        await using var connection = await source.OpenConnectionAsync();
        var rows = await connection.QueryAsync<(string Kind, string Person)>(
            "SELECT kind, person FROM letter WHERE campaign = @campaign AND state = 'due' AND due_at <= @now ORDER BY person;", new { campaign, now = Now });
        return [.. rows.Select(row => (Enum.Parse<LetterKind>(row.Kind, ignoreCase: true), row.Person))];
    }

    /// <summary>Hands letters over; those about places that have answered meanwhile do not leave.</summary>
    public async Task Hand(LetterKind letter, string[] persons)
    {
        var kind = PeerPlaces.Kind(letter);
        await using var connection = await source.OpenConnectionAsync();
        var taken = (await connection.QueryAsync<string>(Lease, new { campaign, kind, persons, now = Now, lost = Now - Lost })).ToArray();
        var contents = (await connection.QueryAsync<Written>(Content, new { campaign, persons = taken })).ToList();
        foreach (var content in contents)
        {
            await Write(kind, content);
        }

        await connection.ExecuteAsync(Keep, new { campaign, kind, persons = taken, left = contents.ConvertAll(content => content.Person).ToArray(), now = Now });
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task Write(string kind, Written content)
    {
        var id = $"{campaign}.{kind}.{content.Person}";
        using var message = new MimeMessage
        {
            Subject = "Votre lieu reste-t-il ouvert cet été ?",
            Date = clock.GetUtcNow(),
            MessageId = $"{id}@soliguide.example.org",
            Body = new TextPart { Text = string.Create(CultureInfo.InvariantCulture, $"Bonjour,\n\nRestez-vous ouverts cet été ?\n\n- {string.Join("\n- ", content.Places)}\n") },
        };
        message.From.Add(new MailboxAddress("Soliguide", "mise-a-jour@soliguide.example.org"));
        message.To.Add(new MailboxAddress(content.Name, content.Mail));
        var draft = Path.Combine(folder, $"{id}.{Guid.NewGuid():N}.tmp");
        await using (var file = new FileStream(draft, FileMode.CreateNew, FileAccess.Write, FileShare.None))
        {
            await message.WriteToAsync(file);
            file.Flush(flushToDisk: true);
        }

        File.Move(draft, Path.Combine(folder, $"{id}.eml"), overwrite: true);
    }

    /// <summary>What a letter says.</summary>
    private sealed record Written
    {
        public required string Person { get; init; }

        public required string Mail { get; init; }

        public string? Name { get; init; }

        public required string[] Places { get; init; }
    }
}
