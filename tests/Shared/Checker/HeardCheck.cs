using Soliguide.Grains.Places;

namespace Soliguide.Tests.Shared.Checker;

/// <summary>Compares what clients were told with what places remember.</summary>
internal sealed class HeardCheck
{
    private readonly Dictionary<(string Campaign, string Place), List<string>> promised;
    private readonly Func<ILookup<(string Campaign, string Place), string>>? asked;
    private readonly List<(string Campaign, string Place, string Id)> remembered = [];

    /// <summary>Begins, with the list as it is before storage is looked at.</summary>
    /// <param name="clients">The clients' list; null where nobody kept one.</param>
    public HeardCheck(ClientList? clients)
    {
        promised = (clients?.Promised() ?? []).GroupBy(heard => (heard.Campaign, heard.Place)).ToDictionary(of => of.Key, of => of.Select(heard => heard.Id).ToList());
        asked = clients is null ? null : () => clients.All().ToLookup(heard => (heard.Campaign, heard.Place), heard => heard.Id);
    }

    /// <summary>A place is looked at: what it lacks.</summary>
    public IEnumerable<Fault> Look(string place, string campaign, CampaignFile file)
    {
        if (asked is null)
        {
            return [];
        }

        string[] known = [.. file.Update.Answers, .. file.Update.Calls];
        remembered.AddRange(known.Select(id => (campaign, place, id)));
        var inJournal = file.Journal.Select(entry => JournalCheck.OnceBy(entry.Happened)).OfType<string>().ToHashSet();
        return !promised.Remove((campaign, place), out var ids)
            ? []
            : ids.Where(id => !known.Contains(id) || !(inJournal.Contains(id) || inJournal.Contains($"call {id}")))
                .Select(id => new Fault(Rule.Acknowledged, $"{place} in {campaign}", $"{id} was acknowledged and is not in the journal."));
    }

    /// <summary>All places were looked at: what was promised of places that are not there, and what nobody asked for.</summary>
    public IEnumerable<Fault> End()
    {
        foreach (var ((campaign, place), ids) in promised)
        {
            yield return new Fault(Rule.Acknowledged, $"{place} in {campaign}", $"{string.Join(", ", ids)} was acknowledged, and the place is not in the campaign.");
        }

        if (asked?.Invoke() is not { } all)
        {
            yield break;
        }

        foreach (var (campaign, place, id) in remembered.Where(known => !all[(known.Campaign, known.Place)].Contains(known.Id)))
        {
            yield return new Fault(Rule.Asked, $"{place} in {campaign}", $"{id} is remembered, and nobody asked for it.");
        }
    }
}
