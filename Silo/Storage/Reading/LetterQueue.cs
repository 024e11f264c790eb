using Dapper;

namespace Soliguide.Silo.Storage.Reading;

/// <summary>The letters that wait, over all persons. It tells whom to ask; the person's grain decides whether a letter leaves.</summary>
internal sealed class LetterQueue(IDatabase database)
{
    /// <summary>Letters that may leave now, the longest due first.</summary>
    public Task<IReadOnlyList<WaitingLetter>> Due(DateTimeOffset now, int max, CancellationToken stop = default) =>
        Waiting("state = 'due' AND due_at <= @until ORDER BY due_at", now, max, stop);

    /// <summary>Letters taken before an instant of which nobody has said that they left: somebody died on the way.</summary>
    public Task<IReadOnlyList<WaitingLetter>> InDoubt(DateTimeOffset takenBefore, int max, CancellationToken stop = default) =>
        Waiting("state = 'leased' AND leased_at < @until ORDER BY due_at", takenBefore, max, stop);

    /// <summary>When the next letter is due (UTC); null when none waits.</summary>
    public async Task<DateTimeOffset?> NextDue(CancellationToken stop = default)
    {
        await using var connection = await database.OpenAsync(stop);
        return (await connection.ExecuteScalarAsync<long?>("SELECT min(due_at) FROM letter WHERE state = 'due';")).Instant();
    }

    /// <summary>Letters of a campaign by kind and state.</summary>
    public async Task<IReadOnlyList<LetterTally>> Count(string campaign, CancellationToken stop = default)
    {
        await using var connection = await database.OpenAsync(stop);
        var counts = await connection.QueryAsync<LetterTally>(
            """
            SELECT kind AS Kind, state AS State, count(*) AS Letters FROM letter
            WHERE campaign = @campaign GROUP BY kind, state ORDER BY kind, state;
            """,
            new { campaign });
        return counts.AsList();
    }

    private async Task<IReadOnlyList<WaitingLetter>> Waiting(string which, DateTimeOffset until, int max, CancellationToken stop)
    {
        await using var connection = await database.OpenAsync(stop);
        var letters = await connection.QueryAsync<(string Person, string Campaign, string Kind, long DueAt)>(
            $"SELECT person, campaign, kind, due_at FROM letter WHERE {which} LIMIT @max;",
            new { until = until.ToUnixTimeMilliseconds(), max });
        return [.. letters.Select(letter => new WaitingLetter(letter.Person, letter.Campaign, letter.Kind, letter.DueAt.Instant()))];
    }
}

/// <summary>A letter that waits.</summary>
/// <param name="Person">Whose grain holds it.</param>
/// <param name="Campaign">The campaign.</param>
/// <param name="Kind">ask, reminder, lastChance.</param>
/// <param name="DueAt">Leaves no earlier (UTC).</param>
internal sealed record WaitingLetter(string Person, string Campaign, string Kind, DateTimeOffset DueAt);

/// <summary>Letters of a kind in a state.</summary>
internal sealed record LetterTally
{
    /// <summary>ask, reminder, lastChance.</summary>
    public required string Kind { get; init; }

    /// <summary>due, leased, handed, cancelled.</summary>
    public required string State { get; init; }

    /// <summary>How many.</summary>
    public int Letters { get; init; }
}
