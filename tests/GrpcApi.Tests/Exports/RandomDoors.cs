using Soliguide.Domain;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Hours;
using Soliguide.Domain.Places.Public;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;

namespace Soliguide.GrpcApi.Tests.Exports;

/// <summary>Cards with every kind of hours that a sheet may have: long nights, day and night, rounds, overlapping periods. The same seed gives the same cards.</summary>
internal sealed class RandomDoors(int seed)
{
    private static readonly (string Territory, string Zone)[] Somewhere = [("fr-75", "Europe/Paris"), ("fr-974", "Indian/Reunion"), ("be-bru", "Europe/Brussels")];

    private readonly Random dice = new(seed);
    private readonly Random publicsDice = new(seed + 1);
    private int number;

    public PlaceCard Next(DateOnly today)
    {
        var (territory, zone) = Somewhere[dice.Next(Somewhere.Length)];
        var isRound = Chance(0.1);
        return new PlaceCard(PlaceKey.Parse($"{territory}-{++number}"), $"Lieu {number}", zone)
        {
            Kind = isRound ? PlaceKind.MobileRound : PlaceKind.Fixed,
            Stops = isRound ? [new RoundStop(new Position(), MaybeWeek()), new RoundStop(new Position())] : [],
            Position = new Position { Address = "1 rue de l'Exemple", City = "Ville", PostalCode = "75001", Latitude = 48.85, Longitude = 2.35 },
            Hours = MaybeWeek(),
            PublicHolidays = (PublicHolidayRule)dice.Next(3),
            Services = [new PlaceService("s1", "shower") { Hours = Chance(0.5) ? Week() : null }, new PlaceService("s2", "food_packages") { Publics = publicsDice.Next(4) == 0 ? Publics() : null }],
            Phones = [new PublicPhone("01 99 00 00 01", "accueil")],
            Languages = ["fr", "en"],
            Periods = Enumerable.Range(0, dice.Next(5)).Select(n => Period(n, today)).ToValueList(),
            Presumed = Chance(0.3) ? Presumed(today) : null,
            Publics = Publics(),
            Accessibility = new Accessibility
            {
                Wheelchair = publicsDice.Next(4) is var n and < 3 ? (Wheelchair)n : null, Animals = publicsDice.Next(3) is var a and < 2 ? a == 0 : null,
                Details = publicsDice.Next(3) == 0 ? "Rampe, \"sur demande\"" : null,
            }.OrNull(),
            LastVerified = Chance(0.7) ? new DateTimeOffset(today.AddDays(-dice.Next(400)), new TimeOnly(9, 0), TimeSpan.Zero) : null,
        };
    }

    private Publics? Publics()
    {
        var welcome = publicsDice.Next(5);
        return welcome > 2 ? null : new Publics((Welcome)welcome)
        {
            Groups = welcome == 0 ? [] : [(PublicGroup)publicsDice.Next(19), .. Enumerable.Range(0, publicsDice.Next(3)).Select(_ => (PublicGroup)publicsDice.Next(19))],
            AgeFrom = welcome > 0 && publicsDice.Next(3) == 0 ? 16 : null,
            AgeTo = welcome > 0 && publicsDice.Next(3) == 0 ? 25 : null,
            Description = publicsDice.Next(3) == 0 ? "sur liste" : null,
        };
    }

    public int Upto(int most) => dice.Next(most);

    private bool Chance(double chance) => dice.NextDouble() < chance;

    private DefaultNotice Presumed(DateOnly today)
    {
        var from = today.AddDays(dice.Next(-20, 40));
        return new DefaultNotice(from, from.AddDays(dice.Next(40)), "Susceptible de \"fermer\" cet été ;\nappelez avant");
    }

    private Period Period(int n, DateOnly today)
    {
        var (kind, from) = ((PeriodKind)dice.Next(3), today.AddDays(dice.Next(-30, 45)));
        return new Period($"p{n}", kind, from, Chance(0.1) ? null : from.AddDays(Chance(0.3) ? 0 : dice.Next(-1, 25)))
        {
            ServiceId = Chance(0.3) ? "s1" : null,
            Hours = kind == PeriodKind.ChangedHours && Chance(0.8) ? Week() : null,
            Text = Chance(0.5) ? "Travaux, \"vraiment\"" : null,
        };
    }

    private WeeklyHours? MaybeWeek() => Chance(0.85) ? Week() : null;

    private WeeklyHours Week()
    {
        var kind = dice.Next(8);
        return new WeeklyHours
        {
            Monday = Day(kind), Tuesday = Day(kind), Wednesday = Day(kind), Thursday = Day(kind), Friday = Day(kind), Saturday = Day(kind), Sunday = Day(kind),
        };
    }

    private ValueList<TimeSlot> Day(int kind) => kind switch
    {
        0 => [new TimeSlot(TimeOnly.MinValue, Chance(0.5) ? TimeOnly.MinValue : new TimeOnly(23, 59))],
        1 => [new TimeSlot(new TimeOnly(9, 0), new TimeOnly(9, 0))],
        2 => [],
        3 => [new TimeSlot(new TimeOnly(19, 30), new TimeOnly(7, 15))],
        _ => Slots().ToValueList(),
    };

    private IEnumerable<TimeSlot> Slots()
    {
        if (Chance(0.6))
        {
            yield return new TimeSlot(new TimeOnly(8, 15 * dice.Next(4)), new TimeOnly(12, 15 * dice.Next(4)));
        }

        if (Chance(0.5))
        {
            yield return new TimeSlot(new TimeOnly(14, 0), new TimeOnly(18, 15 * dice.Next(4)));
        }

        if (Chance(0.3))
        {
            yield return new TimeSlot(new TimeOnly(21, 0), Chance(0.3) ? TimeOnly.MinValue : new TimeOnly(dice.Next(1, 7), 30));
        }
    }
}
