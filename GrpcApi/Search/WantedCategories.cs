using Soliguide.Domain;

namespace Soliguide.GrpcApi.Search;

/// <summary>The categories that somebody looks for. Two are the same when they look for the same.</summary>
internal sealed class WantedCategories : IEquatable<WantedCategories>
{
    private readonly ValueList<int> numbers;
    private readonly Numbers<ValueList<int>> sets;
    private readonly bool[] flags;

    /// <summary>Reads a search's categories; those that no place has are none.</summary>
    public WantedCategories(SearchIndex index, IEnumerable<string> categories)
    {
        Flags = index.Categories.Flags(categories);
        numbers = Enumerable.Range(0, Flags.Length).Where(number => Flags[number]).ToValueList();
        sets = index.CategorySets;
        flags = [.. sets.Things.Select(Holds)];
    }

    /// <summary>One flag a category, by the index's number.</summary>
    public bool[] Flags { get; }

    /// <summary>Whether one of the categories is in a set, by the index's number of sets; also in one that came up later.</summary>
    public bool Meet(int set) => set < flags.Length ? flags[set] : Holds(sets.Things[set]);

    public bool Equals(WantedCategories? other) => numbers.Equals(other?.numbers);

    public override bool Equals(object? obj) => Equals(obj as WantedCategories);

    public override int GetHashCode() => numbers.GetHashCode();

    private bool Holds(ValueList<int> set)
    {
        for (var i = 0; i < set.Count; i++)
        {
            if (set[i] < Flags.Length && Flags[set[i]])
            {
                return true;
            }
        }

        return false;
    }
}
