using System.Text.Json.Nodes;
using Soliguide.Domain.Places.Public;
using Soliguide.Domain.Places.Sheets;
using Soliguide.GrpcApi.Pages.Public.Words;

namespace Soliguide.GrpcApi.Pages.Public;

/// <summary>
/// Whom a place receives and who gets in, in the words of schema.org: <c>audience</c> (which the vocabulary lists for services, and whose makers
/// let stand elsewhere) and <c>amenityFeature</c>. A place for everybody has no audience; what is unknown or partly so is not told.
/// </summary>
internal static class SchemaOrgPublics
{
    private static readonly PublicWords French = PublicWords.All[0];

    public static void Add(JsonObject place, PlaceCard card)
    {
        if (card.Publics is { Welcome: not Welcome.Unconditional } publics && French.Who(publics) is { Length: > 0 } who)
        {
            place["audience"] = Audience(publics, who);
        }

        var features = Features(card.Accessibility).ToArray();
        if (features.Length > 0)
        {
            place["amenityFeature"] = new JsonArray(features);
        }
    }

    private static JsonObject Audience(Publics publics, string who)
    {
        var audience = new JsonObject { ["@type"] = "PeopleAudience", ["audienceType"] = who };
        if (publics.Groups.Where(group => PublicAxes.Of(group) == PublicAxis.Gender).ToArray() is [var gender])
        {
            audience["suggestedGender"] = gender == PublicGroup.Women ? "female" : "male";
        }

        if (publics.AgeFrom is { } from)
        {
            audience["suggestedMinAge"] = from;
        }

        if (publics.AgeTo is { } to)
        {
            audience["suggestedMaxAge"] = to;
        }

        return audience;
    }

    private static IEnumerable<JsonNode> Features(Accessibility? accessibility)
    {
        if (accessibility?.Wheelchair is Wheelchair.Yes or Wheelchair.No)
        {
            yield return Feature("wheelchair accessible", accessibility.Wheelchair == Wheelchair.Yes);
        }

        if (accessibility?.Animals is { } animals)
        {
            yield return Feature("animals allowed", animals);
        }
    }

    private static JsonObject Feature(string name, bool value) => new() { ["@type"] = "LocationFeatureSpecification", ["name"] = name, ["value"] = value };
}
