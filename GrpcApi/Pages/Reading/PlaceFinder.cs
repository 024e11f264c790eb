using Soliguide.Contracts.Places;

namespace Soliguide.GrpcApi.Pages.Reading;

/// <summary>Finds places for staff by what they type: beginnings of words of the name, the city, the postal code or the id, public or not.</summary>
internal sealed class PlaceFinder(IGrainFactory grains)
{
    private const int Most = 20;

    /// <summary>Places that hold all the words, by name; twenty at most.</summary>
    public async Task<IReadOnlyList<FoundPlace>> Find(string typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return [];
        }

        var found = await grains.GetGrain<IPlaceListGrain>(0).Find(new PlaceQuery(typed, null, null, null, null, Most));
        return [.. found.Places.OrderBy(place => place.Name, StringComparer.Ordinal).Select(place => new FoundPlace(place.Place, place.Name, place.City ?? ""))];
    }
}
