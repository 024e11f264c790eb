using Soliguide.Domain.Places.Public;

namespace Soliguide.GrpcApi.Search;

/// <summary>Puts what was found into the order that is wanted, within the index's gate, and takes the page that comes behind the mark.</summary>
internal sealed class SearchPage(SearchQuery query, PlaceColumns columns, WordScores? scores, Nearness? near)
{
    /// <summary>The value of a place of which the order knows nothing.</summary>
    public const long Last = long.MaxValue / 2;

    private static (OpeningState State, int Rank)[] Ranks { get; } =
    [
        (OpeningState.Open, 5), (OpeningState.PartiallyOpen, 4), (OpeningState.Unknown, 3), (OpeningState.PresumedClosed, 2), (OpeningState.Closed, 1),
        (OpeningState.TemporarilyClosed, 0),
    ];

    /// <summary>The places of the page, and how many there are in all.</summary>
    /// <param name="matched">Everything that was found.</param>
    /// <param name="states">Their states; the order of relevance goes by them.</param>
    public SearchResult Of(SlotSet matched, DoorStates? states)
    {
        var found = new FoundPages(query.Limit, query.After);
        switch (query.Order)
        {
            case SearchOrder.Distance:
                ByDistance(matched, found);
                break;
            case SearchOrder.Freshness:
                var lines = columns.Lines;
                foreach (var slot in matched)
                {
                    found.Add(slot, lines[slot].Freshness, lines);
                }

                break;
            default:
                ByRelevance(matched, states!, found);
                break;
        }

        return found.Result(query, columns, scores);
    }

    private void ByDistance(SlotSet matched, FoundPages found)
    {
        var places = columns.Places;
        var lines = columns.Lines;
        var spots = columns.Spots;
        foreach (var slot in matched)
        {
            var place = places[slot]!;
            if (near is not null && near.IsBeyond(spots[slot], place, found.LastValue))
            {
                found.AddBeyond(1);
            }
            else
            {
                found.Add(slot, near?.Measure(spots[slot], place) is { } far ? Nearness.ValueOf(far) : Last, lines);
            }
        }
    }

    // Among places that meet the words alike: open first, then what may be open, closed last.
    private void ByRelevance(SlotSet matched, DoorStates states, FoundPages found)
    {
        var lines = columns.Lines;
        foreach (var (state, rank) in Ranks)
        {
            var those = matched.Within(states[state]);
            if (scores is null && -rank > found.LastValue)
            {
                found.AddBeyond(those.Count);
                continue;
            }

            foreach (var slot in those)
            {
                found.Add(slot, -(((scores?[slot] ?? 0) * 8L) + rank), lines);
            }
        }
    }
}
