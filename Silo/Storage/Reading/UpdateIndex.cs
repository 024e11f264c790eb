using Dapper;

namespace Soliguide.Silo.Storage.Reading;

/// <summary>The places of a campaign and how far each has come.</summary>
internal sealed class UpdateIndex(IDatabase database)
{
    private const string Columns = """
        SELECT place_key AS Place, territory AS Territory, stage AS Stage, in_scope AS InScope, channel AS Channel, answer_kind AS Answer,
          answered_at AS AnsweredAt, calls AS Calls, desk_reason AS DeskReason, desk_since AS DeskSince, desk_not_before AS DeskNotBefore
        FROM place_update
        """;

    /// <summary>
    /// A page of places in order of their key: those in scope and those that had answered before they left it.
    /// </summary>
    /// <param name="campaign">The campaign.</param>
    /// <param name="territory">One territory; null is all.</param>
    /// <param name="stage">One stage in camel case; null is all.</param>
    /// <param name="after">The last place of the page before; null begins.</param>
    /// <param name="max">Most places in the page.</param>
    /// <param name="stop">Stops reading.</param>
    public async Task<IReadOnlyList<UpdateRow>> List(
        string campaign, string? territory, string? stage, string? after, int max, CancellationToken stop = default)
    {
        var range = KeyRange.Of(territory, after);
        await using var connection = await database.OpenAsync(stop);
        var rows = await connection.QueryAsync<Row>(
            $"""
            {Columns}
            WHERE campaign = @campaign AND place_key > @After AND place_key < @Before AND (@stage IS NULL OR stage = @stage)
              AND (in_scope = 1 OR answered_at IS NOT NULL)
            ORDER BY place_key LIMIT @max;
            """,
            new { campaign, range.After, range.Before, stage, max });
        return [.. rows.Select(row => row.Told())];
    }

    private sealed record Row
    {
        public required string Place { get; init; }

        public required string Territory { get; init; }

        public string? Stage { get; init; }

        public bool InScope { get; init; }

        public string? Channel { get; init; }

        public string? Answer { get; init; }

        public long? AnsweredAt { get; init; }

        public int Calls { get; init; }

        public string? DeskReason { get; init; }

        public long? DeskSince { get; init; }

        public long? DeskNotBefore { get; init; }

        public UpdateRow Told() => new(Place, Territory, Stage, InScope, Channel, Answer, AnsweredAt.Instant(), Calls)
        {
            DeskReason = DeskReason,
            DeskSince = DeskSince.Instant(),
            DeskNotBefore = DeskNotBefore.Instant(),
        };
    }
}
