using System.Data.Common;
using Dapper;
using MimeKit;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places.Updates;
using Soliguide.Grains.Persons;
using Soliguide.Grains.Places;
using Soliguide.Mailing.Letters;
using Soliguide.Silo.Storage.Reading;
using Soliguide.Silo.Tests.Storage;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Crash;

/// <summary>What must be true of a folder whose silo was killed and came back: nothing lost, nothing twice, every table as the documents say.</summary>
internal static class AfterTheCut
{
    /// <summary>Checks it all. Returns how many letters were handed more than once: second copies under one identical Message-ID.</summary>
    public static async Task<int> Check(Preparation prepared, string folder, string? database = null)
    {
        await using var storage = await StorageUnderTest.Start(
            folder: Path.Combine(folder, "live"), engine: database is null ? Engine.Sqlite : Engine.Postgres, database: database);
        using var connection = storage.Open();
        var places = Read<PlaceRecord>(connection, "place");
        foreach (var place in prepared.InScope)
        {
            Check(places[place.Sheet.Key.ToString()].Updates[prepared.Plan.Id], place.Contacts.Count > 0);
        }

        Assert.Equal(prepared.InScope.Count, places.Values.Count(p => p.Updates.Count > 0));
        var persons = Read<PersonRecord>(connection, "person");
        var second = Letters(prepared, persons, Path.Combine(folder, "live", "letters"));
        Assert.Empty(await storage.Get<RecountCheck>().Compare());
        return second;
    }

    private static void Check(CampaignFile file, bool hasMail)
    {
        Assert.Single(file.Journal, entry => entry.Happened is PlaceEvent.AskDue);
        var replayed = file.Journal.Aggregate(CampaignFile.Blank, (update, entry) => PlaceMachine.On(update, entry.Happened).Next);
        Assert.Equal(file.Update, replayed);
        Assert.Equal(hasMail ? LettersSent.Ask : LettersSent.None, file.Update.Letters);
        Assert.Equal(hasMail, file.Update.Desk is null);
    }

    private static int Letters(Preparation prepared, Dictionary<string, PersonRecord> persons, string folder)
    {
        var files = Directory.GetFiles(folder, "*.eml", SearchOption.AllDirectories).ToDictionary(f => Path.GetFileNameWithoutExtension(f));
        var second = 0;
        foreach (var places in prepared.WithMail.GroupBy(p => p.Contacts[0].Person.ToString()))
        {
            var letter = Assert.Single(persons[places.Key].Letters.Values);
            Assert.Equal((prepared.Plan.Id, LetterKind.Ask, LetterState.Handed), (letter.Campaign, letter.Kind, letter.State));
            Assert.True(letter.Attempts >= 1);
            second += letter.Attempts - 1;

            var id = LetterIds.MessageId(prepared.Plan.Id, places.Key, LetterKind.Ask, "soliguide.example.org");
            Assert.True(files.Remove(id.Split('@')[0], out var file), "Every letter that was handed over is in the folder.");
            var message = MimeMessage.Load(file);
            Assert.Equal(id, message.MessageId);
            Assert.All(places, p => Assert.Contains(Plain(p.Sheet.Name), Plain(message.TextBody), StringComparison.Ordinal));
        }

        Assert.Empty(files);
        return second;
    }

    // Lines of a letter are folded at spaces, also within a name.
    private static string Plain(string? text) => string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c)));

    private static Dictionary<string, T> Read<T>(DbConnection connection, string type) =>
        connection.Query<(string Key, string Doc)>("SELECT grain_key, doc FROM grain_state WHERE grain_type = @type;", new { type })
            .ToDictionary(row => row.Key, row => DomainJson.Read<T>(row.Doc));
}
