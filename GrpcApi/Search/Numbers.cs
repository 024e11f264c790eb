namespace Soliguide.GrpcApi.Search;

/// <summary>Gives each thing a small number, for good.</summary>
internal sealed class Numbers<T>
    where T : notnull
{
    private readonly Dictionary<T, int> numbers = [];
    private readonly List<T> things = [];

    public IReadOnlyList<T> Things => things;

    /// <summary>The number; a new thing gets the next.</summary>
    public int Of(T thing)
    {
        if (!numbers.TryGetValue(thing, out var number))
        {
            numbers.Add(thing, number = things.Count);
            things.Add(thing);
        }

        return number;
    }

    /// <summary>One flag a number: those of these things. Things without a number have none.</summary>
    public bool[] Flags(IEnumerable<T> wanted)
    {
        var flags = new bool[things.Count];
        foreach (var thing in wanted)
        {
            if (numbers.TryGetValue(thing, out var number))
            {
                flags[number] = true;
            }
        }

        return flags;
    }
}
