using System.Runtime.CompilerServices;

namespace Soliguide.Domain.Campaigns.Tallies;

/// <summary>A number for each word of an enumeration; words that never occurred count 0.</summary>
/// <typeparam name="T">Words numbered from 0 without gaps.</typeparam>
public sealed class Counts<T> : IEquatable<Counts<T>>
    where T : struct, Enum
{
    private static readonly T[] Words = Enum.GetValues<T>();

    private readonly int[] numbers;

    internal Counts(IEnumerable<T> occurrences)
    {
        numbers = new int[Words.Length];
        foreach (var word in occurrences)
        {
            numbers[Index(word)]++;
        }
    }

    private Counts(int[] numbers)
    {
        this.numbers = numbers;
    }

    internal static Counts<T> None { get; } = new(new int[Words.Length]);

    /// <summary>All together.</summary>
    public int Total => numbers.Sum();

    /// <summary>How often this word occurred.</summary>
    public int this[T word] => numbers[Index(word)];

    /// <summary>Both together.</summary>
    public Counts<T> Add(Counts<T> other) => new(numbers.Zip(other.numbers, (mine, others) => mine + others).ToArray());

    /// <inheritdoc />
    public bool Equals(Counts<T>? other) => other is not null && numbers.AsSpan().SequenceEqual(other.numbers);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as Counts<T>);

    /// <inheritdoc />
    public override int GetHashCode() => numbers.Aggregate(17, HashCode.Combine);

    /// <summary>Every word with its number, in the order of the enumeration.</summary>
    public IEnumerable<KeyValuePair<T, int>> ByWord() => Words.Select(word => KeyValuePair.Create(word, this[word]));

    private static int Index(T word) => Unsafe.BitCast<T, int>(word);
}
