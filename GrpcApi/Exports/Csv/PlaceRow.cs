using System.Globalization;
using Soliguide.Domain.Places.Hours;
using Soliguide.Domain.Places.Public;
using Soliguide.Domain.Places.Sheets;
using Soliguide.GrpcApi.Mapping;

namespace Soliguide.GrpcApi.Exports.Csv;

/// <summary>
/// A card as a row. It holds one closure of the place; how many other periods there are is the last column, so that nobody takes the row for all.
/// </summary>
internal static class PlaceRow
{
    private const char Between = '|';

    /// <summary>The header: names of docs/import-columns.md, then what the import skips.</summary>
    public static string[] Columns { get; } =
    [
        "id", "name", "department", "country", "status", "visibility", "kind", "description", "address", "address_complement", "postal_code", "city",
        "latitude", "longitude", "time_zone", "on_referral", "services", "phones", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
        "public_holidays", "closed_from", "closed_to", "closed_text", "languages",
        "welcome", "publics", "age_from", "age_to", "publics_text", "wheelchair", "animals", "accessibility_text", "last_verified", "last_modified",
        "presumed_from", "presumed_to", "presumed_text", "other_periods",
    ];

    /// <summary>Texts, degrees as double and counts as int: numbers are never taken for formulas.</summary>
    public static object[] Of(PlaceCard card, DateTimeOffset at)
    {
        var closure = PlannedPeriods.RunningOrNext(card, PeriodKind.Closure, null, at);
        var position = ShownPosition.Of(card);
        return
        [
            card.Key.LocalId, MarkedText.Line(card.Name)!, card.Key.Territory.Department.ToUpperInvariant(), card.Key.Territory.Country, "online", "everyone",
            card.Kind == PlaceKind.MobileRound ? "mobile_round" : "fixed", MarkedText.Line(card.Description) ?? "",
            position.Address ?? "", position.AddressComplement ?? "", position.PostalCode ?? "", position.City ?? "",
            (object?)position.Latitude ?? "", (object?)position.Longitude ?? "", card.TimeZone, card.OnReferral ? "yes" : "no",
            string.Join(Between, card.Services.Select(service => service.Category).Distinct()), string.Join(Between, card.Phones.Select(phone => phone.Number)),
            .. Days(card.Hours), Word(card.PublicHolidays),
            Day(closure?.From), Day(closure?.To), MarkedText.Line(closure?.Text) ?? "", string.Join(Between, card.Languages),
            .. Publics(card.Publics), .. Access(card.Accessibility),
            Instant(card.LastVerified), Instant(card.LastModified),
            Day(card.Presumed?.From), Day(card.Presumed?.To), MarkedText.Line(card.Presumed?.Message) ?? "",
            card.Periods.Count - (closure is null ? 0 : 1),
        ];
    }

    private static IEnumerable<object> Publics(Publics? publics) => publics is null ? ["", "", "", "", ""] :
    [
        EnumWords.Snake(publics.Welcome), string.Join(Between, publics.Groups.Select(group => EnumWords.Snake(group))), (object?)publics.AgeFrom ?? "", (object?)publics.AgeTo ?? "",
        MarkedText.Line(publics.Description) ?? "",
    ];

    private static IEnumerable<object> Access(Accessibility? accessibility) =>
    [
        accessibility?.Wheelchair is { } wheelchair ? EnumWords.Snake(wheelchair) : "",
        accessibility?.Animals switch { true => "yes", false => "no", null => "" },
        MarkedText.Line(accessibility?.Details) ?? "",
    ];

    private static IEnumerable<string> Days(WeeklyHours? hours) => hours is null
        ? Enumerable.Repeat("", 7)
        : WrittenWeek.Of(hours).Select(day => day.Slots.Count == 0 ? "closed" : string.Join(' ', day.Slots.Select(slot => $"{Time(slot.Start)}-{Time(slot.End)}")));

    private static string Time(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}:{minutes % 60:00}");

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Instant(DateTimeOffset? at) => at?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture) ?? "";

    private static string Word(PublicHolidayRule rule) => rule switch
    {
        PublicHolidayRule.Open => "open",
        PublicHolidayRule.Closed => "closed",
        _ => "unknown",
    };
}
