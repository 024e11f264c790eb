namespace Soliguide.Domain.Places.Sheets;

/// <summary>
/// How categories of services hang together: who looks for food finds meals, parcels and grocery stores. The names are those of the field; a
/// guide may use others, which then stand alone.
/// </summary>
public static class ServiceCategories
{
    private static readonly Dictionary<string, string> Parents = Make(
        ("accomodation_and_housing", ["access_to_housing", "citizen_housing", "emergency_accommodation", "long_term_accomodation", "overnight_stop"]),
        ("activities", ["community_garden", "cooking_workshop", "libraries", "museums", "other_activities", "sport_activities"]),
        ("addictions", ["addiction", "addiction_care", "addiction_prevention_and_material"]),
        ("counseling",
        [
            "administrative_assistance", "budget_advice", "disability_advice", "domiciliation", "health_coverage", "legal_advice", "legal_protection",
            "parent_assistance", "public_writer", "social_accompaniment",
        ]),
        ("equipment", ["luggage_storage", "solidarity_store", "clothing", "animal_assitance"]),
        ("food",
        [
            "food_distribution", "food_packages", "food_voucher", "fountain", "shared_kitchen", "social_grocery_stores", "solidarity_fridge",
        ]),
        ("health",
        [
            "addictions", "find_healthcare", "general_practitioner", "health_access", "health_specialists", "healthcare", "infirmary",
            "medical_accommodation", "mental_health", "std_testing", "vaccination", "vet_care",
        ]),
        ("health_specialists", ["abortion", "child_care", "contraception", "dental_care", "gynecology", "optical_care", "pregnancy_care"]),
        ("hygiene_and_wellness", ["face_masks", "hairdresser", "hygiene_products", "laundry", "shower", "toilets", "wellness"]),
        ("mental_health", ["psychiatry", "psychological_support"]),
        ("mobility", ["driving_license", "mobility_support"]),
        ("parenthood", ["baby_parcel", "babysitting", "family_area"]),
        ("technology",
        [
            "computers_at_your_disposal", "digital_safe", "digital_tools_training", "electrical_outlets_available", "telephone_at_your_disposal", "wifi",
        ]),
        ("training_and_jobs", ["french_course", "integration_through_economic_activity", "job_coaching", "tutoring"]),
        ("welcome", ["day_hosting", "information_point", "rest_area"]));

    /// <summary>Every category that the hierarchy names.</summary>
    public static IReadOnlySet<string> All { get; } = Parents.Keys.Concat(Parents.Values).ToHashSet(StringComparer.Ordinal);

    /// <summary>The category that holds this one; null for one of the first rank and for one that nobody knows here.</summary>
    public static string? ParentOf(string category) => Parents.GetValueOrDefault(category);

    /// <summary>The category itself, then what holds it, the nearest first.</summary>
    public static IEnumerable<string> LineOf(string category)
    {
        for (var at = category; at is not null; at = ParentOf(at))
        {
            yield return at;
        }
    }

    private static Dictionary<string, string> Make(params IEnumerable<(string Parent, string[] Children)> families) => families
        .SelectMany(family => family.Children.Select(child => (child, family.Parent)))
        .ToDictionary(pair => pair.child, pair => pair.Parent, StringComparer.Ordinal);
}
