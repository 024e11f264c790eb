using System.Collections;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using Soliguide.Domain.Json;

namespace Soliguide.Domain;

/// <summary>An unchangeable list that equals another when its elements do, so that records holding lists compare by value.</summary>
/// <typeparam name="T">The element.</typeparam>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
[JsonConverter(typeof(ValueListConverterFactory))]
public sealed class ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    /// <summary>The empty list, once: most lists of most cards are empty.</summary>
    internal static readonly ValueList<T> Empty = new([]);

    private readonly T[] items;

    internal ValueList(T[] items)
    {
        this.items = items;
    }

    /// <inheritdoc />
    public int Count => items.Length;

    /// <inheritdoc />
    public T this[int index] => items[index];

    /// <summary>This list with one more element at its end.</summary>
    public ValueList<T> Add(T item) => new([.. items, item]);

    /// <inheritdoc />
    public bool Equals(ValueList<T>? other) => other is not null && items.AsSpan().SequenceEqual(other.items);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    /// <inheritdoc />
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <inheritdoc />
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();
}

/// <summary>Makes <see cref="ValueList{T}"/> from collection expressions and sequences.</summary>
public static class ValueList
{
    /// <summary>A list of these elements.</summary>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) => items.IsEmpty ? ValueList<T>.Empty : new(items.ToArray());

    /// <summary>A list of these elements, read once.</summary>
    public static ValueList<T> ToValueList<T>(this IEnumerable<T> items) => items.ToArray() is { Length: > 0 } all ? new(all) : ValueList<T>.Empty;
}
