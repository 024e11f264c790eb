using Dapper;
using Soliguide.Contracts.Contacts;
using Soliguide.Grains.Contacts;

namespace Soliguide.Silo.Storage.Reading;

/// <summary>The places to which no letter can go, from the table that follows their states.</summary>
internal sealed class ContactBook(IDatabase database) : IContactBook
{
    // What sorts is what the cursor holds, so that a page goes on where it stood whatever became of its last line.
    private const string Order = "1 - gap.vital, coalesce(gap.put_off_at, 0), coalesce(gap.verified_at, 0), gap.place_key";


    /// <inheritdoc />
    public async Task<IReadOnlyList<GapLine>> Gaps(GapQuery query)
    {
        var cursor = GapCursor.TryParse(query.After, out var after) ? after : null;
        await using var connection = await database.OpenAsync();
        var rows = await connection.QueryAsync<GapRow>(
            $"""
            SELECT place_key AS Place, reason AS Reason, vital AS Vital, name AS Name, city AS City, verified_at AS VerifiedAt, put_off_at AS PutOffAt
            FROM contact_gap AS gap
            WHERE (@territory IS NULL OR territory = @territory) AND (@reason IS NULL OR reason = @reason) AND no_mailbox = @withoutMailbox
              AND {Covered("gap.place_key")}
              AND (@last IS NULL OR ({Order}) > (@rank, @putOff, @verified, @last))
            ORDER BY {Order} LIMIT @max;
            """,
            new
            {
                campaign = query.Campaign,
                territory = query.Territory,
                reason = query.Reason is { } one ? System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(one.ToString()) : null,
                withoutMailbox = query.WithoutMailbox ? 1 : 0,
                last = cursor?.Place,
                rank = cursor?.Rank,
                putOff = cursor?.PutOff,
                verified = cursor?.Verified,
                max = query.Max,
            });
        return [.. rows.Select(row => row.ToLine())];
    }

    /// <inheritdoc />
    public async Task<ContactProgress[]> Progress(string? campaign)
    {
        await using var connection = await database.OpenAsync();
        var rows = await connection.QueryAsync<(string Territory, long Places, long Missing, long WithoutMailbox)>(
            $"""
            SELECT place.territory, count(*), count(gap.place_key), coalesce(sum(gap.no_mailbox), 0)
            FROM place_index AS place LEFT JOIN contact_gap AS gap ON gap.place_key = place.place_key
            WHERE place.status = 'online' AND {Covered("place.place_key")}
            GROUP BY 1 ORDER BY 1;
            """,
            new { campaign });
        return [.. rows.Select(row => new ContactProgress(row.Territory, (int)row.Places, (int)row.Missing, (int)row.WithoutMailbox))];
    }

    private static string Covered(string place) => $"""
        (@campaign IS NULL OR EXISTS
          (SELECT 1 FROM place_update AS told WHERE told.campaign = @campaign AND told.place_key = {place} AND told.in_scope = 1))
        """;

    private sealed record GapRow
    {
        public required string Place { get; init; }

        public required string Reason { get; init; }

        public long Vital { get; init; }

        public string? Name { get; init; }

        public string? City { get; init; }

        public long? VerifiedAt { get; init; }

        public long? PutOffAt { get; init; }

        public GapLine ToLine() => new(
            Place,
            Enum.Parse<ContactGapReason>(Reason, ignoreCase: true),
            Vital == 1,
            Name ?? Place,
            City,
            VerifiedAt.Instant(),
            PutOffAt.Instant(),
            new GapCursor(1 - Vital, PutOffAt ?? 0, VerifiedAt ?? 0, Place).ToString());
    }
}
