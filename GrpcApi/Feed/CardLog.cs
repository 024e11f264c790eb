using System.Collections.Concurrent;
using Soliguide.Domain.Places;

namespace Soliguide.GrpcApi.Feed;

/// <summary>
/// Which place changed at which position of the feed; only the newest word about a place counts. One writer, any number of readers without
/// locks. Places that are no longer public stay in it: readers must hear that they are gone.
/// </summary>
internal sealed class CardLog
{
    private const int Smallest = 1024;

    private readonly ConcurrentDictionary<PlaceKey, long> newest = new();
    private volatile Written written = new(new Entry[Smallest], 0);

    /// <summary>The last position; 0 is none.</summary>
    public long Head => written is { Count: > 0 } all ? all.Entries[all.Count - 1].Position : 0;

    /// <summary>Notes a change; positions grow.</summary>
    public void Add(long position, PlaceKey place)
    {
        var (entries, count) = written;
        if (count == entries.Length)
        {
            (entries, count) = Grow(entries);
        }

        // Readers of the last state look at fewer entries and never at this one; until it is the newest word, nobody hears it.
        entries[count] = new Entry(position, place);
        written = new Written(entries, count + 1);
        newest[place] = position;
    }

    /// <summary>Places that changed after a position, in the order of their newest change.</summary>
    public IEnumerable<(long Position, PlaceKey Place)> After(long position)
    {
        var (entries, count) = written;
        for (var i = FirstAfter(entries, count, position); i < count; i++)
        {
            var entry = entries[i];
            if (newest.GetValueOrDefault(entry.Place) == entry.Position)
            {
                yield return (entry.Position, entry.Place);
            }
        }
    }

    private static int FirstAfter(Entry[] entries, int count, long position)
    {
        var (low, high) = (0, count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = entries[middle].Position > position ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    /// <summary>A copy with room to grow, without what was overtaken.</summary>
    private (Entry[] Entries, int Count) Grow(Entry[] old)
    {
        var living = old.Where(entry => newest[entry.Place] == entry.Position).ToArray();
        var larger = new Entry[Math.Max(Smallest, living.Length * 2)];
        living.CopyTo(larger, 0);
        return (larger, living.Length);
    }

    private readonly record struct Entry(long Position, PlaceKey Place);

    private sealed record Written(Entry[] Entries, int Count);
}
