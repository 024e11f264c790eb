using System.Text.Json;
using Dapper;
using Soliguide.Domain.Campaigns.Scopes;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;
using Soliguide.Grains.Places;
using Soliguide.Silo.Storage.Reading;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Storage;

/// <summary>What triggers derive from documents, whichever way they are written, beside what the records say in C#.</summary>
public abstract class DerivedTableTests(Engine engine)
{
    private const string Campaign = RandomPlaces.Campaign;

    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Write_OfRandomPlaces_KeepsEveryTableTrueToTheRecords(bool groupCommit)
    {
        await using var storage = await StorageUnderTest.Start(groupCommit, engine: engine);
        var records = await WriteRandomly(storage, seed: 7, writes: 400);

        Assert.Empty(await storage.Get<RecountCheck>().Compare());
        Assert.Equal(Lines(records), await Lines(storage));
        Assert.Equal(Facts(records, "fr-75"), await Facts(storage, "fr-75"));
        Assert.Equal(Cards(records), await Cards(storage));
    }

    [Fact]
    public async Task Tally_OfRandomPlaces_CountsWhatTheRecordsSay()
    {
        await using var storage = await StorageUnderTest.Start(engine: engine);
        var records = await WriteRandomly(storage, seed: 11, writes: 400);
        var counted = Counted(records).Where(place => Territory(place.Key) == "fr-75").Select(place => place.Update).ToList();

        var lines = await storage.Get<TallyQuery>().Now(Campaign, "fr-75");

        Assert.Equal(counted.Count, lines.Sum(line => line.Places));
        Assert.Equal(counted.Count(update => update.AskedAt is not null), lines.Sum(line => line.Asked));
        Assert.Equal(counted.Count(update => update.Desk is not null), lines.Sum(line => line.OnDesk));
        Assert.Equal(counted.Sum(update => update.Calls.Count), lines.Sum(line => line.Calls));
        Assert.Equal(
            counted.Where(update => update.Answer is not null).CountBy(update => Word(update.Answer!.Channel)).OrderBy(pair => pair.Key),
            lines.Where(line => line.Channel is not null).GroupBy(line => line.Channel!)
                .Select(group => KeyValuePair.Create(group.Key, group.Sum(line => line.Places))).OrderBy(pair => pair.Key));
    }

