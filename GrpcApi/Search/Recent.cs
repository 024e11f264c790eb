namespace Soliguide.GrpcApi.Search;

/// <summary>
/// The last few things of a kind that were worked out, to be found again. Many look and add at once; what one of them misses is only worked out once more.
/// </summary>
/// <param name="most">How many are kept; the oldest gives way.</param>
internal sealed class Recent<T>(int most)
    where T : class
{
    private readonly T?[] kept = new T?[most];
    private int last;

    /// <summary>One that suits what is wanted; null when none is kept.</summary>
    public T? Find<TWanted>(TWanted wanted, Func<T, TWanted, bool> suits)
    {
        for (var i = 0; i < kept.Length; i++)
        {
            if (Volatile.Read(ref kept[i]) is { } one && suits(one, wanted))
            {
                return one;
            }
        }

        return null;
    }

    /// <summary>Keeps one.</summary>
    /// <returns>The same.</returns>
    public T Add(T one)
    {
        Volatile.Write(ref kept[(uint)Interlocked.Increment(ref last) % kept.Length], one);
        return one;
    }

    /// <summary>Keeps those no longer that are of no use.</summary>
    public void Forget(Func<T, bool> useless)
    {
        for (var i = 0; i < kept.Length; i++)
        {
            if (Volatile.Read(ref kept[i]) is { } one && useless(one))
            {
                Interlocked.CompareExchange(ref kept[i], null, one);
            }
        }
    }

    /// <summary>All that are kept.</summary>
    public IEnumerable<T> All() => kept.OfType<T>();
}
