using System.Text.Json;
using Dapper;
using Soliguide.Contracts.Places;
using Soliguide.Domain.Places;
using Soliguide.Grains.Places;

namespace Soliguide.Silo.Storage.Reading;

/// <summary>
/// Places by name. Territory and stage are the database's to find; words are compared here, line by line until the page is full, because
/// SQLite does not know accents.
/// </summary>
internal sealed class PlaceNames(IDatabase database) : IPlaceBook
{
    private const string Lines = """
        SELECT named.place_key AS Place, named.name AS Name, named.city AS City, named.postcode AS Postcode, named.is_public AS Public, told.stage AS Stage,
          coalesce(told.in_scope, 0) AS InScope, CASE WHEN told.place_key IS NULL THEN 0 ELSE 1 END AS Met
        FROM place_name AS named
        LEFT JOIN place_update AS told ON told.campaign = @campaign AND told.place_key = named.place_key
        """;

    /// <inheritdoc />
    public async Task<IReadOnlyList<PlaceLine>> Find(PlaceQuery query)
    {
        if (PlaceKey.TryParse(query.Words?.Trim(), out var key) && await One(key.ToString(), query.Campaign) is { } only)
        {
            return query.After is null ? [only] : [];
        }

        var words = SearchWords.Of(query.Words);
        var range = KeyRange.Of(query.Territory, query.After);
        await using var connection = await database.OpenAsync();
        var rows = connection.QueryUnbufferedAsync<Row>(
            $"""
            {Lines}
            WHERE named.place_key > @After AND named.place_key < @Before
              AND (@stage IS NULL OR (coalesce(told.stage, 'notAsked') = @stage AND told.in_scope = 1))
            ORDER BY named.place_key;
            """,
            new
            {
                campaign = query.Campaign,
                range.After,
                range.Before,
                stage = query.Stage is { } stage ? JsonNamingPolicy.CamelCase.ConvertName(stage.ToString()) : null,
            });
        var found = new List<PlaceLine>();
        await foreach (var row in rows)
        {
            if (words.IsEmpty || words.AreIn(row.Name, row.City, row.Postcode, row.Place))
            {
                found.Add(row.ToLine());
                if (found.Count == query.Max)
                {
                    break;
                }
            }
        }

        return found;
    }

    private async Task<PlaceLine?> One(string key, string? campaign)
    {
        await using var connection = await database.OpenAsync();
        var row = await connection.QuerySingleOrDefaultAsync<Row>($"{Lines} WHERE named.place_key = @key;", new { campaign, key });
        return row?.ToLine();
    }

    private sealed record Row
    {
        public required string Place { get; init; }

        public required string Name { get; init; }

        public string? City { get; init; }

        public string? Postcode { get; init; }

        public long Public { get; init; }

        public string? Stage { get; init; }

        public long InScope { get; init; }

        public long Met { get; init; }

        // A record without a word is at the beginning.
        public PlaceLine ToLine() => new(
            Place,
            Name,
            City,
            Public == 1,
            Met == 0 ? null : Stage is null ? PlaceStage.NotAsked : Enum.Parse<PlaceStage>(Stage, ignoreCase: true),
            InScope == 1);
    }
}
