namespace Soliguide.Domain.Places.Sheets;

/// <summary>
/// What people cannot do without for a day: food, showers, laundry, day centres, clothing. Places that offer it come first wherever there
/// is an order (the charity's own order of calls, 2019).
/// </summary>
public static class VitalNeeds
{
    private static readonly HashSet<string> Categories = new(StringComparer.OrdinalIgnoreCase)
    {
        "food", "food_distribution", "food_packages", "food_voucher", "social_grocery_stores", "solidarity_fridge", "shared_kitchen", "fountain",
        "shower", "toilets", "hygiene_products", "hygiene_and_wellness", "laundry", "day_hosting", "overnight_stop", "emergency_accommodation",
        "clothing",
    };

    /// <summary>Whether a category of service is one of them.</summary>
    public static bool Hold(string category) => Categories.Contains(category);

    /// <summary>Whether a place offers one of them.</summary>
    public static bool AreMetBy(PlaceSheet sheet) => sheet.Services.Any(service => Hold(service.Category));
}
