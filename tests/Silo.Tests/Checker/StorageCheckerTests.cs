using Dapper;
using Microsoft.Data.Sqlite;
using Soliguide.Silo.Tests.Support;
using Soliguide.Tests.Shared.Checker;

namespace Soliguide.Silo.Tests.Checker;

/// <summary>The checker finds each kind of damage, at the place where it was done, and nothing where nothing was.</summary>
[Collection(HouseTests.Name)]
public sealed class StorageCheckerTests(GoodStorage good) : IClassFixture<GoodStorage>, IDisposable
{
    private const string Journal = """$.updates."summer-2019".journal""";
    private const string Update = """$.updates."summer-2019".update""";
    private const string First = "WHERE grain_type = 'place' AND grain_key = 'fr-75-1'";
    private const string Bruno = "WHERE grain_type = 'person' AND doc LIKE '%bruno@example.org%'";
    private const string Desk = "WHERE grain_type = 'call-desk'";
    private const string Shard = "WHERE grain_type = 'roster-shard'";

    private readonly string folder = House.NewFolder();

    public static TheoryData<object, string, string> Damages => new()
    {
        { Rule.Readable, "fr-75-1", $"UPDATE grain_state SET doc = json_set(doc, '{Journal}[0].happened.kind', 'other') {First}" },
        { Rule.Journal, "fr-75-1 in", $"UPDATE grain_state SET doc = json_remove(doc, '{Journal}[1]') {First}" },
        { Rule.Journal, "fr-75-1 in", $"UPDATE grain_state SET doc = json_set(doc, '{Journal}[1].stage', 'reminded') {First}" },
        { Rule.Journal, "fr-75-1 in", $"UPDATE grain_state SET doc = json_remove(doc, '{Journal}[1].letter') {First}" },
        { Rule.Journal, "fr-75-1 in", $"UPDATE grain_state SET doc = json_remove(doc, '{Update}.askedAt') {First}" },
        { Rule.Journal, "fr-75-1 in", $"UPDATE grain_state SET doc = json_insert(doc, '{Journal}[#]', json_extract(doc, '{Journal}[1]')) {First}" },
        { Rule.Once, "fr-75-1 in", $"UPDATE grain_state SET doc = json_insert(doc, '{Journal}[#]', json_extract(doc, '{Journal}[2]')) {First}" },
        { Rule.Once, "fr-75-1 in", $"UPDATE grain_state SET doc = json_insert(doc, '{Update}.answers[#]', 'answer-1') {First}" },
        { Rule.End, "fr-75-1 in", $$"""UPDATE grain_state SET doc = json_insert(doc, '{{Journal}}[#]', json('{"happened":{"kind":"campaignEnded","at":"2019-06-12T08:00:00+00:00"},"by":"plan","stage":"answered"}'), '{{Journal}}[#]', json_extract(doc, '{{Journal}}[1]')) {{First}}""" },
        { Rule.Stage, "fr-75-1 in", $"UPDATE grain_state SET doc = json_set(doc, '{Update}.stage', 'asked') {First}" },
        { Rule.Acknowledged, "fr-75-1 in", $"UPDATE grain_state SET doc = json_remove(doc, '{Update}.answers[0]') {First}" },
        { Rule.Acknowledged, "fr-75-1 in", $"UPDATE grain_state SET doc = json_remove(doc, '{Journal}[2]') {First}" },
        { Rule.Acknowledged, "fr-75-1 in", $"DELETE FROM grain_state {First}" },
        { Rule.Asked, "fr-75-2 in", $"UPDATE grain_state SET doc = json_insert(doc, '{Update}.answers[#]', 'answer-9') WHERE grain_key = 'fr-75-2'" },
        { Rule.Letter, "summer-2019/", "DELETE FROM letter WHERE state = 'handed'" },
        { Rule.Letter, "summer-2019/", "UPDATE letter SET state = 'due' WHERE state = 'handed'" },
        { Rule.Letter, "summer-2019/stranger", "INSERT INTO letter (person, campaign, kind, state) VALUES ('stranger', 'summer-2019', 'ask', 'due')" },
        { Rule.Letter, "summer-2019/", $"""UPDATE grain_state SET doc = json_set(doc, '$.letters."summer-2019/other"', json_extract(doc, '$.letters."summer-2019/ask"')) {Bruno}""" },
        { Rule.Letter, "summer-2019/", $"""UPDATE grain_state SET doc = json_remove(doc, '$.letters."summer-2019/ask".handedAt') {Bruno}""" },
        { Rule.Letter, "summer-2019/", $"""UPDATE grain_state SET doc = json_set(doc, '$.letters."summer-2019/ask".copies', 1) {Bruno}""" },
        { Rule.LetterDue, "fr-75-2 in", """UPDATE grain_state SET doc = json_remove(doc, '$.letters."summer-2019/ask"') WHERE grain_type = 'person' AND doc LIKE '%anna@%'""" },
        { Rule.LetterDue, "fr-75-2 in", """UPDATE grain_state SET doc = json_set(doc, '$.letters."summer-2019/ask".state', 'cancelled') WHERE grain_type = 'person' AND doc LIKE '%anna@%'""" },
        { Rule.Lease, "fr-75-", $"UPDATE grain_state SET doc = json_insert(doc, '$.leases.given[#]', json_set(json_extract(doc, '$.leases.given[0]'), '$.caller', 'other', '$.id', 'other')) {Desk}" },
        { Rule.Lease, "summer-2019/fr-75", $"UPDATE grain_state SET doc = json_insert(doc, '$.leases.given[#]', json_set(json_extract(doc, '$.leases.given[0]'), '$.id', 'other', '$.places', json('[]'))) {Desk}" },
        { Rule.Lease, "summer-2019/fr-75", $"UPDATE grain_state SET doc = json_insert(doc, '$.leases.given[#]', json_extract(doc, '$.leases.given[0]')) {Desk}" },
        { Rule.Tally, "fr-75-1 in", "DELETE FROM place_update WHERE place_key = 'fr-75-1'" },
        { Rule.Tally, "fr-75-1 in", "UPDATE place_update SET channel = 'call' WHERE place_key = 'fr-75-1'" },
        { Rule.Tally, "fr-75-3 in", "UPDATE place_update SET answer_kind = 'hours' WHERE place_key = 'fr-75-3'" },
        { Rule.Tally, "fr-75-1 in", "UPDATE place_update SET answered_at = answered_at + 1000 WHERE place_key = 'fr-75-1'" },
        { Rule.Tally, "fr-75-9 in", "INSERT INTO place_update (campaign, place_key, territory, in_scope, calls) VALUES ('summer-2019', 'fr-75-9', 'fr-75', 1, 0)" },
        { Rule.Feed, "fr-75-3", "DELETE FROM card_feed WHERE place_key = 'fr-75-3'" },
        { Rule.Feed, "fr-75-3", "UPDATE card_feed SET card = NULL WHERE place_key = 'fr-75-3'" },
        { Rule.Feed, "fr-75-3", "UPDATE card_feed SET card = json_set(card, '$.name', 'x') WHERE place_key = 'fr-75-3'" },
        { Rule.Feed, "fr-75-3", "UPDATE card_feed SET territory = 'fr-33' WHERE place_key = 'fr-75-3'" },
        { Rule.Feed, "fr-75-9", "INSERT INTO card_feed (position, place_key, territory, card, at) VALUES (99, 'fr-75-9', 'fr-75', '{}', 0)" },
        { Rule.Feed, "fr-75-3", "UPDATE grain_state SET doc = json_remove(doc, '$.card.periods') WHERE grain_key = 'fr-75-3'" },
        { Rule.Feed, "fr-75-3", "UPDATE grain_state SET doc = json_remove(doc, '$.card') WHERE grain_key = 'fr-75-3'" },
        { Rule.Roster, "fr-75-1 in", $"UPDATE grain_state SET doc = json_insert(doc, '$.places[#]', 'fr-75-1') {Shard}" },
        { Rule.Roster, "fr-75-9 in", $"UPDATE grain_state SET doc = json_set(doc, '$.places[0]', 'fr-75-9') {Shard}" },
        { Rule.Phase, "summer-2019/fr-75", $"UPDATE grain_state SET doc = json_set(doc, '$.runs[0].cursor', 2) {Shard}" },
        { Rule.Phase, "summer-2019/fr-75", $"UPDATE grain_state SET doc = json_insert(doc, '$.runs[0].retry[#]', 'fr-75-2') {Shard}" },
    };

