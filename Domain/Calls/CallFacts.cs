using Soliguide.Domain.Places.Public;
using Soliguide.Domain.Places.Sheets;

namespace Soliguide.Domain.Calls;

/// <summary>What of a sheet decides whether and when a place is called.</summary>
/// <param name="HasPhone">Whether there is a number to dial; without one the place goes to a list of its own, and is called only along with others.</param>
/// <param name="Vital">Whether it offers what people cannot do without for a day.</param>
/// <param name="LastVerified">When somebody of the place last said that the sheet is right (UTC); null is never.</param>
/// <param name="Week">Hours, holidays and planned periods in the form of a card, and nothing else of the sheet.</param>
public sealed record CallFacts(bool HasPhone, bool Vital, DateTimeOffset? LastVerified, PlaceCard Week)
{
    /// <summary>The number that is dialled first, in digits: places with the same one are one call. Null is none.</summary>
    public string? Number { get; init; }

    /// <summary>About how many people it serves in a week; null is unknown.</summary>
    public int? PeopleServed { get; init; }

    /// <summary>The facts of a sheet. Places that the public does not see are called too.</summary>
    public static CallFacts Of(PlaceSheet sheet) => new(
        sheet.Phones.Count > 0,
        VitalNeeds.AreMetBy(sheet),
        sheet.LastVerified,
        new PlaceCard(sheet.Key, "", sheet.TimeZone)
        {
            Kind = sheet.Kind,
            Stops = sheet.Stops,
            Hours = sheet.Hours,
            PublicHolidays = sheet.PublicHolidays,
            Periods = sheet.Periods,
        })
    {
        Number = PhoneNumbers.Of(sheet).FirstOrDefault(),
        PeopleServed = sheet.PeopleServed,
    };

    /// <summary>Whether somebody is there at an instant, by the place's own hours.</summary>
    public Presence At(DateTimeOffset instant) => Opening.StateAt(Week, instant) switch
    {
        OpeningState.Open or OpeningState.PartiallyOpen => Presence.Open,
        OpeningState.Unknown => Presence.Unknown,
        _ => Presence.Closed,
    };
}
