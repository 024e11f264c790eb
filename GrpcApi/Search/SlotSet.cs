using System.Numerics;
using System.Runtime.Intrinsics;

namespace Soliguide.GrpcApi.Search;

/// <summary>
/// Some of the places, one bit a slot: what two conditions leave is one pass over a thousandth of the memory that the places take. Slots that it has no
/// room for are not in it.
/// </summary>
internal sealed class SlotSet
{
    private const int WordBits = 64;
    private ulong[] words;

    /// <summary>None, with room for so many slots.</summary>
    public SlotSet(int slots = 0) => words = new ulong[(slots + WordBits - 1) / WordBits];

    private SlotSet(ulong[] words) => this.words = words;

    /// <summary>The slots that hold a value.</summary>
    /// <param name="column">One value a slot.</param>
    /// <param name="value">The value.</param>
    public static SlotSet Where(ReadOnlySpan<byte> column, byte value)
    {
        var set = new SlotSet(column.Length);
        var whole = column.Length / WordBits;
        for (var i = 0; i < whole; i++)
        {
            set.words[i] = Vector512.Equals(Vector512.Create(column.Slice(i * WordBits, WordBits)), Vector512.Create(value)).ExtractMostSignificantBits();
        }

        for (var slot = whole * WordBits; slot < column.Length; slot++)
        {
            set[slot] = column[slot] == value;
        }

        return set;
    }

    /// <summary>How many slots are in it.</summary>
    public int Count
    {
        get
        {
            var count = 0;
            foreach (var word in words)
            {
                count += BitOperations.PopCount(word);
            }

            return count;
        }
    }

    /// <summary>Whether a slot is in it; it grows for one that comes in.</summary>
    public bool this[int slot]
    {
        get => slot / WordBits < words.Length && (words[slot / WordBits] & (1UL << slot)) != 0;
        set
        {
            if (slot / WordBits >= words.Length)
            {
                if (!value)
                {
                    return;
                }

                Array.Resize(ref words, Math.Max((slot / WordBits) + 1, words.Length + (words.Length / 2)));
            }

            words[slot / WordBits] = value ? words[slot / WordBits] | (1UL << slot) : words[slot / WordBits] & ~(1UL << slot);
        }
    }

    /// <summary>How many slots are in both.</summary>
    public int CountWith(SlotSet other)
    {
        var count = 0;
        var length = Math.Min(words.Length, other.words.Length);
        var mine = words.AsSpan(0, length);
        var theirs = other.words.AsSpan(0, length);
        for (var i = 0; i < mine.Length && i < theirs.Length; i++)
        {
            count += BitOperations.PopCount(mine[i] & theirs[i]);
        }

        return count;
    }

    /// <summary>The same slots, to be changed apart.</summary>
    public SlotSet Copy() => new((ulong[])words.Clone());

    /// <summary>What is in all of them, to be changed apart; null is a condition that was not set.</summary>
    public SlotSet Within(params ReadOnlySpan<SlotSet?> others)
    {
        var within = Copy();
        foreach (var other in others)
        {
            if (other is not null)
            {
                within.And(other);
            }
        }

        return within;
    }

    /// <summary>Keeps what is in the other one too.</summary>
    /// <returns>Itself.</returns>
    public SlotSet And(SlotSet other)
    {
        var (mine, theirs) = (words, other.words);
        var length = Math.Min(mine.Length, theirs.Length);
        for (var i = 0; i < length; i++)
        {
            mine[i] &= theirs[i];
        }

        Array.Clear(words, length, words.Length - length);
        return this;
    }

    /// <summary>Takes away what is in the other one.</summary>
    /// <returns>Itself.</returns>
    public SlotSet Without(SlotSet other)
    {
        var (mine, theirs) = (words, other.words);
        var length = Math.Min(mine.Length, theirs.Length);
        for (var i = 0; i < length; i++)
        {
            mine[i] &= ~theirs[i];
        }

        return this;
    }

    /// <summary>Adds what is in the other one.</summary>
    /// <returns>Itself.</returns>
    public SlotSet Or(SlotSet other)
    {
        if (other.words.Length > words.Length)
        {
            Array.Resize(ref words, other.words.Length);
        }

        var (mine, theirs) = (words, other.words);
        var length = Math.Min(mine.Length, theirs.Length);
        for (var i = 0; i < length; i++)
        {
            mine[i] |= theirs[i];
        }

        return this;
    }

    /// <summary>The slots, in order. What is taken away while they are walked through is not missed: each word is read once.</summary>
    public Walk GetEnumerator() => new(words);

    /// <summary>A walk through the slots of a set.</summary>
    public ref struct Walk(ReadOnlySpan<ulong> words)
    {
        private readonly ReadOnlySpan<ulong> words = words;
        private ulong word;
        private int next;

        /// <summary>The slot.</summary>
        public int Current { get; private set; }

        /// <summary>Goes on to the next slot.</summary>
        public bool MoveNext()
        {
            while (word == 0)
            {
                if (next == words.Length)
                {
                    return false;
                }

                word = words[next++];
            }

            Current = ((next - 1) * WordBits) + BitOperations.TrailingZeroCount(word);
            word &= word - 1;
            return true;
        }
    }
}
