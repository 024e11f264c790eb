using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Public;
using Soliguide.GrpcApi.Mapping;
using Soliguide.V1;

namespace Soliguide.GrpcApi.Feed.Copies;

/// <summary>Which places a copy holds.</summary>
internal sealed class CopyScope
{
    private const int MostTerritories = 120;
    private const int MostCategories = 100;
    private const int MostLanguages = 50;

    private readonly HashSet<TerritoryKey> territories;
    private readonly HashSet<string> categories;
    private readonly HashSet<string> languages;

    private CopyScope(HashSet<TerritoryKey> territories, HashSet<string> categories, HashSet<string> languages) =>
        (this.territories, this.categories, this.languages) = (territories, categories, languages);

    /// <summary>Reads a scope; nothing is every place.</summary>
    public static CopyScope Read(PlaceScope? scope, Reading at) => new(
        [.. (scope ?? new PlaceScope()).Territories.ReadList(at["territories"], MostTerritories, (territory, here) => territory.ReadTerritory(here))],
        [.. (scope ?? new PlaceScope()).Categories.ReadList(at["categories"], MostCategories, (category, _) => category)],
        [.. (scope ?? new PlaceScope()).Languages.ReadList(at["languages"], MostLanguages, (language, _) => language)]);

    /// <summary>Whether a copy may ever have held a place: it cannot leave its territory.</summary>
    public bool Concerns(PlaceKey place) => territories.Count == 0 || territories.Contains(place.Territory);

    /// <summary>Whether a copy holds a card.</summary>
    public bool Holds(PlaceCard card) =>
        Concerns(card.Key)
        && (categories.Count == 0 || card.Services.Any(service => categories.Contains(service.Category)))
        && (languages.Count == 0 || card.Languages.Any(languages.Contains));

    /// <summary>The same text for the same scope, in whatever order it was given.</summary>
    public override string ToString() =>
        $"sync/{string.Join(',', territories.Select(t => t.ToString()).Order(StringComparer.Ordinal))}/{string.Join(',', categories.Order(StringComparer.Ordinal))}/{string.Join(',', languages.Order(StringComparer.Ordinal))}";
}
