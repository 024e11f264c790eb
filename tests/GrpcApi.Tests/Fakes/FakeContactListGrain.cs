using Orleans.Concurrency;
using Soliguide.Contracts.Contacts;
using Soliguide.Domain.Places.Sheets;

namespace Soliguide.GrpcApi.Tests.Fakes;

/// <summary>The fake places without anybody to ask and without a note, by key.</summary>
[StatelessWorker]
public sealed class FakeContactListGrain(FakeGuide guide) : Grain, IContactListGrain
{
    public Task<GapPage> Gaps(GapQuery query)
    {
        var lines = guide.Contacts
            .Where(place => place.Value.Sheet is not null && place.Value.People.Count == 0)
            .Where(place => (place.Value.Notes.Any(note => note.Kind == ContactGapNote.NoMailbox)) == query.WithoutMailbox)
            .Where(place => query.Territory is null || place.Key.StartsWith($"{query.Territory}-", StringComparison.Ordinal))
            .OrderBy(place => place.Value.Notes.Count).ThenBy(place => place.Key, StringComparer.Ordinal)
            .Where(place => query.After is null || string.CompareOrdinal(place.Key, query.After) > 0)
            .Select(place => Line(place.Key, place.Value.Sheet!))
            .Take(query.Max + 1)
            .ToArray();
        return Task.FromResult(lines.Length > query.Max ? new GapPage(lines[..query.Max], lines[query.Max - 1].Cursor) : new GapPage(lines, null));
    }

    public Task<ContactProgress[]> Progress(string? campaign) => Task.FromResult<ContactProgress[]>([new("fr-75", 10, 4, 1)]);

    private static GapLine Line(string key, PlaceSheet sheet) => new(
        key, ContactGapReason.Nobody, VitalNeeds.AreMetBy(sheet), sheet.Name, sheet.OnReferral ? null : sheet.Position.City, null, null, key);
}
