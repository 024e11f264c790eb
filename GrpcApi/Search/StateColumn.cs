using Soliguide.Domain.Places.Public;

namespace Soliguide.GrpcApi.Search;

/// <summary>
/// What is remembered of the states of many places, by slot: the last two spans of each, so that those who ask for tomorrow do not make those who
/// ask for now start again. Searches read and write it side by side; each word is true of the card that the slot holds, so it does not matter
/// whose word stays. It grows and forgets within the index's gate alone.
/// </summary>
internal sealed class StateColumn(int slots = 0)
{
    // Both words of a slot beside each other: one look at memory finds both.
    private long[] words = new long[2 * slots];

    /// <summary>Makes room; what is new holds nothing.</summary>
    public void Grow(int room) => Array.Resize(ref words, 2 * room);

    /// <summary>Forgets what was true of another card.</summary>
    public void Forget(int slot) => words[2 * slot] = words[(2 * slot) + 1] = RememberedState.None;

    /// <summary>The state that is remembered for a second.</summary>
    public bool TryGet(int slot, long second, out HeldState state)
    {
        var word = Volatile.Read(ref words[2 * slot]);
        if (!RememberedState.Holds(word, second))
        {
            word = Volatile.Read(ref words[(2 * slot) + 1]);
            if (!RememberedState.Holds(word, second))
            {
                state = default;
                return false;
            }
        }

        state = RememberedState.Read(word);
        return true;
    }

    /// <summary>Remembers what was computed, beside what was remembered last.</summary>
    public HeldState Remember(int slot, long second, (OpeningState State, DateTimeOffset From, DateTimeOffset To) span)
    {
        var word = RememberedState.Of(span.State, span.From, span.To, second);
        Volatile.Write(ref words[(2 * slot) + 1], Volatile.Read(ref words[2 * slot]));
        Volatile.Write(ref words[2 * slot], word);
        return RememberedState.Holds(word, second) ? RememberedState.Read(word) : new HeldState(span.State, second, second);
    }
}
