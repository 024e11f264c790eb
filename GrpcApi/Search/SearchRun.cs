using Soliguide.Domain.Places.Public;

namespace Soliguide.GrpcApi.Search;

/// <summary>
/// One search, within the index's gate. Conditions are sets of places, what costs most comes last and is asked of those that are left. Three of them are
/// facets, territory, category and state: a place that fails one of these alone still counts there.
/// </summary>
internal sealed class SearchRun
{
    private readonly SearchIndex index;
    private readonly SearchQuery query;
    private readonly PlaceColumns columns;
    private readonly Moment at;
    private readonly WordScores? scores;
    private readonly Nearness? near;
    private readonly WantedCategories? wanted;
    private readonly SlotSet? inTerritory, inCategory;

    private SearchRun(SearchIndex index, SearchQuery query, WordScores? scores)
    {
        (this.index, this.query, this.scores, columns, at) = (index, query, scores, index.Columns, Moment.Of(query.At));
        near = query.Centre is { } centre && (query.Radius is not null || query.Order == SearchOrder.Distance) ? new Nearness(centre, query.Radius) : null;
        inTerritory = query.Territories.Count == 0 ? null : index.InTerritory.WithAny(index.Territories.Flags(query.Territories));
        if (query.Categories.Count > 0)
        {
            wanted = new WantedCategories(index, query.Categories);
            inCategory = index.InCategory.WithAny(wanted.Flags);
        }
    }

    /// <summary>Searches.</summary>
    public static SearchResult Search(SearchIndex index, SearchQuery query)
    {
        using var scores = WordScores.Of(index, query.Text, query.After?.Slips);
        return new SearchRun(index, query, scores).Result();
    }

    private SearchResult Result()
    {
        var rest = Rest();

        // States that are kept cost less than distances; counts by state need the distances of all.
        SlotSet? open = null;
        if (!query.Counts && query.Openness != Openness.Any && index.Kept.StatesAt(at) is { } kept)
        {
            rest.And(open = OpenEnough(rest, kept));
        }

        KeepThere(rest);
        var needsStates = query.WithoutPresumed || query.Openness != Openness.Any || query.Counts || query.Order == SearchOrder.Relevance;
        var states = needsStates ? index.Kept.StatesOf(rest, at) : null;
        if (query.WithoutPresumed)
        {
            rest.Without(states![OpeningState.PresumedClosed]);
        }

        open ??= query.Openness == Openness.Any ? null : OpenEnough(rest, states!);
        var matched = rest.Within(inTerritory, inCategory, open);
        var result = new SearchPage(query, columns, scores, near).Of(matched, states) with { Slips = scores?.Slips ?? [] };
        return query.Counts ? Counted(result, rest, matched, open, states!) : result;
    }

    private SearchResult Counted(SearchResult result, SlotSet rest, SlotSet matched, SlotSet? open, DoorStates states) => result with
    {
        Territories = SearchCounts.Territories(index, inTerritory is null ? matched : rest.Within(inCategory, open)),
        Categories = SearchCounts.Categories(index, inCategory is null ? matched : rest.Within(inTerritory, open)),
        States = SearchCounts.States(states, open is null ? matched : rest.Within(inTerritory, inCategory)),
        Groups = SearchCounts.Groups(index.Kept.Of(new ReceivingGroups(query.For.CertainOnly, wanted)), matched),
        Needs = SearchCounts.Needs(index.Kept.Of(new LettingIn(query.For.CertainOnly)), matched),
    };

    /// <summary>What all conditions leave but those of the facets; without counts these too, where they are cheap.</summary>
    private SlotSet Rest()
    {
        var rest = (scores?.Meeting() ?? columns.Filled).Within();
        if (query.Languages.Count > 0)
        {
            rest.And(index.Speaking.WithAny(index.Languages.Flags(query.Languages.Select(language => language.ToLowerInvariant()))));
        }

        if (query.WithPoint)
        {
            rest.And(columns.WithPoint);
        }

        if (!query.Counts)
        {
            rest = rest.Within(inTerritory, inCategory);
        }
        else if (inTerritory is not null && inCategory is not null)
        {
            rest.And(inTerritory.Copy().Or(inCategory));
        }

        KeepAdmitting(rest);
        return rest;
    }

    /// <summary>Where a category is looked for it is the services there that must receive, elsewhere the place or any service.</summary>
    private void KeepAdmitting(SlotSet rest)
    {
        if (query.For.IsNone)
        {
            return;
        }

        var places = index.Kept.Of(new PassingWish(query.For, null))[0];
        rest.And(wanted is null ? places : index.Kept.Of(new PassingWish(query.For, wanted))[0].Within(inCategory).Or(places.Copy().Without(inCategory!)));
    }

    private void KeepThere(SlotSet rest)
    {
        if (query.Box is null && query.Radius is null)
        {
            return;
        }

        var places = columns.Places;
        var spots = columns.Spots;
        foreach (var slot in rest)
        {
            var (place, spot) = (places[slot]!, spots[slot]);
            if ((query.Radius is not null && near?.IsWithin(spot, place) == false)
                || (query.Box is { } box && !(spot.IsOnePoint ? box.Holds(spot.Point) : place.IsIn(box))))
            {
                rest[slot] = false;
            }
        }
    }

    /// <summary>Which places, or which of their services that are looked for, meet the wish.</summary>
    private SlotSet OpenEnough(SlotSet rest, DoorStates states)
    {
        var open = states[OpeningState.Open].Copy().Or(states[OpeningState.PartiallyOpen]);
        if (query.Openness == Openness.NotClosed)
        {
            open.Or(states[OpeningState.Unknown]).Or(states[OpeningState.PresumedClosed]);
        }
        else if (query.Openness == Openness.OpenOrPresumed)
        {
            open.Or(states.OpenIfConfirmed(columns, at));
        }

        return wanted is null
            ? open
            : open.Without(columns.WithTimes.Within(inCategory)).Or(index.Kept.OpenAt(wanted, query.Openness, rest.Within(inCategory), at));
    }
}
