using System.Globalization;
using System.Text;
using Soliguide.Contracts.Places;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Public;
using Soliguide.GrpcApi.Feed;

namespace Soliguide.GrpcApi.Pages.Reading;

/// <summary>
/// Finds places for staff by what they type: words of the name, the city or the postal code among the public ones, or a place's whole id,
/// which also finds those that are not public.
/// </summary>
internal sealed class PlaceFinder(CardStore cards, IGrainFactory grains)
{
    private const int Most = 20;

    /// <summary>Places that hold all the words, by name; the first twenty.</summary>
    public async Task<IReadOnlyList<FoundPlace>> Find(string typed)
    {
        var words = Fold(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return [];
        }

        var found = cards.All().Where(card => Holds(card, words)).OrderBy(card => card.Name, StringComparer.Ordinal).Take(Most)
            .Select(card => new FoundPlace(card.Key.ToString(), card.Name, card.Position.City ?? "")).ToList();
        if (PlaceKey.TryParse(typed.Trim().ToLowerInvariant(), out var key) && found.TrueForAll(place => place.Key != key.ToString())
            && await grains.GetGrain<IPlaceGrain>(key.ToString()).Read() is { } file)
        {
            found.Insert(0, FoundPlace.Of(key.ToString(), file.Sheet));
        }

        return found;
    }

    private static bool Holds(PlaceCard card, string[] words)
    {
        var text = Fold($"{card.Name} {card.Position.City} {card.Position.PostalCode} {card.Key}");
        return Array.TrueForAll(words, word => text.Contains(word, StringComparison.Ordinal));
    }

    /// <summary>Without case and accents, and with blanks for everything between words.</summary>
    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : letter is '-' ? '-' : ' ');
            }
        }

        return folded.ToString();
    }
}
