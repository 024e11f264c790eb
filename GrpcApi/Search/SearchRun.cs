using Soliguide.Domain.Places.Public;

namespace Soliguide.GrpcApi.Search;

/// <summary>One search, within the index's gate. Every place is looked at; what costs most comes last, and is asked of places that passed the rest.</summary>
internal sealed class SearchRun
{
    /// <summary>The value of a place of which the order knows nothing.</summary>
    public const long Last = long.MaxValue / 2;

    private readonly SearchQuery query;
    private readonly PlaceColumns columns;
    private readonly Moment at;
    private readonly bool[]? territories, categories, languages;
    private readonly AdmissionGate? gate, gateOfPlaces;
    private readonly bool needsState;
    private readonly FoundPages found;
    private readonly SearchCounts? counts;
    private readonly AdmissionCounts? admissionCounts;
    private readonly Nearness? near;
    private readonly WordScores? scores;

    private SearchRun(SearchIndex index, SearchQuery query, WordScores? scores)
    {
        (this.query, this.scores, columns, at) = (query, scores, index.Columns, Moment.Of(query.At));
        territories = query.Territories.Count == 0 ? null : index.Territories.Flags(query.Territories);
        categories = query.Categories.Count == 0 ? null : SetsWith(index.CategorySets, index.Categories.Flags(query.Categories));
        languages = query.Languages.Count == 0 ? null
            : SetsWith(index.LanguageSets, index.Languages.Flags(query.Languages.Select(language => language.ToLowerInvariant())));
        gate = query.For.IsNone ? null : new AdmissionGate(index, query.For, categories);
        gateOfPlaces = gate is null || categories is null ? gate : new AdmissionGate(index, query.For, categories: null);
        needsState = query.WithoutPresumed || query.Openness != Openness.Any || query.Counts || query.Order == SearchOrder.Relevance;
        found = new FoundPages(query.Limit, query.After);
        counts = query.Counts ? new SearchCounts(index) : null;
        admissionCounts = query.Counts ? new AdmissionCounts(index, query.For.CertainOnly, categories) : null;
        near = query.Centre is { } centre && (query.Radius is not null || query.Order == SearchOrder.Distance) ? new Nearness(centre, query.Radius) : null;
    }

    /// <summary>Searches.</summary>
    public static SearchResult Search(SearchIndex index, SearchQuery query)
    {
        using var scores = WordScores.Of(index, query.Text, query.After?.Slips);
        return new SearchRun(index, query, scores).Result();
    }

    private SearchResult Result()
    {
        var places = columns.Places;
        var lines = columns.Lines;
        var spots = columns.Spots;
        for (var slot = 0; slot < places.Length; slot++)
        {
            if ((scores is null || scores.Meets(slot)) && places[slot] is { } place)
            {
                Look(slot, place, lines[slot], spots[slot]);
            }
        }

        return found.Result(query, columns, scores) with
        {
            Slips = scores?.Slips ?? [],
            Territories = counts?.Territories() ?? [],
            Categories = counts?.Categories() ?? [],
            States = counts?.ByState() ?? [],
            Groups = admissionCounts?.Groups() ?? [],
            Needs = admissionCounts?.Needs() ?? [],
        };
    }

    private void Look(int slot, SearchedPlace place, in PlaceLine line, in Spot spot)
    {
        // The first conditions are those of a facet: a place that fails one of them alone still counts there.
        var missesTerritory = territories is not null && !territories[line.Territory];
        var missesCategory = categories is not null && !categories[line.Categories];
        if ((missesTerritory || missesCategory) && (counts is null || (missesTerritory && missesCategory)))
        {
            return;
        }

        if ((languages is not null && !languages[line.Languages])
            || (missesCategory ? gateOfPlaces : gate)?.Passes(line.Admission) == false
            || (near is not null && near.IsBeyondRadius(spot, place))
            || (query.Box is { } box && !(spot.IsOnePoint ? box.Holds(spot.Point) : place.IsIn(box))))
        {
            return;
        }

        var metres = near is { Radius: not null } ? near.Measure(spot, place) : null;
        if (query.Radius is { } radius && !(metres <= radius))
        {
            return;
        }

        var state = needsState ? columns.StateAt(slot, at) : default;
        if (query.WithoutPresumed && state == OpeningState.PresumedClosed)
        {
            return;
        }

        var isOpenEnough = query.Openness == Openness.Any || IsOpenEnough(slot, !missesCategory, state);
        counts?.Add(line, state, missesTerritory, missesCategory, !isOpenEnough);
        if (!isOpenEnough || missesTerritory || missesCategory)
        {
            return;
        }

        admissionCounts?.Add(line);
        if (query.Order == SearchOrder.Distance && near is not null && near.IsBeyond(spot, place, found.LastValue))
        {
            found.AddBeyond();
        }
        else
        {
            found.Add(slot, Value(slot, place, line, spot, state, metres), line.Tie);
        }
    }

    /// <summary>Whether the place, or one of the services that are looked for, meets the wish.</summary>
    private bool IsOpenEnough(int slot, bool byService, OpeningState state)
    {
        var isPresumed = state == OpeningState.PresumedClosed;
        if (isPresumed && query.Openness == Openness.Open)
        {
            return false;
        }

        var asIfConfirmed = isPresumed && query.Openness == Openness.OpenOrPresumed;
        return byService && categories is not null && columns.ServicesOf(slot) is { } services
            ? services.AnyMeets(categories, query.Openness, at, asIfConfirmed)
            : query.Openness.IsMetBy(asIfConfirmed ? columns.StateIfConfirmedAt(slot, at) : state);
    }

    private long Value(int slot, SearchedPlace place, in PlaceLine line, in Spot spot, OpeningState state, double? metres) => query.Order switch
    {
        SearchOrder.Distance => near is null ? Last : (metres ?? near.Measure(spot, place)) is { } far ? Nearness.ValueOf(far) : Last,
        SearchOrder.Freshness => line.Freshness,
        _ => -(((scores?[slot] ?? 0) * 8L) + Rank(state)),
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

    /// <summary>One flag a set: those that hold something that is looked for.</summary>
    private static bool[] SetsWith(Numbers<Domain.ValueList<int>> sets, bool[] wanted) => [.. sets.Things.Select(set => set.Any(number => wanted[number]))];
}