    [Theory]
    [MemberData(nameof(Damages))]
    public async Task Look_AtADamagedCopy_FindsWhatWasDamaged(object rule, string key, string damage)
    {
        await Copy();
        await Run(damage);

        var faults = await new StorageChecker(Open, good.Clients, Path.Combine(folder, "letters")).Look();

        Assert.Contains(faults, fault => fault.Rule == (Rule)rule && fault.Key.StartsWith(key, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("fr-75-1", "UPDATE grain_state SET version = version - 1 WHERE grain_key = 'fr-75-1'")]
    [InlineData("fr-75-1", "DELETE FROM grain_state WHERE grain_key = 'fr-75-1'")]
    [InlineData("fr-75-1 in", $"UPDATE grain_state SET doc = json_remove(doc, '{Journal}[2]') {First}")]
    [InlineData("fr-75-1 in", $"UPDATE grain_state SET doc = json_set(doc, '{Journal}[1].by', 'other') {First}")]
    [InlineData("fr-75-1 in", """UPDATE grain_state SET doc = json_remove(doc, '$.updates."summer-2019"') WHERE grain_key = 'fr-75-1'""")]
    [InlineData("summer-2019/", $"""UPDATE grain_state SET doc = json_set(doc, '$.letters."summer-2019/ask".state', 'leased') {Bruno}""")]
    [InlineData("fr-75-3", "UPDATE card_feed SET position = position - 100 WHERE place_key = 'fr-75-3'")]
    public async Task Look_AgainAfterSomethingWentBack_FindsIt(string key, string damage)
    {
        await Copy();
        var checker = new StorageChecker(Open);
        Assert.Empty(await checker.Look());
        await Run(damage);

        Assert.Contains(await checker.Look(), fault => fault.Rule == Rule.Kept && fault.Key.StartsWith(key, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Look_AtTheFolderOfLetters_MissesNoneAndKnowsAll()
    {
        await Copy();
        var letters = Directory.GetFiles(Path.Combine(folder, "letters"), "*.eml", SearchOption.AllDirectories);
        File.Move(letters[0], Path.Combine(Path.GetDirectoryName(letters[0])!, "stray.eml"));
        File.Copy(letters[1], Path.Combine(folder, "letters", Path.GetFileName(letters[1])));

        var faults = await new StorageChecker(Open, letters: Path.Combine(folder, "letters")).Look();

        Assert.Equal(3, faults.Count);
        Assert.Single(faults, fault => fault.Key == "stray");
        Assert.All(faults, fault => Assert.Equal(Rule.Letter, fault.Rule));
    }

    [Fact]
    public async Task Look_AtWhatWasPromisedAndWhatNobodyAskedFor_FindsBoth()
    {
        await Copy();
        var clients = new ClientList();
        clients.Ask("summer-2019", "fr-75-2", "lost");
        clients.Acknowledge("summer-2019", "fr-75-2", "lost");
        clients.Ask("summer-2019", "fr-75-2", "unanswered");
        clients.Ask("summer-2019", "fr-75-3", "answer-3");

        var faults = await new StorageChecker(Open, clients).Look();

        Assert.Equal(
            new HashSet<(Rule, string)>
            {
                (Rule.Acknowledged, "fr-75-2 in summer-2019"), (Rule.Asked, "fr-75-1 in summer-2019"), (Rule.Asked, $"{good.Called} in summer-2019"),
            },
            faults.Select(fault => (fault.Rule, fault.Key)).ToHashSet());
    }

    [Fact]
    public async Task Look_AtWhatASiloLeft_FindsNothing()
    {
        await Copy();
        var checker = new StorageChecker(Open, good.Clients, Path.Combine(folder, "letters"));

        Assert.Empty(await checker.Look());
        Assert.Empty(await checker.Look());
        Assert.Equal(6, checker.Places);
        Assert.Equal(3, good.Clients.Acknowledged);
    }

    [Fact]
    public async Task Look_AtPostgresWhileASiloRuns_FindsNothingUntilItIsDamaged()
    {
        var database = await PostgresServer.NewDatabase();
        var clients = new ClientList();
        await using (var house = await House.Start(Summer.Eve, database: database))
        {
            await GoodStorage.Live(house, clients);
            var checker = new StorageChecker(() => Snapshot.OfPostgres(database), clients, Path.Combine(house.Folder, "letters"));
            Assert.Empty(await checker.Look());
            await using var connection = new Npgsql.NpgsqlConnection(database);
            await connection.ExecuteAsync("UPDATE place_update SET channel = 'call' WHERE place_key = 'fr-75-1';");
            await connection.ExecuteAsync("UPDATE card_feed SET card = NULL WHERE place_key = 'fr-75-3';");

            var faults = await checker.Look();

            Assert.Equal([(Rule.Tally, "fr-75-1 in summer-2019"), (Rule.Feed, "fr-75-3")], faults.Select(fault => (fault.Rule, fault.Key)).Order());
        }

        await PostgresServer.Drop(database);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private Task<Snapshot> Open() => Snapshot.OfSqlite(Path.Combine(folder, "soliguide.db"));

    private async Task Run(string statement)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "soliguide.db")};Pooling=False");
        await connection.ExecuteAsync(statement);
    }

    private async Task Copy()
    {
        foreach (var file in Directory.GetFiles(good.Folder, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(good.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            await using var from = File.OpenRead(file);
            await using var to = File.Create(copy);
            await from.CopyToAsync(to);
        }
    }
}
