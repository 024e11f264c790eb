using Soliguide.Domain.Places;
using Soliguide.Domain.Staff;
using Soliguide.GrpcApi.Access;

namespace Soliguide.GrpcApi.Pages.Staff;

/// <summary>What a form is about: the campaign, territory and places in its address, and the place that it names.</summary>
internal static class PageSubject
{
    private const string PlaceField = "lieu";
    private static readonly string[] Campaigns = ["campaign", "campagne"];

    public static Subject Of(HttpContext http)
    {
        var request = http.Request;
        var named = request.RouteValues.Select(value => (value.Key, Text: value.Value?.ToString() ?? ""))
            .Concat(request.Query.SelectMany(query => query.Value, (query, value) => (query.Key, Text: value ?? "")));
        var placed = request.HasFormContentType && request.Form.TryGetValue(PlaceField, out var places) ? places.Select(place => (PlaceField, place ?? "")) : [];
        return Subject.Of(named.Concat(placed).Select(value => Read(request.Path, value.Item1, value.Item2)).OfType<(string, string)>());
    }

    private static (string, string)? Read(PathString path, string name, string text) =>
        PlaceKey.TryParse(text, out var place) ? ("place_id", place.ToString())
        : TerritoryKey.TryParse(text, out var territory) ? ("territory", territory.ToString())
        : (Campaigns.Contains(name) || (name == "id" && path.StartsWithSegments("/campagnes"))) && StaffId.IsValid(text) ? ("campaign_id", text)
        : null;
}
