using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Public;

namespace Soliguide.GrpcApi.Search;

/// <summary>
/// How many places each choice would show: a territory is counted as if no territory were chosen, the other conditions kept; categories and
/// states alike. A place counts once in a category, however many services it has there.
/// </summary>
internal sealed class SearchCounts(SearchIndex index, int states)
{
    private readonly int[] territories = new int[index.Territories.Things.Count];
    private readonly int[] categories = new int[index.Categories.Things.Count];
    private readonly int[] byState = new int[states];

    public void Add(SearchedPlace place, OpeningState state, bool missesTerritory, bool missesCategory, bool missesState)
    {
        if (!missesCategory && !missesState)
        {
            territories[place.Territory]++;
        }

        if (!missesTerritory && !missesState)
        {
            foreach (var category in place.Categories)
            {
                categories[category]++;
            }
        }

        if (!missesTerritory && !missesCategory)
        {
            byState[(int)state]++;
        }
    }

    public IReadOnlyList<(TerritoryKey Territory, int Count)> Territories() =>
        [.. territories.Select((count, i) => (index.Territories.Things[i], count)).Where(line => line.count > 0).OrderBy(line => line.Item1)];

    public IReadOnlyList<(string Category, int Count)> Categories() =>
        [.. categories.Select((count, i) => (index.Categories.Things[i], count)).Where(line => line.count > 0)
            .OrderByDescending(line => line.count).ThenBy(line => line.Item1, StringComparer.Ordinal)];

    public IReadOnlyList<(OpeningState State, int Count)> States() =>
        [.. byState.Select((count, i) => ((OpeningState)i, count)).Where(line => line.count > 0)];
}
