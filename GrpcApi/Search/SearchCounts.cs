using Soliguide.Domain;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Public;

namespace Soliguide.GrpcApi.Search;

/// <summary>
/// How many places each choice would show: a territory is counted as if no territory were chosen, the other conditions kept; categories and
/// states alike. A place counts once in a category, however many services it has there. Places are counted by their set of categories, of
/// which there are few, and sets are taken apart at the end.
/// </summary>
internal sealed class SearchCounts(SearchIndex index)
{
    private const int States = 6;

    private readonly int[] territories = new int[index.Territories.Things.Count];
    private readonly int[] sets = new int[index.CategorySets.Things.Count];
    private readonly int[] byState = new int[States];

    public void Add(PlaceLine line, OpeningState state, bool missesTerritory, bool missesCategory, bool missesState)
    {
        if (!missesCategory && !missesState)
        {
            territories[line.Territory]++;
        }

        if (!missesTerritory && !missesState)
        {
            sets[line.Categories]++;
        }

        if (!missesTerritory && !missesCategory)
        {
            byState[(int)state]++;
        }
    }

    public IReadOnlyList<(TerritoryKey Territory, int Count)> Territories() =>
        [.. territories.Select((count, i) => (index.Territories.Things[i], count)).Where(line => line.count > 0).OrderBy(line => line.Item1)];

    public IReadOnlyList<(string Category, int Count)> Categories()
    {
        var counts = new int[index.Categories.Things.Count];
        for (var set = 0; set < sets.Length; set++)
        {
            if (sets[set] > 0)
            {
                Add(counts, index.CategorySets.Things[set], sets[set]);
            }
        }

        return [.. counts.Select((count, i) => (index.Categories.Things[i], count)).Where(line => line.count > 0)
            .OrderByDescending(line => line.count).ThenBy(line => line.Item1, StringComparer.Ordinal)];
    }

    public IReadOnlyList<(OpeningState State, int Count)> ByState() =>
        [.. byState.Select((count, i) => ((OpeningState)i, count)).Where(line => line.count > 0)];

    private static void Add(int[] counts, ValueList<int> set, int places)
    {
        for (var i = 0; i < set.Count; i++)
        {
            counts[set[i]] += places;
        }
    }
}
