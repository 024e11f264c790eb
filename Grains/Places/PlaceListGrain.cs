using Orleans.Concurrency;
using Soliguide.Contracts.Places;

namespace Soliguide.Grains.Places;

/// <summary>Finds places for staff, from the table of names that follows them.</summary>
[GrainType("place-list"), StatelessWorker]
internal sealed class PlaceListGrain(IPlaceBook book) : Grain, IPlaceListGrain
{
    private const int LargestPage = 1000;

    public async Task<PlacePage> Find(PlaceQuery query)
    {
        var page = Math.Clamp(query.Max, 1, LargestPage);
        var places = await book.Find(query with { Max = page + 1 });
        return places.Count > page ? new PlacePage([.. places.Take(page)], places[page - 1].Place) : new PlacePage([.. places], null);
    }
}
