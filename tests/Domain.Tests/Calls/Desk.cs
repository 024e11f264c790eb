using Soliguide.Domain.Calls;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Hours;
using Soliguide.Domain.Places.Sheets;

namespace Soliguide.Domain.Tests.Calls;

/// <summary>Invented places on a desk, on a Tuesday morning in Paris.</summary>
internal static class Desk
{
    /// <summary>Tuesday 2 July 2019, 10:00 in Paris.</summary>
    public static readonly DateTimeOffset Now = new(2019, 7, 2, 8, 0, 0, TimeSpan.Zero);

    public static WaitingPlace Place(string id, WeeklyHours? hours = null, string service = "legal_advice", string? phone = "01 99 00 12 34", int attempts = 0) =>
        new($"fr-75-{id}", Now.AddDays(-1), null, attempts, CallFacts.Of(Sheet(id) with
        {
            Hours = hours,
            Services = [new PlaceService("s1", service)],
            Phones = phone is null ? [] : [new PublicPhone(phone)],
        }));

    public static PlaceSheet Sheet(string id) => new(new PlaceKey(new TerritoryKey("fr", "75"), id), $"Accueil {id}", "Europe/Paris");

    /// <summary>Open every weekday between two hours.</summary>
    public static WeeklyHours Hours(int from, int to)
    {
        ValueList<TimeSlot> day = [new TimeSlot(new TimeOnly(from, 0), new TimeOnly(to, 0))];
        return new WeeklyHours { Monday = day, Tuesday = day, Wednesday = day, Thursday = day, Friday = day };
    }
}
