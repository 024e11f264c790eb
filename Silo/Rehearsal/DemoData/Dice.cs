namespace Soliguide.Silo.Rehearsal.DemoData;

/// <summary>
/// Chance that falls the same way on every machine: SplitMix64 (Steele, Lea, Flood 2014), integers and plain division only. Our
/// own and not <see cref="Random"/>, so that a seed in a report still names the same places after a change of runtime.
/// </summary>
internal sealed class Dice(ulong seed)
{
    private const ulong Golden = 0x9E3779B97F4A7C15;
    private ulong state = seed;

    /// <summary>At least 0 and less than <paramref name="bound"/>.</summary>
    public int Below(int bound) => (int)(Next() % (uint)bound);

    /// <summary>At least 0 and less than 1.</summary>
    public double Share() => (Next() >> 11) / (double)(1UL << 53);

    /// <summary>True in this share of cases.</summary>
    public bool Chance(double share) => Share() < share;

    /// <summary>One of these, each as likely.</summary>
    public T Of<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>One of these, as likely as it weighs.</summary>
    public T Of<T>(IReadOnlyList<T> items, Func<T, double> weight)
    {
        var left = Share() * items.Sum(weight);
        foreach (var item in items)
        {
            left -= weight(item);
            if (left < 0)
            {
                return item;
            }
        }

        return items[^1];
    }

    /// <summary>Puts these in any order (Fisher-Yates).</summary>
    public void Shuffle<T>(IList<T> items)
    {
        for (var i = items.Count - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    private ulong Next()
    {
        var mixed = state += Golden;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
