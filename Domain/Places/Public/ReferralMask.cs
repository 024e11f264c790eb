using Soliguide.Domain.Places.Sheets;

namespace Soliguide.Domain.Places.Public;

/// <summary>Takes the address out of the card of a place with access on referral: the fields, and every text that repeats it.</summary>
internal static class ReferralMask
{
    /// <summary>The card with the city alone.</summary>
    public static PlaceCard Apply(PlaceCard card, SecretAddress secret) => card with
    {
        Name = secret.Mask(card.Name),
        Description = secret.MaskOrNull(card.Description),
        Position = CityOf(card.Position, secret),
        Stops = card.Stops
            .Select(s => s with { Position = CityOf(s.Position, secret), Description = secret.MaskOrNull(s.Description) })
            .ToValueList(),
        Services = card.Services
            .Select(s => s with { Name = secret.MaskOrNull(s.Name), Description = secret.MaskOrNull(s.Description), Publics = Apply(s.Publics, secret) })
            .ToValueList(),
        Phones = card.Phones.Select(p => p with { Label = secret.MaskOrNull(p.Label) }).ToValueList(),
        Periods = card.Periods.Select(p => p with { Text = secret.MaskOrNull(p.Text) }).ToValueList(),
        Publics = Apply(card.Publics, secret),
        Accessibility = card.Accessibility is { } access ? access with { Details = secret.MaskOrNull(access.Details) } : null,
        Presumed = card.Presumed is { } presumed ? presumed with { Message = secret.Mask(presumed.Message) } : null,
    };

    private static Publics? Apply(Publics? publics, SecretAddress secret) =>
        publics is null ? null : publics with { Description = secret.MaskOrNull(publics.Description) };

    private static Position CityOf(Position position, SecretAddress secret) => new() { City = secret.MaskOrNull(position.City) };
}
