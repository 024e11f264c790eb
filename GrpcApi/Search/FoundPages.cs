namespace Soliguide.GrpcApi.Search;

/// <summary>Keeps the first places behind a mark while all are looked at.</summary>
internal sealed class FoundPages(int limit, SearchMark? after)
{
    private static readonly Comparer<Rank> LastFirst = Comparer<Rank>.Create((left, right) => right.CompareTo(left));
    private static readonly Rank None = new(long.MaxValue, ulong.MaxValue);

    // One more than the page has, to know whether there is another.
    private readonly PriorityQueue<int, Rank> first = new(limit + 1, LastFirst);
    private readonly Rank mark = after is { } read ? new Rank(read.Value, read.Tie) : default;
    private Rank last = None;
    private int total;

    /// <summary>What has a higher value than this cannot be on the page any more; it changes while places are found.</summary>
    public long LastValue => last.Value;

    /// <summary>Takes a place that was found.</summary>
    /// <param name="slot">Its slot.</param>
    /// <param name="value">Its value in the order.</param>
    /// <param name="lines">Of all places; only where this one may come onto the page is its own looked up.</param>
    public void Add(int slot, long value, ReadOnlySpan<PlaceLine> lines)
    {
        total++;
        if (value <= last.Value)
        {
            Weigh(slot, value, lines[slot].Tie);
        }
    }

    /// <summary>Places that were found and certainly have a higher value than <see cref="LastValue"/>: they only count.</summary>
    public void AddBeyond(int places) => total += places;

    public SearchResult Result(SearchQuery query, PlaceColumns columns, WordScores? scores)
    {
        var page = new List<Found>(first.Count);
        while (first.TryDequeue(out var slot, out var here))
        {
            var place = columns.Places[slot]!;
            page.Add(new Found(
                place.Card, new SearchMark(here.Value, here.Tie, scores?.SlipBits ?? 0), query.Centre is { } centre ? place.MetresFrom(centre) : null, place.IsCoarse));
        }

        page.Reverse();
        var hasMore = page.Count > limit;
        return new SearchResult(hasMore ? page.GetRange(0, limit) : page, total, hasMore);
    }

    private void Weigh(int slot, long value, ulong tie)
    {
        var here = new Rank(value, tie);
        if ((after is not null && here.CompareTo(mark) <= 0) || here.CompareTo(last) >= 0)
        {
            return;
        }

        if (first.Count <= limit)
        {
            first.Enqueue(slot, here);
            if (first.Count <= limit)
            {
                return;
            }
        }
        else
        {
            first.DequeueEnqueue(slot, here);
        }

        first.TryPeek(out _, out last);
    }

    private readonly record struct Rank(long Value, ulong Tie) : IComparable<Rank>
    {
        public int CompareTo(Rank other) => Value != other.Value ? Value.CompareTo(other.Value) : Tie.CompareTo(other.Tie);
    }
}
