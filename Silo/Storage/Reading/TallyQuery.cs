using System.Data.Common;
using Dapper;

namespace Soliguide.Silo.Storage.Reading;

/// <summary>The figures of a campaign, counted from its places each time: no second truth is stored.</summary>
internal sealed class TallyQuery(IDatabase database)
{
    private const string Counted = "campaign = @campaign AND place_key > @After AND place_key < @Before AND (in_scope = 1 OR answered_at IS NOT NULL)";

    /// <summary>Counts now, by territory, stage, channel and answer.</summary>
    public async Task<IReadOnlyList<TallyLine>> Now(string campaign, string? territory = null, CancellationToken stop = default)
    {
        var range = KeyRange.Of(territory);
        await using var connection = await database.OpenAsync(stop);
        var lines = await connection.QueryAsync<TallyLine>(
            $"""
            SELECT territory AS Territory, stage AS Stage, channel AS Channel, answer_kind AS Answer, count(*) AS Places,
              count(asked_at) AS Asked, count(reminded_at) AS Reminded, count(calls_opened_at) AS Called,
              count(desk_reason) AS OnDesk, sum(calls) AS Calls
            FROM place_update WHERE {Counted}
            GROUP BY territory, stage, channel, answer_kind
            ORDER BY territory, coalesce(stage, ''), coalesce(channel, ''), coalesce(answer_kind, '');
            """,
            new { campaign, range.After, range.Before });
        return lines.AsList();
    }

    /// <summary>Counts so far at the end of each day from one to another, both included, in the days of a time zone.</summary>
    public async Task<IReadOnlyList<DayCount>> ByDay(
        string campaign, string? territory, DateOnly from, DateOnly to, TimeZoneInfo zone, CancellationToken stop = default)
    {
        var days = new DaySeries(from, to, zone);
        var (asked, reminded, called, answered, presumed) = (days.Column(), days.Column(), days.Column(), days.Column(), days.Column());
        var channels = new Dictionary<string, int[]>();
        var places = 0;
        var range = KeyRange.Of(territory);
        await using var connection = await database.OpenAsync(stop);
        await using var row = await connection.ExecuteReaderAsync(
            $"SELECT asked_at, reminded_at, calls_opened_at, answered_at, defaulted_at, channel FROM place_update WHERE {Counted};",
            new { campaign, range.After, range.Before });
        while (await row.ReadAsync(stop))
        {
            places++;
            Count(days, asked, At(row, 0));
            Count(days, reminded, At(row, 1));
            Count(days, called, At(row, 2));
            var (answeredAt, defaultedAt) = (At(row, 3), At(row, 4));
            if (answeredAt is { } answer && !row.IsDBNull(5))
            {
                days.Count(answered, answer);
                days.Count(Channel(channels, row.GetString(5), days), answer);
            }

            if (defaultedAt is { } deadline && !(answeredAt <= deadline))
            {
                days.Count(presumed, deadline);
                Count(days, presumed, answeredAt, by: -1);
            }
        }

        foreach (var column in (int[][])[asked, reminded, called, answered, presumed, .. channels.Values])
        {
            DaySeries.Cumulate(column);
        }

        return [.. Enumerable.Range(0, days.Length).Select(day => new DayCount(from.AddDays(day))
        {
            Places = places,
            Asked = asked[day],
            Reminded = reminded[day],
            Called = called[day],
            Answered = answered[day],
            Presumed = presumed[day],
            ByChannel = channels.ToDictionary(channel => channel.Key, channel => channel.Value[day]),
        })];
    }

    private static long? At(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    private static int[] Channel(Dictionary<string, int[]> channels, string name, DaySeries days)
    {
        if (!channels.TryGetValue(name, out var column))
        {
            channels.Add(name, column = days.Column());
        }

        return column;
    }

    private static void Count(DaySeries days, int[] column, long? at, int by = 1)
    {
        if (at is { } instant)
        {
            days.Count(column, instant, by);
        }
    }
}
