using System.CommandLine;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Dapper;
using Microsoft.Data.Sqlite;
using Soliguide.Silo.Commands;
using Soliguide.Silo.Storage.Reading;
using Soliguide.Silo.Tests.Cluster;
using Soliguide.Silo.Tests.Crash;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Storage.Move;

/// <summary>A campaign that runs on the embedded database moves, and goes on in a silo on PostgreSQL as if nothing had been.</summary>
[Collection(HouseTests.Name)]
public sealed class MovedSeasonTests : IAsyncLifetime
{
    private const int Places = 120;

    private readonly string root = House.NewFolder();
    private string database = "";

    private WebPort Door { get; } = new();

    private string File => Path.Combine(root, "live", "soliguide.db");

    public async Task InitializeAsync() => database = await PostgresServer.NewDatabase(empty: true);

    public async Task DisposeAsync()
    {
        Door.Dispose();
        await PostgresServer.Drop(database);
        Directory.Delete(root, recursive: true);
    }

    [Fact]
    public async Task Move_CampaignUnderWay_GoesOnInPostgresWhereItWas()
    {
        var prepared = await Preparation.Make(root, TimeProvider.System.GetUtcNow(), most: Places);
        var places = prepared.InScope.Select(place => place.Sheet.Key.ToString()).ToList();
        var (feed, cursor, updates) = await PlayOnTheEmbedded(prepared, places);

        Assert.Equal(0, await Move());

        using (var silo = SiloProcess.Start(root, $"Storage:Postgres={database}", Door.Setting))
        {
            await Door.UntilReady("the silo on PostgreSQL");
            Assert.Equal(feed, (await Feed()).Told);
            Assert.Empty((await Feed(cursor)).Told);
            Assert.Equal(updates, await Updates(prepared.Plan.Id, places));
            await Answer(prepared.Plan.Id, places[^1]);
            await Waiting.Until(async () => (await Feed(cursor)).Told is [var change] && change.Contains($"\"{places[^1]}\"", StringComparison.Ordinal), "copies hear of the answer");
            await silo.Stop();
        }

        await using var storage = await StorageUnderTest.Start(folder: Path.Combine(root, "live"), engine: Engine.Postgres, database: database);
        Assert.Empty(await storage.Get<RecountCheck>().Compare());
    }

    /// <summary>Letters leave, answers and a mail come in; then the silo is stopped. Returns what it told at the end.</summary>
    private async Task<(List<string> Feed, string Cursor, List<string> Updates)> PlayOnTheEmbedded(Preparation prepared, List<string> places)
    {
        var inbox = Directory.CreateDirectory(Path.Combine(root, "live", "inbox")).FullName;
        await System.IO.File.WriteAllTextAsync(
            Path.Combine(inbox, "a.eml"), "From: anna@example.org\r\nTo: retours@example.org\r\nSubject: Bonjour\r\n\r\nNous fermons.\r\n", Encoding.ASCII);
        using var silo = SiloProcess.Start(root, Door.Setting);
        await Door.UntilReady("the silo on the embedded database");
        await Waiting.Until(() => Count("SELECT count(*) FROM letter WHERE state = 'handed';") == prepared.Letters, "every letter left");
        await Waiting.Until(() => Count("SELECT count(*) FROM inbound_mail WHERE state <> 'arrived';") == 1, "the mail is sorted");
        foreach (var place in places.Take(5))
        {
            await Answer(prepared.Plan.Id, place);
        }

        var head = Count("SELECT max(position) FROM card_feed;").ToString(CultureInfo.InvariantCulture);
        await Waiting.Until(async () => (await Feed()).Told[^1].Contains($"\"version\":\"{head}\"", StringComparison.Ordinal), "the front door has read the answers");
        var (told, cursor) = await Feed();
        var updates = await Updates(prepared.Plan.Id, places);
        await silo.Stop();
        return (told, cursor, updates);
    }

    private async Task<int> Move()
    {
        await using var said = new StringWriter();
        return await new RootCommand { MoveCommand.Make() }
            .Parse(["move", "--set", $"Storage:Folder={root}", "--set", $"Storage:Postgres={database}"])
            .InvokeAsync(new InvocationConfiguration { Output = said, Error = said });
    }

    private async Task Answer(string campaign, string place)
    {
        using var web = new HttpClient { BaseAddress = Door.Address };
        using var content = new StringContent($$"""{ "placeId": "{{place}}", "content": { "nothingChanges": { } }, "channel": "CHANNEL_VISIT" }""", Encoding.UTF8, "application/json");
        using var answer = await web.PostAsync(new Uri($"/v1/campaigns/{campaign}/answers", UriKind.Relative), content);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>The changes of all cards as a copy gets them that holds what the cursor says, and where it would go on.</summary>
    private async Task<(List<string> Told, string Cursor)> Feed(string cursor = "")
    {
        var told = new List<string>();
        while (true)
        {
            var (status, text) = await Door.Get($"/v1/places:pullChanges?cursor={Uri.EscapeDataString(cursor)}");
            Assert.True(status == HttpStatusCode.OK, text);
            var page = JsonNode.Parse(text)!;
            Assert.True(cursor.Length == 0 || (bool?)page["reset"] != true, "The feed is another one.");
            told.AddRange((page["changes"] as JsonArray ?? []).Select(change => change!.ToJsonString()));
            cursor = (string)page["cursor"]!;
            if ((bool?)page["complete"] == true)
            {
                return (told, cursor);
            }
        }
    }

    private async Task<List<string>> Updates(string campaign, List<string> places)
    {
        var told = new List<string>();
        foreach (var place in places)
        {
            told.Add((await Door.Get($"/v1/campaigns/{campaign}/placeUpdates/{place}")).Text);
        }

        return told;
    }

    private long Count(string query)
    {
        using var connection = new SqliteConnection($"Data Source={File};Mode=ReadOnly;Pooling=False");
        return connection.ExecuteScalar<long>(query);
    }
}
