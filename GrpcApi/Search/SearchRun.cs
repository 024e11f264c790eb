using System.Runtime.InteropServices;
using Soliguide.Domain.Places.Public;
using Soliguide.Domain.Places.Sheets;

namespace Soliguide.GrpcApi.Search;

/// <summary>One search, within the index's gate.</summary>
internal sealed class SearchRun
{
    private const long Last = long.MaxValue / 2;
    private const int States = 6;

    private readonly SearchIndex index;
    private readonly SearchQuery query;
    private readonly bool[]? territories, categories, languages;
    private readonly Func<PlaceService, bool>? wanted;
    private readonly FoundPages found;
    private readonly SearchCounts counts;
    private WordScores? scores;

    public SearchRun(SearchIndex index, SearchQuery query)
    {
        (this.index, this.query) = (index, query);
        territories = query.Territories.Count == 0 ? null : index.Territories.Flags(query.Territories);
        categories = query.Categories.Count == 0 ? null : index.Categories.Flags(query.Categories);
        languages = query.Languages.Count == 0 ? null : index.Languages.Flags(query.Languages.Select(language => language.ToLowerInvariant()));
        wanted = categories is null ? null : service => ServiceCategories.LineOf(service.Category).Any(query.Categories.Contains);
        found = new FoundPages(query.Limit, query.After);
        counts = new SearchCounts(index, States);
    }

    public SearchResult Result()
    {
        using (scores = WordScores.Of(index, query.Text, query.After?.Slips))
        {
            var places = CollectionsMarshal.AsSpan(index.Places);
            for (var slot = 0; slot < places.Length; slot++)
            {
                if ((scores is null || scores.Meets(slot)) && places[slot] is { } place)
                {
                    Look(place, slot);
                }
            }

            return found.Result(query, scores) with
            {
                Slips = scores?.Slips ?? [],
                Territories = query.Counts ? counts.Territories() : [],
                Categories = query.Counts ? counts.Categories() : [],
                States = query.Counts ? counts.States() : [],
            };
        }
    }

    private void Look(SearchedPlace place, int slot)
    {
        // The first conditions are those of a facet: a place that fails one of them alone still counts there.
        var missesTerritory = territories is not null && !territories[place.Territory];
        var missesCategory = categories is not null && !AnyOf(place.Categories, categories);
        if ((missesTerritory || missesCategory) && (!query.Counts || (missesTerritory && missesCategory)))
        {
            return;
        }

        if ((languages is not null && !AnyOf(place.Languages, languages)) || (query.Box is { } box && !place.IsIn(box)))
        {
            return;
        }

        var metres = query.Centre is { } centre && (query.Radius is not null || query.Order == SearchOrder.Distance)
            ? place.MetresFrom(centre) : null;
        if (query.Radius is { } radius && !(metres <= radius))
        {
            return;
        }

        if (query.WithoutPresumed && place.StateAt(query.At) == OpeningState.PresumedClosed)
        {
            return;
        }

        var isOpenEnough = place.Meets(query.Openness, query.At, missesCategory ? null : wanted);
        if (query.Counts)
        {
            counts.Add(place, place.StateAt(query.At), missesTerritory, missesCategory, !isOpenEnough);
        }

        if (isOpenEnough && !missesTerritory && !missesCategory)
        {
            found.Add(place, Value(place, slot, metres));
        }
    }

    private long Value(SearchedPlace place, int slot, double? metres) => query.Order switch
    {
        SearchOrder.Distance => metres is { } far ? (long)(far * 10) : Last,
        SearchOrder.Freshness => place.Card.LastVerified is { } verified ? -verified.UtcTicks : Last,
        _ => -(((scores?[slot] ?? 0) * 8L) + Rank(place.StateAt(query.At))),
    };

    /// <summary>Among places that meet the words alike: open first, then what may be open, closed last.</summary>
    private static int Rank(OpeningState state) => state switch
    {
        OpeningState.Open => 5,
        OpeningState.PartiallyOpen => 4,
        OpeningState.Unknown => 3,
        OpeningState.PresumedClosed => 2,
        OpeningState.Closed => 1,
        _ => 0,
    };

    private static bool AnyOf(int[] numbers, bool[] flags)
    {
        foreach (var number in numbers)
        {
            if (flags[number])
            {
                return true;
            }
        }

        return false;
    }
}
