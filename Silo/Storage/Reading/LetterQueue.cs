using System.Text.Json;
using Dapper;

namespace Soliguide.Silo.Storage.Reading;

/// <summary>The letters that wait, over all persons. It tells whom to ask; the person's grain decides whether a letter leaves.</summary>
internal sealed class LetterQueue(IDatabase database)
{
    private const string Waits = "state IN ('due', 'deferred')";

    /// <summary>Letters that may leave now, the longest due first.</summary>
    /// <param name="now">The instant (UTC).</param>
    /// <param name="max">At most so many.</param>
    /// <param name="resting">Domains to which nothing may go at present.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<IReadOnlyList<WaitingLetter>> Due(
        DateTimeOffset now, int max, IReadOnlyCollection<string>? resting = null, CancellationToken stop = default) =>
        Waiting($"{Waits} AND due_at <= @until AND coalesce(domain, '') NOT IN (SELECT value FROM json_each(@resting)) ORDER BY due_at", now, max, resting ?? [], stop);

    /// <summary>Letters taken before an instant of which nobody has said that they left: somebody died on the way.</summary>
    public Task<IReadOnlyList<WaitingLetter>> InDoubt(DateTimeOffset takenBefore, int max, CancellationToken stop = default) =>
        Waiting("state = 'leased' AND leased_at < @until ORDER BY due_at", takenBefore, max, [], stop);

    /// <summary>When the next letter is due (UTC); null when none waits.</summary>
    public async Task<DateTimeOffset?> NextDue(CancellationToken stop = default)
    {
        await using var connection = await database.OpenAsync(stop);
        return (await connection.ExecuteScalarAsync<long?>($"SELECT min(due_at) FROM outgoing WHERE {Waits};")).Instant();
    }

    /// <summary>Letters of a campaign by kind and state.</summary>
    /// <param name="campaign">The campaign.</param>
    /// <param name="doubtfulBefore">Letters taken before this instant and not heard of since are told as <c>inDoubt</c> (UTC).</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<IReadOnlyList<LetterTally>> Count(
        string campaign, DateTimeOffset? doubtfulBefore = null, CancellationToken stop = default)
    {
        await using var connection = await database.OpenAsync(stop);
        var counts = await connection.QueryAsync<LetterTally>(
            """
            SELECT kind AS Kind, CASE WHEN state = 'leased' AND leased_at < @doubtful THEN 'inDoubt' ELSE state END AS State,
              count(*) AS Letters, coalesce(sum(copies), 0) AS Copies
            FROM outgoing WHERE campaign = @campaign GROUP BY 1, 2 ORDER BY 1, 2;
            """,
            new { campaign, doubtful = doubtfulBefore?.ToUnixTimeMilliseconds() });
        return counts.AsList();
    }

    /// <summary>Letters handed over since an instant, by domain.</summary>
    public async Task<IReadOnlyList<HandedLetters>> HandedSince(DateTimeOffset since, CancellationToken stop = default)
    {
        await using var connection = await database.OpenAsync(stop);
        var handed = await connection.QueryAsync<(string? Domain, long At, long Letters)>(
            "SELECT domain, handed_at / 60000 * 60000, count(*) FROM outgoing WHERE state = 'handed' AND handed_at >= @since GROUP BY 1, 2;",
            new { since = since.ToUnixTimeMilliseconds() });
        return [.. handed.Select(h => new HandedLetters(h.Domain ?? "", h.At.Instant(), (int)h.Letters))];
    }

    /// <summary>How many letters are due, by domain.</summary>
    public async Task<IReadOnlyList<(string Domain, int Letters)>> WaitingByDomain(DateTimeOffset now, CancellationToken stop = default)
    {
        await using var connection = await database.OpenAsync(stop);
        var waiting = await connection.QueryAsync<(string Domain, int Letters)>(
            $"SELECT coalesce(domain, ''), count(*) FROM outgoing WHERE {Waits} AND due_at <= @now GROUP BY 1;",
            new { now = now.ToUnixTimeMilliseconds() });
        return waiting.AsList();
    }

    /// <summary>When the next letter of a campaign that was refused for the time being is tried again (UTC); null when none waits for that.</summary>
    public async Task<DateTimeOffset?> NextTry(string campaign, CancellationToken stop = default)
    {
        await using var connection = await database.OpenAsync(stop);
        return (await connection.ExecuteScalarAsync<long?>(
            "SELECT min(due_at) FROM letter WHERE campaign = @campaign AND state = 'deferred';", new { campaign })).Instant();
    }

    private async Task<IReadOnlyList<WaitingLetter>> Waiting(
        string which, DateTimeOffset until, int max, IReadOnlyCollection<string> resting, CancellationToken stop)
    {
        await using var connection = await database.OpenAsync(stop);
        var letters = await connection.QueryAsync<(string Person, string Campaign, string Kind, long DueAt, string? Domain, string? Day)>(
            $"SELECT person, campaign, kind, due_at, domain, day FROM outgoing WHERE {which} LIMIT @max;",
            new { until = until.ToUnixTimeMilliseconds(), max, resting = JsonSerializer.Serialize(resting) });
        return [.. letters.Select(l => new WaitingLetter(l.Person, l.Campaign, l.Kind, l.DueAt.Instant(), l.Domain ?? "") { Day = l.Day.Day() })];
    }
}

/// <summary>A letter that waits.</summary>
/// <param name="Person">Whose grain holds it.</param>
/// <param name="Campaign">The campaign.</param>
/// <param name="Kind">ask, reminder, lastChance, receipt.</param>
/// <param name="DueAt">Leaves no earlier (UTC).</param>
/// <param name="Domain">The domain it goes to, lower case; empty where the person has no address.</param>
internal sealed record WaitingLetter(string Person, string Campaign, string Kind, DateTimeOffset DueAt, string Domain = "")
{
    /// <summary>Of receipts, which alone may be several in a campaign: the day.</summary>
    public DateOnly? Day { get; init; }
}

/// <summary>Letters handed over within a minute.</summary>
/// <param name="Domain">The domain they went to.</param>
/// <param name="At">The minute's beginning (UTC).</param>
/// <param name="Letters">How many.</param>
internal sealed record HandedLetters(string Domain, DateTimeOffset At, int Letters);

/// <summary>Letters of a kind in a state.</summary>
internal sealed record LetterTally
{
    /// <summary>ask, reminder, lastChance, receipt.</summary>
    public required string Kind { get; init; }

    /// <summary>due, leased, inDoubt, deferred, handed, refused, cancelled.</summary>
    public required string State { get; init; }

    /// <summary>How many.</summary>
    public int Letters { get; init; }

    /// <summary>Second copies of them that may exist.</summary>
    public int Copies { get; init; }
}
