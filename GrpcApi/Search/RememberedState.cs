using Soliguide.Domain.Places.Public;

namespace Soliguide.GrpcApi.Search;

/// <summary>
/// A state with the span in which it certainly holds, in one word, so that any number of searches may read and write it without a lock: the first
/// second of the span (40 bits), how many seconds it lasts (20 bits, twelve days), the state (4 bits). A span that does not begin or end on a full
/// second is remembered as a little shorter, never as longer.
/// </summary>
internal static class RememberedState
{
    /// <summary>Nothing is remembered: it holds at no instant.</summary>
    public const long None = 0;

    private const int StateBits = 4;
    private const int LengthBits = 20;
    private const long Longest = (1L << LengthBits) - 1;

    /// <summary>The second of an instant, as spans are compared with it.</summary>
    public static long SecondOf(DateTimeOffset instant) => instant.UtcTicks / TimeSpan.TicksPerSecond;

    /// <summary>What to remember of a state.</summary>
    /// <param name="state">The state.</param>
    /// <param name="from">The first instant of its span.</param>
    /// <param name="to">The first instant after its span.</param>
    /// <param name="second">The second that was asked about: where the span is longer than can be kept, the part around it is.</param>
    public static long Of(OpeningState state, DateTimeOffset from, DateTimeOffset to, long second)
    {
        var (first, end) = ((from.UtcTicks + TimeSpan.TicksPerSecond - 1) / TimeSpan.TicksPerSecond, SecondOf(to));
        first = Math.Max(first, second - (Longest / 2));
        var length = Math.Min(end - first, Longest);
        return length <= 0 ? None : (first << (LengthBits + StateBits)) | (length << StateBits) | (long)state;
    }

    /// <summary>Whether the state of a word holds throughout a second.</summary>
    public static bool Holds(long word, long second)
    {
        var since = second - (word >> (LengthBits + StateBits));
        return since >= 0 && since < ((word >> StateBits) & Longest);
    }

    /// <summary>What a word holds.</summary>
    public static HeldState Read(long word)
    {
        var first = word >> (LengthBits + StateBits);
        return new HeldState((OpeningState)(word & ((1 << StateBits) - 1)), first, first + ((word >> StateBits) & Longest));
    }
}
