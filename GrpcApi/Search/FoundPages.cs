namespace Soliguide.GrpcApi.Search;

/// <summary>Keeps the first places behind a mark while all are looked at.</summary>
internal sealed class FoundPages(int limit, SearchMark? after)
{
    private static readonly Comparer<(long Value, ulong Tie)> LastFirst = Comparer<(long Value, ulong Tie)>.Create((left, right) => right.CompareTo(left));
    private readonly PriorityQueue<SearchedPlace, (long Value, ulong Tie)> first = new(LastFirst);
    private int total;

    public void Add(SearchedPlace place, long value)
    {
        total++;
        var here = (value, place.Tie);
        if (after is { } mark && here.CompareTo((mark.Value, mark.Tie)) <= 0)
        {
            return;
        }

        // One more than the page has, to know whether there is another.
        if (first.Count <= limit)
        {
            first.Enqueue(place, here);
        }
        else if (first.TryPeek(out _, out var last) && here.CompareTo(last) < 0)
        {
            first.EnqueueDequeue(place, here);
        }
    }

    public SearchResult Result(SearchQuery query, WordScores? scores)
    {
        var page = new List<Found>(first.Count);
        while (first.TryDequeue(out var place, out var here))
        {
            page.Add(new Found(
                place.Card, new SearchMark(here.Value, here.Tie, scores?.SlipBits ?? 0), query.Centre is { } centre ? place.MetresFrom(centre) : null, place.IsCoarse));
        }

        page.Reverse();
        var hasMore = page.Count > limit;
        return new SearchResult(hasMore ? page.GetRange(0, limit) : page, total, hasMore);
    }
}
