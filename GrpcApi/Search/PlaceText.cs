using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Public;
using Soliguide.Domain.Places.Sheets;
using Soliguide.GrpcApi.Pages.Words;

namespace Soliguide.GrpcApi.Search;

/// <summary>What words find a place by, and how much each field says about it.</summary>
internal static class PlaceText
{
    private const byte Name = 8;
    private const byte Service = 6;
    private const byte Town = 5;
    private const byte Street = 3;
    private const byte Description = 1;

    // The same few on every card; a guide has as many categories as its cards name.
    private static readonly ConcurrentDictionary<string, (string Word, byte Weight)[]> OfCategories = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<TerritoryKey, string[]> OfTerritories = new();

    /// <summary>The words of a card, each with the weight of the best field in which it stands.</summary>
    public static Dictionary<string, byte> WordsOf(PlaceCard card)
    {
        var words = new Dictionary<string, byte>(StringComparer.Ordinal);
        Add(Name, card.Name);
        foreach (var service in card.Services)
        {
            Add(Service, service.Name);
            Add(Description, service.Description);
            foreach (var (word, weight) in OfCategories.GetOrAdd(service.Category, WordsOfCategory))
            {
                AddWord(weight, word);
            }
        }

        foreach (var position in card.Stops.Select(stop => stop.Position).Prepend(card.Position))
        {
            Add(Town, position.City);
            Add(Town, position.PostalCode);
            Add(Street, position.Address);
        }

        foreach (var word in OfTerritories.GetOrAdd(card.Key.Territory, territory => [.. FrenchWords.Of(PageWords.Territory(territory.ToString()))]))
        {
            AddWord(Town, word);
        }

        Add(Description, card.Description);
        foreach (var stop in card.Stops)
        {
            Add(Street, stop.Description);
        }

        return words;

        void Add(byte weight, string? text)
        {
            foreach (var word in FrenchWords.Of(text))
            {
                AddWord(weight, word);
            }
        }

        void AddWord(byte weight, string word)
        {
            ref var most = ref CollectionsMarshal.GetValueRefOrAddDefault(words, word, out _);
            most = Math.Max(most, weight);
        }
    }

    /// <summary>Whether two cards of a place are found by the same words: an answer changes hours and dates far more often than texts.</summary>
    public static bool IsSame(PlaceCard one, PlaceCard other) => one.Name == other.Name && one.Description == other.Description
        && one.Position == other.Position && one.Services == other.Services && one.Stops == other.Stops;

    /// <summary>A category is found by its own name and by those of what holds it, in French and as the field writes them.</summary>
    private static (string Word, byte Weight)[] WordsOfCategory(string category) =>
    [
        .. ServiceCategories.LineOf(category).SelectMany(name => FrenchWords.Of(PageWords.Category(name)).Select(word => (word, Service))
            .Concat(FrenchWords.Of(name.Replace('_', ' ')).Select(word => (word, Town)))),
    ];
}
