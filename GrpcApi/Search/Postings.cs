namespace Soliguide.GrpcApi.Search;

/// <summary>Where a word stands: the places by their slot, in order, each with the weight of the best field.</summary>
internal sealed class Postings
{
    private int[] slots = [];
    private byte[] weights = [];
    private int count;

    public ReadOnlySpan<int> Slots => slots.AsSpan(0, count);

    public ReadOnlySpan<byte> Weights => weights.AsSpan(0, count);

    public bool IsEmpty => count == 0;

    public void Put(int slot, byte weight)
    {
        var at = count > 0 && slots[count - 1] < slot ? ~count : Slots.BinarySearch(slot);
        if (at < 0)
        {
            at = ~at;
            if (count == slots.Length)
            {
                var room = Math.Max(2, count + (count / 2));
                Array.Resize(ref slots, room);
                Array.Resize(ref weights, room);
            }

            Array.Copy(slots, at, slots, at + 1, count - at);
            Array.Copy(weights, at, weights, at + 1, count - at);
            slots[at] = slot;
            count++;
        }

        weights[at] = weight;
    }

    public void Remove(int slot)
    {
        if (Slots.BinarySearch(slot) is var at and >= 0)
        {
            count--;
            Array.Copy(slots, at + 1, slots, at, count - at);
            Array.Copy(weights, at + 1, weights, at, count - at);
        }
    }
}