    [Fact]
    public async Task TallyByDay_OfRandomPlaces_CountsInLocalDays()
    {
        await using var storage = await StorageUnderTest.Start(engine: engine);
        var records = await WriteRandomly(storage, seed: 13, writes: 400);
        var counted = Counted(records).Select(place => place.Update).ToList();
        var (from, to) = (new DateOnly(2019, 6, 1), new DateOnly(2019, 7, 31));

        var days = await storage.Get<TallyQuery>().ByDay(Campaign, territory: null, from, to, Paris);

        Assert.Equal(to.DayNumber - from.DayNumber + 1, days.Count);
        Assert.All(days, day =>
        {
            bool By(DateTimeOffset? at) => at is { } instant && DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Paris).DateTime) <= day.Day;
            Assert.Equal(counted.Count, day.Places);
            Assert.Equal(counted.Count(update => By(update.AskedAt)), day.Asked);
            Assert.Equal(counted.Count(update => By(update.RemindedAt)), day.Reminded);
            Assert.Equal(counted.Count(update => By(update.CallsOpenedAt)), day.Called);
            Assert.Equal(counted.Count(update => By(update.AnsweredAt)), day.Answered);
            Assert.Equal(counted.Count(update => By(update.DefaultedAt) && !By(update.AnsweredAt)), day.Presumed);
            Assert.Equal(day.Answered, day.ByChannel.Values.Sum());
        });
    }

    [Fact]
    public async Task List_ByPages_GivesEveryPlaceOfTheTerritoryAndStageOnce()
    {
        await using var storage = await StorageUnderTest.Start(engine: engine);
        var records = await WriteRandomly(storage, seed: 17, writes: 300);
        var expected = Counted(records)
            .Where(place => Territory(place.Key) == "fr-93" && place.Update.Stage == Stage.Answered).Select(place => place.Key).ToList();

        var found = new List<string>();
        for (string? after = null; ;)
        {
            var page = await storage.Get<UpdateIndex>().List(Campaign, "fr-93", "answered", after, max: 3);
            found.AddRange(page.Select(row => row.Place));
            if (page.Count == 0)
            {
                break;
            }

            after = page[^1].Place;
        }

        Assert.NotEmpty(expected);
        Assert.Equal(expected.Order(StringComparer.Ordinal), found);
    }

    [Fact]
    public async Task Desk_OfATerritory_TellsWhoWaitsSinceWhen()
    {
        await using var storage = await StorageUnderTest.Start(engine: engine);
        var records = await WriteRandomly(storage, seed: 19, writes: 300);

        var desk = await storage.Get<DeskBook>().Read(Campaign, "fr-75").ToListAsync();

        var expected = records
            .Where(pair => Territory(pair.Key) == "fr-75" && pair.Value.Updates.GetValueOrDefault(Campaign)?.Update.Desk is not null)
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => (pair.Value.People, pair.Value.Updates[Campaign].Update));
        Assert.Equal(expected, desk.Select(record => (record.People, record.Updates[Campaign].Update)));
    }

    [Fact]
    public async Task Clear_OfAPlace_TakesItOutOfEveryTableAndTellsReaders()
    {
        await using var storage = await StorageUnderTest.Start(engine: engine);
        var record = new RandomPlaces(1).Next("fr-75-1") with { Card = new(new(new("fr", "75"), "1"), "Accueil", "Europe/Paris") };
        var state = new GrainState<PlaceRecord>(record);
        await storage.Grains.WriteStateAsync("place", StorageUnderTest.Grain("fr-75-1"), state);

        await storage.Grains.ClearStateAsync("place", StorageUnderTest.Grain("fr-75-1"), state);

        var slice = await storage.Get<CardFeed>().Read(1, 10);
        Assert.Equal([new CardChange(2, "fr-75-1", null)], slice.Changes);
        using var connection = storage.Open();
        Assert.Equal(0, connection.ExecuteScalar<int>("SELECT (SELECT count(*) FROM place_index) + (SELECT count(*) FROM place_update)"));
        Assert.Empty(await storage.Get<RecountCheck>().Compare());
    }

    [Fact]
    public async Task Facts_AfterAWriteThatLeavesThemAlone_AreNotNew()
    {
        await using var storage = await StorageUnderTest.Start(engine: engine);
        var state = new GrainState<PlaceRecord>(new RandomPlaces(1).Next("fr-75-1"));
        var places = storage.Get<PlaceIndex>();
        await storage.Grains.WriteStateAsync("place", StorageUnderTest.Grain("fr-75-1"), state);
        var (_, change) = await places.Read("fr-75").SingleAsync();

        state.State = state.State! with { People = ["p1"] };
        await storage.Grains.WriteStateAsync("place", StorageUnderTest.Grain("fr-75-1"), state);
        Assert.Empty(await places.Read("fr-75", change).ToListAsync());

        state.State = state.State with { ScopeFacts = state.State.ScopeFacts! with { OwnerNetwork = "restos" } };
        await storage.Grains.WriteStateAsync("place", StorageUnderTest.Grain("fr-75-1"), state);
        Assert.Equal("restos", (await places.Read("fr-75", change).SingleAsync()).Facts.OwnerNetwork);
    }

    private static async Task<Dictionary<string, PlaceRecord>> WriteRandomly(StorageUnderTest storage, int seed, int writes)
    {
        var dice = new Random(seed);
        var places = new RandomPlaces(seed);
        string[] territories = ["fr-75", "fr-93", "fr-2A"];
        var states = new Dictionary<string, GrainState<PlaceRecord>>();
        const int AtOnce = 4;
        for (var write = 0; write < writes; write += AtOnce)
        {
            var numbers = Enumerable.Range(0, 30).ToArray();
            dice.Shuffle(numbers);
            await Task.WhenAll(numbers.Take(AtOnce).Select(number =>
            {
                var key = $"{territories[dice.Next(3)]}-{number}";
                var next = places.Next(key);
                if (!states.TryGetValue(key, out var state))
                {
                    states.Add(key, state = new GrainState<PlaceRecord>());
                }

                // A place never loses a campaign it has met.
                state.State = state.State is { Updates.Count: > 0 } && next.Updates.Count == 0 ? state.State : next;
                return storage.Grains.WriteStateAsync("place", StorageUnderTest.Grain(key), state);
            })).WaitAsync(StorageUnderTest.Patience);
        }

        return states.ToDictionary(pair => pair.Key, pair => pair.Value.State!);
    }

    private static IEnumerable<(string Key, PlaceUpdate Update)> Counted(Dictionary<string, PlaceRecord> records) => records
        .Where(pair => pair.Value.Updates.ContainsKey(Campaign))
        .Select(pair => (pair.Key, pair.Value.Updates[Campaign].Update))
        .Where(place => place.Update.InScope || place.Update.AnsweredAt is not null);

    private static List<UpdateRow> Lines(Dictionary<string, PlaceRecord> records) =>
    [
        .. Counted(records).OrderBy(place => place.Key, StringComparer.Ordinal).Select(place => new UpdateRow(
            place.Key,
            Territory(place.Key),
            Word(place.Update.Stage),
            place.Update.InScope,
            place.Update.Answer is { } answer ? Word(answer.Channel) : null,
            Kind(place.Update.Answer?.Content),
            place.Update.AnsweredAt,
            place.Update.Calls.Count)
        {
            DeskReason = place.Update.Desk is { } desk ? Word(desk.Reason) : null,
            DeskSince = place.Update.Desk?.Since,
            DeskNotBefore = place.Update.Desk?.NotBefore,
        }),
    ];

    private static async Task<IReadOnlyList<UpdateRow>> Lines(StorageUnderTest storage) =>
        await storage.Get<UpdateIndex>().List(Campaign, territory: null, stage: null, after: null, max: 1000);

    private static List<ScopeFacts> Facts(Dictionary<string, PlaceRecord> records, string territory) =>
        [.. records.Where(pair => Territory(pair.Key) == territory).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value.ScopeFacts!)];

    private static async Task<List<ScopeFacts>> Facts(StorageUnderTest storage, string territory)
    {
        var facts = await storage.Get<PlaceIndex>().Read(territory).ToListAsync();
        Assert.Equal(facts.Select(place => place.Change).Order(), facts.Select(place => place.Change));
        return [.. facts.Select(place => place.Facts).OrderBy(place => place.Key.ToString(), StringComparer.Ordinal)];
    }

    private static Dictionary<string, string> Cards(Dictionary<string, PlaceRecord> records) =>
        records.Where(pair => pair.Value.Card is not null).ToDictionary(pair => pair.Key, pair => DomainJson.Write(pair.Value.Card));

    private static async Task<Dictionary<string, string>> Cards(StorageUnderTest storage)
    {
        var slice = await storage.Get<CardFeed>().Read(0, 10_000);
        Assert.Equal(slice.Changes.Select(change => change.Place).Distinct().Count(), slice.Changes.Count);
        return slice.Changes.Where(change => change.Card is not null).ToDictionary(change => change.Place, change => change.Card!);
    }

    private static string? Kind(AnswerContent.AboutPlace? content) => content switch
    {
        null => null,
        AnswerContent.NothingChanges => "nothingChanges",
        AnswerContent.ClosedForGood => "closedForGood",
        AnswerContent.Changes changes when changes.Periods.Any(period => period is { Kind: PeriodKind.Closure, ServiceId: null }) => "closure",
        AnswerContent.Changes changes when changes.Periods.Any(period => period.Kind == PeriodKind.Closure) => "services",
        AnswerContent.Changes changes when changes.Periods.Any(period => period.Kind == PeriodKind.ChangedHours) => "hours",
        _ => "message",
    };

    private static string Territory(string key) => key[..key.LastIndexOf('-')];

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}

public sealed class DerivedTablesOfSqliteTests() : DerivedTableTests(Engine.Sqlite);

public sealed class DerivedTablesOfPostgresTests() : DerivedTableTests(Engine.Postgres);
