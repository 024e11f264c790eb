using System.Globalization;
using Soliguide.Domain;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Hours;
using Soliguide.Domain.Places.Public;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;

namespace Soliguide.Browser.Tests.Guide;

/// <summary>Invented places around a station, for the kiosk's pictures: one of each kind of door.</summary>
public static class PaperKiosk
{
    public static IReadOnlyList<PlaceCard> All { get; } =
    [
        Make(101, "Restaurant solidaire du Faubourg", 48.8839, 2.3601, "11:30", "16:00", "food_distribution") with
        {
            Publics = new(Welcome.Unconditional), Accessibility = new() { Wheelchair = Wheelchair.Yes, Animals = false },
        },
        Make(102, "Halte de jour Saint-Laurent", 48.8771, 2.3588, "08:00", "19:00", "food_distribution", "shower", "laundry"),
        Make(103, "Fontaine de la place", 48.8852, 2.3569, "00:00", "00:00", "fountain"),
        Make(104, "Épicerie des Deux Ponts", 48.8904, 2.3719, "14:00", "18:30", "social_grocery_stores") with
        {
            Periods = [new Period("p1", PeriodKind.Closure, new(2019, 7, 27), new(2019, 8, 25)) { Text = "Fermeture annuelle de l’équipe" }],
            Publics = new(Welcome.Exclusive) { Groups = [PublicGroup.Women, PublicGroup.Family, PublicGroup.Pregnant], Description = "Sur inscription." },
            Accessibility = new() { Wheelchair = Wheelchair.Partial, Details = "Rampe sur demande, sonner à l’entrée." },
        },
        Make(105, "Maraude du soir", 48.8809, 2.3553, "19:30", "22:00", "food_distribution"),
        Make(106, "Soupe du canal", 48.8791, 2.3665, "18:00", "20:30", "food_distribution"),
        Make(107, "Paniers du quartier", 48.8921, 2.3488, "10:00", "17:00", "food_packages") with
        {
            Presumed = new DefaultNotice(new(2019, 7, 6), new(2019, 9, 1), "Attention, la structure est susceptible de fermer cet été"),
        },
        Make(108, "Table ouverte", 48.8745, 2.3512, "12:00", "14:00", "food_distribution") with { Hours = null },
        Make(109, "Cantine de l’Horloge", 48.8880, 2.3467, "11:00", "13:30", "food_distribution"),
    ];

    private static PlaceCard Make(int id, string name, double latitude, double longitude, string from, string to, params string[] categories)
    {
        ValueList<TimeSlot> day = [new(TimeOnly.Parse(from, CultureInfo.InvariantCulture), TimeOnly.Parse(to, CultureInfo.InvariantCulture))];
        return new PlaceCard(PlaceKey.Parse(string.Create(CultureInfo.InvariantCulture, $"fr-75-{id}")), name, "Europe/Paris")
        {
            Position = new Position
            {
                Address = string.Create(CultureInfo.InvariantCulture, $"{id - 90} rue de l’Exemple"), PostalCode = "75010", City = "Paris", Latitude = latitude, Longitude = longitude,
            },
            Phones = [new PublicPhone("01 99 00 12 34", "accueil")],
            Hours = new WeeklyHours { Monday = day, Tuesday = day, Wednesday = day, Thursday = day, Friday = day, Saturday = id % 2 == 0 ? day : [] },
            PublicHolidays = PublicHolidayRule.Closed,
            Services = [.. categories.Select((category, at) => new PlaceService(string.Create(CultureInfo.InvariantCulture, $"s{at}"), category))],
            Languages = ["fr", "en", "ar"],
            LastVerified = new DateTimeOffset(2019, 7, 2, 8, 0, 0, TimeSpan.Zero),
            LastAnswerChannel = Channel.Call,
        };
    }
}
