using System.Text.Json;
using Dapper;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Storage;

/// <summary>Instants in tables are the same milliseconds on both databases, whatever fractions documents write: a move compares them.</summary>
public sealed class InstantTests
{
    private const int Many = 20_000;

    [Fact]
    public async Task Instant_OfAnyFraction_IsTheSameMillisecondOnBothDatabases()
    {
        var dice = new Random(5);
        var start = new DateTimeOffset(2019, 6, 13, 8, 0, 0, TimeSpan.Zero);
        string[] written =
        [
            .. Enumerable.Range(0, Many).Select(_ => Write(start.AddTicks(dice.NextInt64(TimeSpan.TicksPerDay * 90)))),

            // Halves of a millisecond, which binary fractions miss by a little on either side.
            .. Enumerable.Range(0, Many).Select(_ => Write(start.AddTicks((dice.NextInt64(86_400_000) * TimeSpan.TicksPerMillisecond) + (TimeSpan.TicksPerMillisecond / 2)))),
            .. Enumerable.Range(9_990_000, 10_000).Select(ticks => Write(start.AddSeconds(59).AddTicks(ticks))),
            "2019-06-13T08:00:00+00:00", "2019-06-13T10:00:00+02:00", "2019-06-13T10:00:00.5-03:30", "2019-06-13T08:00:00Z", "2019-06-13T08:00:00.25Z",
        ];
        await using var sqlite = await StorageUnderTest.Start();
        await using var postgres = await StorageUnderTest.Start(engine: Engine.Postgres);
        await using var embedded = sqlite.Open();
        await using var server = postgres.Open();

        var there = (await embedded.QueryAsync<long>(
            "SELECT CAST(round(unixepoch(value, 'subsec') * 1000) AS INTEGER) FROM json_each(@all);", new { all = JsonSerializer.Serialize(written) })).ToList();
        var here = (await server.QueryAsync<long>("SELECT instant(value) FROM unnest(@written) WITH ORDINALITY AS told (value, place) ORDER BY place;", new { written })).ToList();

        Assert.Equal(written.Length, here.Count);
        Assert.DoesNotContain(written.Zip(there, here), told => told.Second != told.Third);
    }

    [Fact]
    public async Task Instant_OfNothing_IsNothing()
    {
        await using var postgres = await StorageUnderTest.Start(engine: Engine.Postgres);
        await using var connection = postgres.Open();
        Assert.Null(await connection.QuerySingleAsync<long?>("SELECT instant(NULL);"));
    }

    private static string Write(DateTimeOffset at) => JsonSerializer.Serialize(at).Trim('"').Replace("\\u002B", "+", StringComparison.Ordinal);
}
