using Orleans.Concurrency;
using Soliguide.Contracts.Places;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Sheets;

namespace Soliguide.GrpcApi.Tests.Fakes;

/// <summary>The private files that tests set, by the words of their sheets.</summary>
[StatelessWorker]
public sealed class FakePlaceListGrain(FakeGuide guide) : Grain, IPlaceListGrain
{
    public Task<PlacePage> Find(PlaceQuery query)
    {
        var words = SearchWords.Of(query.Words);
        var lines = guide.PlaceFiles.OrderBy(place => place.Key, StringComparer.Ordinal)
            .Select(place => (place.Key, Sheet: DomainJson.Read<PlaceSheet>(place.Value.Sheet.Json), File: place.Value))
            .Where(place => words.AreIn(place.Sheet.Name, place.Sheet.Position.City, place.Key))
            .Where(place => query.After is null || string.CompareOrdinal(place.Key, query.After) > 0)
            .Select(place => (place, Update: Array.Find(place.File.Updates, update => update.Campaign == query.Campaign)))
            .Where(place => query.Stage is null || place.Update?.Stage == query.Stage)
            .Select(found => new PlaceLine(
                found.place.Key, found.place.Sheet.Name, found.place.Sheet.Position.City, found.place.File.Card is not null, found.Update?.Stage, found.Update?.InScope == true))
            .Take(query.Max + 1)
            .ToArray();
        return Task.FromResult(lines.Length > query.Max ? new PlacePage(lines[..query.Max], lines[query.Max - 1].Place) : new PlacePage(lines, null));
    }
}
