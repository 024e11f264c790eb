using Soliguide.Domain.Places.Public;
using Soliguide.Domain.Places.Sheets;

namespace Soliguide.GrpcApi.Exports.Hsds;

/// <summary>The tables of the package, by the names of HSDS 3.1; tables and columns for which a guide has nothing are left out.</summary>
internal static class HsdsTables
{
    public static IReadOnlyList<IHsdsTable> All { get; } =
    [
        new HsdsTable<HsdsOrganization>(
            "organization", "organizations.csv", (cards, _) => cards.Select(HsdsMapping.Organization),
            [new("id", row => row.Id), new("name", row => row.Name), new("description", row => row.Description)]),
        new HsdsTable<HsdsService>(
            "service", "services.csv", (cards, at) => Each(cards, (card, service) => HsdsMapping.Brief(card, service, at)),
            [
                new("id", row => row.Id), new("organization_id", row => row.OrganizationId) { RefersTo = "organization" }, new("name", row => row.Name),
                new("description", row => row.Description), new("status", row => row.Status), new("application_process", row => row.ApplicationProcess),
                new("eligibility_description", row => row.EligibilityDescription), new("minimum_age", row => row.MinimumAge) { Type = "number" },
                new("maximum_age", row => row.MaximumAge) { Type = "number" },
                new("assured_date", row => row.AssuredDate) { Type = "date" }, new("alert", row => row.Alert),
                new("last_modified", row => row.LastModified) { Type = "datetime" },
            ]),
        new HsdsTable<HsdsLocation>(
            "location", "locations.csv", Locations,
            [
                new("id", row => row.Id), new("location_type", row => row.LocationType), new("organization_id", row => row.OrganizationId) { RefersTo = "organization" },
                new("name", row => row.Name), new("description", row => row.Description), new("latitude", row => row.Latitude) { Type = "number" },
                new("longitude", row => row.Longitude) { Type = "number" }, new("external_identifier", row => row.ExternalIdentifier),
                new("external_identifier_type", row => row.ExternalIdentifierType),
            ]),
        new HsdsTable<HsdsAddress>(
            "address", "addresses.csv", (cards, at) => Locations(cards, at).SelectMany(location => location.Addresses ?? []),
            [
                new("id", row => row.Id), new("location_id", row => row.LocationId) { RefersTo = "location" }, new("address_1", row => row.Street),
                new("address_2", row => row.Complement), new("city", row => row.City), new("state_province", row => row.StateProvince),
                new("postal_code", row => row.PostalCode), new("country", row => row.Country), new("address_type", row => row.AddressType),
            ]),
        new HsdsTable<HsdsPhone>(
            "phone", "phones.csv", (cards, at) => Locations(cards, at).SelectMany(location => location.Phones ?? []),
            [
                new("id", row => row.Id), new("location_id", row => row.LocationId) { RefersTo = "location" }, new("number", row => row.Number),
                new("type", row => row.Type), new("description", row => row.Description),
            ]),
        new HsdsTable<HsdsAccessibility>(
            "accessibility", "accessibility.csv", (cards, at) => Locations(cards, at).SelectMany(location => location.Accessibility ?? []),
            [
                new("id", row => row.Id), new("location_id", row => row.LocationId) { RefersTo = "location" }, new("description", row => row.Description),
                new("details", row => row.Details),
            ]),
        new HsdsTable<HsdsServiceAtLocation>(
            "service_at_location", "service_at_location.csv",
            (cards, at) => cards.SelectMany(card => card.Services.SelectMany(
                service => HsdsMapping.Locations(card, at).Select(location => HsdsMapping.Link(HsdsMapping.ServiceId(card, service), location.Id)))),
            [
                new("id", row => row.Id), new("service_id", row => row.ServiceId) { RefersTo = "service" },
                new("location_id", row => row.LocationId) { RefersTo = "location" },
            ]),
        new HsdsTable<HsdsSchedule>(
            "schedule", "schedules.csv",
            (cards, at) => Each(cards, (card, service) => HsdsSchedules.OfService(card, service, HsdsMapping.ServiceId(card, service), at) ?? [])
                .SelectMany(schedules => schedules)
                .Concat(Locations(cards, at).SelectMany(location => location.Schedules ?? [])),
            [
                new("id", row => row.Id), new("service_id", row => row.ServiceId) { RefersTo = "service" },
                new("location_id", row => row.LocationId) { RefersTo = "location" }, new("valid_from", row => row.ValidFrom) { Type = "date" },
                new("valid_to", row => row.ValidTo) { Type = "date" }, new("wkst", row => row.Wkst), new("freq", row => row.Freq),
                new("byday", row => row.Byday), new("opens_at", row => row.OpensAt) { Type = "time" }, new("closes_at", row => row.ClosesAt) { Type = "time" },
                new("notes", row => row.Notes),
            ]),
        new HsdsTable<HsdsLanguage>(
            "language", "languages.csv", (cards, _) => Each(cards, (card, service) => HsdsMapping.Languages(card, HsdsMapping.ServiceId(card, service))).SelectMany(all => all),
            [new("id", row => row.Id), new("service_id", row => row.ServiceId) { RefersTo = "service" }, new("code", row => row.Code)]),
        new HsdsTable<HsdsAttribute>(
            "attribute", "attributes.csv", (cards, _) => Each(cards, (card, service) => HsdsMapping.Category(HsdsMapping.ServiceId(card, service), service)),
            [
                new("id", row => row.Id), new("link_id", row => row.LinkId), new("taxonomy_term_id", row => row.TaxonomyTermId) { RefersTo = "taxonomy_term" },
                new("link_type", row => row.LinkType), new("link_entity", row => row.LinkEntity),
            ]),
        new HsdsTable<HsdsTaxonomyTerm>(
            "taxonomy_term", "taxonomy_terms.csv", (cards, _) => Terms(cards),
            [
                new("id", row => row.Id), new("code", row => row.Code), new("name", row => row.Name), new("description", row => row.Description),
                new("parent_id", row => row.ParentId), new("language", row => row.Language),
                new("taxonomy_id", row => row.TaxonomyId) { RefersTo = "taxonomy" },
            ]),
        new HsdsTable<(Guid Id, string Name)>(
            "taxonomy", "taxonomies.csv", (_, _) => [(HsdsTaxonomyTerm.Taxonomy, "Soliguide")],
            [new("id", row => row.Id), new("name", row => row.Name), new("description", row => row.Name)]),
    ];

    private static IEnumerable<HsdsLocation> Locations(IReadOnlyList<PlaceCard> cards, DateTimeOffset at) => cards.SelectMany(card => HsdsMapping.Locations(card, at));

    private static IEnumerable<T> Each<T>(IEnumerable<PlaceCard> cards, Func<PlaceCard, PlaceService, T> row) =>
        cards.SelectMany(card => card.Services, row);

    /// <summary>Every category known here, and those of the cards besides.</summary>
    private static IEnumerable<HsdsTaxonomyTerm> Terms(IReadOnlyList<PlaceCard> cards) => ServiceCategories.All
        .Union(cards.SelectMany(card => card.Services).Select(service => service.Category), StringComparer.Ordinal)
        .Order(StringComparer.Ordinal)
        .Select(HsdsTaxonomyTerm.Of);
}
