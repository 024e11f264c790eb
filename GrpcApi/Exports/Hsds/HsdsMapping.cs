using System.Globalization;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Public;
using Soliguide.Domain.Places.Sheets;
using Soliguide.GrpcApi.Pages.Places;
using Soliguide.GrpcApi.Pages.Public.Words;

namespace Soliguide.GrpcApi.Exports.Hsds;

/// <summary>Cards in the terms of HSDS 3.1: the place is an organization of its own, with one location or one for each stop. Of addresses, only what the card shows.</summary>
internal static class HsdsMapping
{
    private static readonly PublicWords French = PublicWords.All[0];

    public static Guid ServiceId(PlaceCard card, PlaceService service) => HsdsId.Of("service", card.Key.ToString(), service.Id);

    public static Guid OrganizationId(PlaceCard card) => HsdsId.Of("organization", card.Key.ToString());

    public static HsdsOrganization Organization(PlaceCard card) => new(OrganizationId(card), card.Name, card.Description ?? card.Name);

    /// <summary>A service with its organization and no lists: what listings hold.</summary>
    public static HsdsService Brief(PlaceCard card, PlaceService service, DateTimeOffset at)
    {
        var status = Opening.StatusAt(card, service.Id, at);
        var publics = service.Publics ?? card.Publics;
        var asksAge = publics?.Welcome == Welcome.Exclusive;
        return new HsdsService(
            ServiceId(card, service), OrganizationId(card), PublicSheet.NameOf(service),
            status.State == OpeningState.TemporarilyClosed ? "temporarily closed" : "active")
        {
            Description = service.Description ?? card.Description,
            ApplicationProcess = card.OnReferral ? French["sheet.referral"] : null,
            EligibilityDescription = publics is null ? null : $"{French.Line(publics)} {publics.Description}".Trim(),
            MinimumAge = asksAge ? publics!.AgeFrom : null,
            MaximumAge = asksAge ? publics!.AgeTo : null,
            AssuredDate = card.LastVerified is { } verified
                ? LocalDay.Of(verified, PublicSheet.ZoneOf(card)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                : null,
            Alert = HsdsAlert.Of(card, service, status, at),
            LastModified = ChangedAt(card),
            Organization = Organization(card),
        };
    }

    /// <summary>A service with everything that belongs to it.</summary>
    public static HsdsService Full(PlaceCard card, PlaceService service, DateTimeOffset at)
    {
        var brief = Brief(card, service, at);
        return brief with
        {
            Schedules = HsdsSchedules.OfService(card, service, brief.Id, at),
            ServiceAtLocations = [.. Locations(card, at).Select(location => Link(brief.Id, location.Id) with { Location = location })],
            Languages = NullIfEmpty(Languages(card, brief.Id)),
            Attributes = [Category(brief.Id, service) with { TaxonomyTerm = HsdsTaxonomyTerm.Of(service.Category) }],
        };
    }

    /// <summary>When the sheet last changed or, where it never did, was last found right (UTC).</summary>
    public static DateTimeOffset? ChangedAt(PlaceCard card) => (card.LastModified ?? card.LastVerified)?.ToUniversalTime();

    public static HsdsServiceAtLocation Link(Guid service, Guid location) => new(HsdsId.Of("at", service.ToString(), location.ToString()), service, location);

    public static HsdsAttribute Category(Guid serviceId, PlaceService service) =>
        new(HsdsId.Of("attribute", serviceId.ToString()), serviceId, HsdsTaxonomyTerm.IdOf(service.Category));

    public static IEnumerable<HsdsLanguage> Languages(PlaceCard card, Guid serviceId) =>
        card.Languages.Distinct(StringComparer.Ordinal).Select(code => new HsdsLanguage(HsdsId.Of("language", serviceId.ToString(), code), serviceId, code));

    public static IEnumerable<HsdsLocation> Locations(PlaceCard card, DateTimeOffset at) => card.Stops.Count > 0
        ? card.Stops.Select((stop, n) => Location(card, $"{card.Key}/{n + 1}", stop.Position, stop.Hours, stop.Description, at))
        : [Location(card, card.Key.ToString(), card.Position, card.Hours, card.Description, at)];

    private static HsdsLocation Location(
        PlaceCard card, string name, Position whole, Domain.Places.Hours.WeeklyHours? hours, string? description, DateTimeOffset at)
    {
        var id = HsdsId.Of("location", name);
        var position = ShownPosition.Of(card, whole);
        return new HsdsLocation(id, OrganizationId(card), card.Name)
        {
            Description = card.OnReferral ? position.City : description,
            Latitude = position.Latitude,
            Longitude = position.Longitude,
            ExternalIdentifier = name,
            Addresses = Address(card, position, id) is { } address ? [address] : null,
            Phones = NullIfEmpty(card.Phones.Select((phone, n) => new HsdsPhone(HsdsId.Of("phone", name, $"{n}"), id, phone.Number) { Description = phone.Label })),
            Accessibility = card.Accessibility is { } access && (access.Wheelchair is not null || access.Details is not null)
                ? [new HsdsAccessibility(HsdsId.Of("accessibility", name), id, French.Line(access.Wheelchair)) { Details = access.Details }]
                : null,
            Schedules = HsdsSchedules.OfLocation(card, hours, id, at),
        };
    }

    private static HsdsAddress? Address(PlaceCard card, Position position, Guid location) =>
        position is { Address: { Length: > 0 } street, City: { Length: > 0 } city, PostalCode: { Length: > 0 } code }
            ? new HsdsAddress(HsdsId.Of("address", location.ToString()), location, street, city)
            {
                Complement = position.AddressComplement,
                StateProvince = card.Key.Territory.Department.ToUpperInvariant(),
                PostalCode = code,
                Country = card.Key.Territory.Country.ToUpperInvariant(),
            }
            : null;

    private static T[]? NullIfEmpty<T>(IEnumerable<T> items) => items.ToArray() is { Length: > 0 } all ? all : null;
}
