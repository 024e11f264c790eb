using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Soliguide.Domain.Places.Hours;
using Soliguide.Domain.Places.Public;
using Soliguide.Domain.Places.Sheets;

namespace Soliguide.GrpcApi.Pages.Public;

/// <summary>
/// A card in the words of schema.org, for search engines. A closure that somebody announced is told as days without opening; one that is only
/// presumed is not told, since the vocabulary has no word for "perhaps".
/// </summary>
internal static class SchemaOrg
{
    /// <summary>JSON that may stand within a page: what would end a script is escaped.</summary>
    public static string Of(PlaceCard card, string address)
    {
        var place = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "CivicStructure",
            ["@id"] = address,
            ["url"] = address,
            ["name"] = card.Name,
            ["publicAccess"] = !card.OnReferral,
        };
        Add(place, "description", card.Description);
        Add(place, "telephone", card.Phones.Count > 0 ? card.Phones[0].Number : null);
        place["address"] = Address(card);
        if (card is { OnReferral: false, Position: { Latitude: { } latitude, Longitude: { } longitude } })
        {
            place["geo"] = new JsonObject { ["@type"] = "GeoCoordinates", ["latitude"] = latitude, ["longitude"] = longitude };
        }

        if (card.Hours is { } week)
        {
            place["openingHoursSpecification"] = new JsonArray([.. Week(week)]);
        }

        var closures = card.Periods.Where(period => period is { Kind: PeriodKind.Closure, ServiceId: null }).Select(Closure).ToArray();
        if (closures.Length > 0)
        {
            place["specialOpeningHoursSpecification"] = new JsonArray(closures);
        }

        SchemaOrgPublics.Add(place, card);
        return place.ToJsonString(JsonSerializerOptions.Default);
    }

    private static JsonObject Address(PlaceCard card)
    {
        var address = new JsonObject { ["@type"] = "PostalAddress", ["addressCountry"] = card.Key.Territory.Country.ToUpperInvariant() };
        Add(address, "addressLocality", card.Position.City);
        if (!card.OnReferral)
        {
            Add(address, "streetAddress", card.Position.Address);
            Add(address, "postalCode", card.Position.PostalCode);
        }

        return address;
    }

    private static IEnumerable<JsonNode> Week(WeeklyHours week) =>
        from day in Enum.GetValues<DayOfWeek>()
        from slot in week.On(day)
        select new JsonObject
        {
            ["@type"] = "OpeningHoursSpecification",
            ["dayOfWeek"] = $"https://schema.org/{day}",
            ["opens"] = Time(slot.Start),
            ["closes"] = slot.Start == slot.End ? "23:59" : Time(slot.End),
        };

    private static JsonNode Closure(Period period)
    {
        var closed = new JsonObject
        {
            ["@type"] = "OpeningHoursSpecification", ["opens"] = "00:00", ["closes"] = "00:00", ["validFrom"] = Day(period.From),
        };
        Add(closed, "validThrough", period.To is { } to ? Day(to) : null);
        return closed;
    }

    private static void Add(JsonObject to, string name, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            to[name] = text;
        }
    }

    private static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
