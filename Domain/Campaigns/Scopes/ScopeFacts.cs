using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Sheets;

namespace Soliguide.Domain.Campaigns.Scopes;

/// <summary>All that scope looks at in a place; small, so that previews over every place are cheap.</summary>
/// <param name="Key">Country, department and local id.</param>
/// <param name="Status">Where the sheet stands in its life.</param>
/// <param name="Kind">Fixed address or mobile round.</param>
/// <param name="Visibility">Who may read it.</param>
/// <param name="Categories">Categories of its services, each once.</param>
/// <param name="OwnerNetwork">The partner network that owns the data, where one does.</param>
public sealed record ScopeFacts(
    PlaceKey Key,
    SheetStatus Status,
    PlaceKind Kind,
    Visibility Visibility,
    ValueList<string> Categories,
    string? OwnerNetwork)
{
    /// <summary>The facts of a sheet.</summary>
    public static ScopeFacts Of(PlaceSheet sheet) => new(
        sheet.Key,
        sheet.Status,
        sheet.Kind,
        sheet.Visibility,
        sheet.Services.Select(service => service.Category).Distinct(StringComparer.OrdinalIgnoreCase).ToValueList(),
        sheet.OwnerNetwork);
}
