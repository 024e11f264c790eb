using Soliguide.Domain.Places.Public;
using Soliguide.Domain.Places.Sheets;
using Soliguide.GrpcApi.Exports.OpeningHours;
using Soliguide.GrpcApi.Pages.Words;

namespace Soliguide.GrpcApi.Exports.DataInclusion;

/// <summary>Cards in the terms of data.inclusion v1. Of addresses, only what the card shows.</summary>
internal static class InclusionMapping
{
    /// <summary>The name under which data.inclusion knows the producer.</summary>
    public const string Source = "soliguide";

    public static InclusionStructure Structure(PlaceCard card, DateTimeOffset at)
    {
        var position = ShownPosition.Of(card);
        return new InclusionStructure(Source, Id(card), InclusionWords.Name(card.Name, card.Key.ToString()), InclusionWords.Changed(card, at))
        {
            Description = InclusionWords.Text(card.Description),
            Adresse = position.Address,
            ComplementAdresse = position.AddressComplement,
            CodePostal = InclusionWords.PostalCode(position.PostalCode),
            Commune = position.City,
            Latitude = position.Latitude,
            Longitude = position.Longitude,
            Telephone = InclusionWords.Phone(card),
            HorairesAccueil = OpeningHoursTag.At(card, at),
        };
    }

    public static InclusionService Service(PlaceCard card, PlaceService service, DateTimeOffset at)
    {
        var position = ShownPosition.Of(card);
        var category = PageWords.Category(service.Category);
        var terms = InclusionTerms.Of(service.Category);
        var publics = service.Publics ?? card.Publics;
        var ways = Ways(card).ToArray();
        return new InclusionService(
            Source, Id(card), $"{Id(card)}-{service.Id}", InclusionWords.Name(service.Name ?? category, category),
            InclusionWords.Text(service.Description) ?? InclusionWords.Text(card.Description) ?? $"{category} ({card.Name})", InclusionWords.Changed(card, at))
        {
            Type = terms.Type,
            Thematiques = terms.Themes.Count > 0 ? terms.Themes : null,
            Publics = InclusionPublics.Values(publics),
            PublicsPrecisions = InclusionPublics.Precisions(publics),
            ModesAccueil = ["en-presentiel"],
            ModesMobilisation = ways.Length > 0 ? ways : null,
            MobilisablePar = [card.OnReferral ? "professionnels" : "usagers"],
            Adresse = position.Address,
            ComplementAdresse = position.AddressComplement,
            CodePostal = InclusionWords.PostalCode(position.PostalCode),
            Commune = position.City,
            Latitude = position.Latitude,
            Longitude = position.Longitude,
            Telephone = InclusionWords.Phone(card),
            HorairesAccueil = OpeningHoursTag.At(card, at, service),
        };
    }

    private static IEnumerable<string> Ways(PlaceCard card)
    {
        if (card is { OnReferral: false, Position.Address: not null })
        {
            yield return "se-presenter";
        }

        if (card.Phones.Count > 0)
        {
            yield return "telephoner";
        }
    }

    private static string Id(PlaceCard card) => $"{Source}--{card.Key}";
}
