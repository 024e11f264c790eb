using Soliguide.Domain.Places.Public;
using Soliguide.Domain.Places.Sheets;
using Soliguide.GrpcApi.Pages.Public.Words;
using Soliguide.GrpcApi.Search;

namespace Soliguide.GrpcApi.Pages.Public;

/// <summary>
/// What a list must tell of whom a place receives and who gets in: what is restricted, and of what was asked also what nobody said. As the search asks the
/// services that are looked for, the list tells of these.
/// </summary>
internal static class AdmissionLines
{
    /// <summary>What is told of a place that was found, and whether somebody said it.</summary>
    /// <param name="words">The language.</param>
    /// <param name="card">The place.</param>
    /// <param name="need">The category that is looked for; null is all.</param>
    /// <param name="wish">Who asks.</param>
    public static IEnumerable<(string Line, bool IsSaid)> Of(PublicWords words, PlaceCard card, string? need, AdmissionWish wish)
    {
        foreach (var line in Who(words, card, need, wish))
        {
            yield return line;
        }

        if (wish.Needs.Contains(AccessNeed.Wheelchair))
        {
            yield return (words.Line(card.Accessibility?.Wheelchair), card.Accessibility?.Wheelchair is not null);
        }

        if (wish.Needs.Contains(AccessNeed.Animal))
        {
            yield return (words.Animals(card.Accessibility) ?? words["animals.unknown"], card.Accessibility?.Animals is not null);
        }
    }

    /// <summary>
    /// Whom the place receives, or those of its services that are looked for. That it is everybody, or that nobody said where nobody asks, is told beside
    /// others alone.
    /// </summary>
    public static IReadOnlyList<(string Line, bool IsSaid)> Who(PublicWords words, PlaceCard card, string? need, AdmissionWish wish)
    {
        var told = Asked(card, need, wish).Select(publics => words.Line(publics)).Distinct().ToList();
        return told is [var only] && (only == words["publics.unconditional"] || (only == words["publics.unknown"] && !wish.TellsWho))
            ? []
            : [.. told.Select(line => (line, line != words["publics.unknown"]))];
    }

    /// <summary>Those by which the place was found: services of another welcome are not for whoever asks.</summary>
    private static IEnumerable<Publics?> Asked(PlaceCard card, string? need, AdmissionWish wish)
    {
        return need is null && IsReceivedBy(card.Publics)
            ? [card.Publics]
            : card.Services.Where(service => need is null || ServiceCategories.LineOf(service.Category).Contains(need))
                .Select(service => service.Publics ?? card.Publics).Where(IsReceivedBy);

        bool IsReceivedBy(Publics? publics) => !wish.TellsWho || wish.IsReceivedBy(publics);
    }
}
