using System.Text.Json;
using Soliguide.Domain.Json;
using Soliguide.Grains.Places;

namespace Soliguide.Tests.Shared.Checker;

/// <summary>
/// Reads a storage itself, through no grain and none of the program's queries, and says what must not be there. Each look is compared with the one before:
/// one checker goes with one storage. Silos may be at work meanwhile.
/// </summary>
/// <param name="open">Opens one state of the storage.</param>
/// <param name="clients">What clients were told; null where nobody kept a list.</param>
/// <param name="letters">The folder into which letters are handed; null where there is none.</param>
internal sealed class StorageChecker(Func<Task<Snapshot>> open, ClientList? clients = null, string? letters = null)
{
    /// <summary>The sender's domain of a silo that was told none.</summary>
    private const string Domain = "soliguide.example.org";

    private readonly KeptCheck kept = new();

    /// <summary>How many places the last look saw.</summary>
    public int Places { get; private set; }

    /// <summary>Looks at all of it. Empty is the rule.</summary>
    public async Task<IReadOnlyList<Fault>> Look()
    {
        // Before storage is opened: whatever was acknowledged by now must be in it, and whatever lies in the folder was taken.
        var heard = new HeardCheck(clients);
        var lying = letters is null ? null : LetterCheck.In(letters);
        await using var snapshot = await open();
        var (outbox, feed, tally, roster) = (new LetterCheck(), new FeedCheck(), new TallyCheck(), new RosterCheck());
        var faults = new List<Fault>();
        await feed.Read(snapshot);
        await tally.Read(snapshot);
        await foreach (var row in snapshot.Rows<LetterRow>(LetterRow.Query))
        {
            outbox.Look(row);
        }

        await Each(snapshot, "person", faults, person => outbox.Look(person.Key, person.Json));
        await Each(snapshot, "roster-shard", faults, shard => roster.LookAtShard(shard.Key, shard.Json));
        await Each(snapshot, "call-desk", faults, desk => DeskCheck.Of(desk.Key, desk.Json));
        await Each(snapshot, "campaign", faults, _ => []);
        await Each(snapshot, "territory", faults, _ => []);
        Places = await Each(snapshot, "place", faults, place => OfPlace(place, heard, outbox, feed, tally, roster));
        faults.AddRange(outbox.End().Concat(feed.End()).Concat(tally.End()).Concat(roster.End()).Concat(heard.End()).Concat(kept.End(outbox, feed)));
        if (lying is not null)
        {
            faults.AddRange(outbox.Folder(lying, LetterCheck.In(letters!), Domain));
        }

        return faults;
    }

    private async Task<int> Each(Snapshot snapshot, string type, List<Fault> faults, Func<StoredDocument, IEnumerable<Fault>> look)
    {
        var seen = 0;
        await foreach (var document in snapshot.Documents(type))
        {
            seen++;
            faults.AddRange(kept.Look(type, document));
            try
            {
                faults.AddRange(look(document));
            }
            catch (JsonException e)
            {
                faults.Add(new Fault(Rule.Readable, document.Key, $"the {type} cannot be read: {e.Message}"));
            }
        }

        return seen;
    }

    private IEnumerable<Fault> OfPlace(StoredDocument place, HeardCheck heard, LetterCheck outbox, FeedCheck feed, TallyCheck tally, RosterCheck roster)
    {
        var record = DomainJson.Read<PlaceRecord>(place.Json);
        using var document = JsonDocument.Parse(place.Json);
        var card = document.RootElement.TryGetProperty("card", out var told) ? told.GetRawText() : null;
        foreach (var fault in feed.Look(place.Key, record, card))
        {
            yield return fault;
        }

        foreach (var (campaign, file) in record.Updates)
        {
            var key = $"{place.Key} in {campaign}";
            var stage = document.RootElement.GetProperty("updates").GetProperty(campaign).GetProperty("update").TryGetProperty("stage", out var word) ? word.GetString() : null;
            var faults = JournalCheck.Of(key, file, stage)
                .Concat(kept.Look(key, file))
                .Concat(heard.Look(place.Key, campaign, file))
                .Concat(tally.Look(place.Key, campaign, file.Update))
                .Concat(roster.Look(place.Key, campaign))
                .Concat(outbox.Due(key, place.Key, campaign, Asked(record), file.Update));
            foreach (var fault in faults)
            {
                yield return fault;
            }
        }
    }

    /// <summary>Who is asked: the first whose mailbox is alive, else the first.</summary>
    private static string? Asked(PlaceRecord place) =>
        place.People.FirstOrDefault(person => place.Unreachable?.Contains(person) != true) ?? (place.People.Count > 0 ? place.People[0] : null);
}
