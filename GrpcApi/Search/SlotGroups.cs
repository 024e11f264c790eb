namespace Soliguide.GrpcApi.Search;

/// <summary>Which places have a thing, by the thing's number: a territory, a category, a language.</summary>
internal sealed class SlotGroups
{
    private readonly List<SlotSet> sets = [];

    /// <summary>The places of each number, in order; a set is not to be changed.</summary>
    public IReadOnlyList<SlotSet> Sets => sets;

    /// <summary>Notes that a place has a thing, or no longer.</summary>
    public void Set(int number, int slot, bool has)
    {
        while (sets.Count <= number)
        {
            sets.Add(new SlotSet());
        }

        sets[number][slot] = has;
    }

    /// <summary>The places that have one of the things.</summary>
    /// <param name="wanted">One flag a number.</param>
    public SlotSet WithAny(bool[] wanted)
    {
        var any = new SlotSet();
        for (var number = 0; number < sets.Count; number++)
        {
            if (wanted[number])
            {
                any.Or(sets[number]);
            }
        }

        return any;
    }
}
