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

    /// <summary>The words of a card, each with the weight of the best field in which it stands.</summary>
    public static Dictionary<string, byte> WordsOf(PlaceCard card)
    {
        var words = new Dictionary<string, byte>(StringComparer.Ordinal);
        Add(Name, card.Name);
        foreach (var service in card.Services)
        {
            Add(Service, service.Name);
            Add(Description, service.Description);
            foreach (var category in ServiceCategories.LineOf(service.Category))
            {
                Add(Service, PageWords.Category(category));
                Add(Town, category.Replace('_', ' '));
            }
        }

        foreach (var position in card.Stops.Select(stop => stop.Position).Prepend(card.Position))
        {
            Add(Town, position.City);
            Add(Town, position.PostalCode);
            Add(Street, position.Address);
        }

        Add(Town, PageWords.Territory(card.Key.Territory.ToString()));
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
                words[word] = Math.Max(words.GetValueOrDefault(word), weight);
            }
        }
    }

    /// <summary>Whether two cards of a place are found by the same words: an answer changes hours and dates far more often than texts.</summary>
    public static bool IsSame(PlaceCard one, PlaceCard other) => one.Name == other.Name && one.Description == other.Description
        && one.Position == other.Position && one.Services == other.Services && one.Stops == other.Stops;
}
