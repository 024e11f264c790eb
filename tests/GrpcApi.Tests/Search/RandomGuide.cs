using CsCheck;
using Soliguide.Domain;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Hours;
using Soliguide.Domain.Places.Public;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;
using Soliguide.GrpcApi.Search;

namespace Soliguide.GrpcApi.Tests.Search;

/// <summary>
/// Random cards and questions, small enough that they meet often: some towns, words and categories, four weeks around both changes of the clocks, and
/// instants that lie on or beside midnights, full hours and the ends of periods.
/// </summary>
internal static class RandomGuide
{
    private static readonly string[] Words = ["accueil", "halte", "douches", "douche", "repas", "Écluse", "de", "nuit", "1", "tilleuls"];
    private static readonly string[] Categories = ["food_distribution", "food_packages", "shower", "laundry", "dental_care", "a_new_thing", "food"];
    private static readonly string[] Towns = ["Paris", "Saint-Denis", "saint denis", "Nantes"];
    private static readonly DateOnly[] Days = [new(2019, 3, 24), new(2019, 10, 20)];

    private static readonly Gen<TimeOnly> Time = Gen.Frequency(
        (8, Gen.Int[0, 47].Select(n => new TimeOnly(n / 2, n % 2 * 30))),
        (1, Gen.Const(new TimeOnly(23, 59))),
        (1, Gen.Long[0, TimeSpan.TicksPerDay - 1].Select(ticks => new TimeOnly(ticks))));

    private static readonly Gen<TimeSlot> Slot = Gen.Select(Time, Time, (start, end) => new TimeSlot(start, end));

    private static readonly Gen<WeeklyHours?> Hours = Gen.Frequency(
        (4, Slot.Array[0, 2].Array[7].Select(WeeklyHours? (days) => new WeeklyHours
        {
            Monday = days[0].ToValueList(),
            Tuesday = days[1].ToValueList(),
            Wednesday = days[2].ToValueList(),
            Thursday = days[3].ToValueList(),
            Friday = days[4].ToValueList(),
            Saturday = days[5].ToValueList(),
            Sunday = days[6].ToValueList(),
        })),
        (1, Gen.Const((WeeklyHours?)null)));

    private static readonly Gen<DateOnly> Day = Gen.Select(Gen.OneOf(Days), Gen.Int[0, 13], (day, n) => day.AddDays(n));

    private static readonly Gen<Period> Periods =
        from id in Gen.OneOf("a", "b", "c")
        from kind in Gen.Enum<PeriodKind>()
        from day in Day
        from length in Gen.Int[-1, 9]
        from service in Gen.OneOf<string?>(null, null, "s0", "s1", "s9")
        from hours in Hours
        select new Period(id, kind, day, length == 9 ? null : day.AddDays(length)) { ServiceId = service, Hours = hours };

    private static readonly Gen<Position> Somewhere =
        from town in Gen.OneOf(Towns)
        from isKnown in Gen.Frequency((3, Gen.Const(true)), (1, Gen.Const(false)))
        from north in Gen.Double[48.7, 48.9]
        from east in Gen.Double[2.2, 2.5]
        select new Position { City = town, PostalCode = "75011", Latitude = isKnown ? north : null, Longitude = isKnown ? east : null };

    private static readonly Gen<string> Text = Gen.OneOf(Words).Array[1, 3].Select(words => string.Join(' ', words));

    private static readonly PublicGroup[] Groups = [PublicGroup.Men, PublicGroup.Women, PublicGroup.Family, PublicGroup.Isolated, PublicGroup.Student];

    private static readonly Gen<Publics?> Publics =
        from welcome in Gen.Enum<Welcome>().Nullable(0.3)
        from groups in Gen.OneOf(Groups).Array[0, 3]
        from ages in Gen.OneOf<(int? From, int? To)>((null, null), (null, null), (18, null), (18, 25), (null, 17))
        from text in Gen.OneOf<string?>(null, "sur liste")
        select welcome is null ? null : new Publics(welcome.Value) { Groups = groups.ToValueList(), AgeFrom = ages.From, AgeTo = ages.To, Description = text };

    private static readonly Gen<Accessibility?> Access =
        from wheelchair in Gen.Enum<Wheelchair>().Nullable(0.4)
        from animals in Gen.Bool.Nullable(0.4)
        select new Accessibility { Wheelchair = wheelchair, Animals = animals }.OrNull();

    private static readonly Gen<AdmissionWish> Wish =
        from shape in Gen.Int[0, 5]
        from groups in Gen.OneOf(Groups).Array[0, 3]
        from age in Gen.OneOf<int?>(null, null, 17, 18, 25, 26)
        from needs in Gen.Enum<AccessNeed>().Array[0, 2]
        from certain in Gen.Bool
        select shape < 2 ? new AdmissionWish { CertainOnly = certain } : new AdmissionWish
        {
            Publics = shape == 2 ? [] : [.. groups], Age = shape == 3 ? null : age, Needs = shape == 4 ? [] : [.. needs], CertainOnly = certain,
        };

    private static readonly Gen<ValueList<PlaceService>> Services =
        from categories in Gen.OneOf(Categories).Array[0, 3]
        from hours in Hours.Array[3]
        from own in Gen.Int[0, 7]
        from publics in Publics.Array[3]
        from others in Gen.Frequency((3, Gen.Const(0)), (1, Gen.Int[0, 7]))
        select categories.Select((category, i) => new PlaceService($"s{i}", category)
        {
            Hours = ((own >> i) & 1) == 1 ? hours[i] : null,
            Publics = ((others >> i) & 1) == 1 ? publics[i] : null,
        }).ToValueList();

    /// <summary>A card of one of so many places.</summary>
    public static Gen<PlaceCard> Card(int places) =>
        from key in Gen.Select(Gen.OneOf(("fr-75", "Europe/Paris"), ("fr-93", "Europe/Paris"), ("fr-974", "Indian/Reunion"), ("fr-975", "America/Miquelon"), ("fr-44", "Nowhere/Known")), Gen.Int[1, places])
        from name in Text
        from description in Text
        from position in Somewhere
        from stops in Somewhere.Array[0, 2]
        from shape in Gen.Int[0, 9]
        from hours in Hours
        from services in Services
        from periods in Periods.Array[0, 3]
        from holidays in Gen.Enum<PublicHolidayRule>()
        from presumed in Gen.Select(Day, Gen.Int[0, 5], (day, n) => n < 3 ? new DefaultNotice(day, day.AddDays(n * 4), "x") : null)
        from languages in Gen.OneOf("fr", "AR", "en").Array[0, 2]
        from publics in Publics
        from access in Access
        from verified in Gen.Int[0, 9]
        select new PlaceCard(PlaceKey.Parse($"{key.Item1.Item1}-{key.Item2}"), name, key.Item1.Item2)
        {
            Description = description,
            Position = position,
            Kind = shape == 0 ? PlaceKind.MobileRound : PlaceKind.Fixed,
            Stops = shape == 0 ? stops.Select(stop => new RoundStop(stop, hours)).ToValueList() : [],
            OnReferral = shape == 1,
            Services = services,
            Hours = hours,
            Periods = periods.ToValueList(),
            PublicHolidays = holidays,
            Presumed = presumed,
            Languages = languages.ToValueList(),
            Publics = publics,
            Accessibility = access,
            LastVerified = verified == 0 ? null : new DateTimeOffset(2019, 3, verified, 0, 0, 0, TimeSpan.Zero),
        };

    /// <summary>Instants on and beside what changes states.</summary>
    public static Gen<DateTimeOffset> Instant { get; } =
        from day in Day
        from half in Gen.Int[0, 47]
        from beside in Gen.Frequency(
            (2, Gen.Const(0L)), (1, Gen.Const(-1L)), (1, Gen.Const(1L)), (1, Gen.Long[-TimeSpan.TicksPerSecond, TimeSpan.TicksPerSecond]), (3, Gen.Long[0, TimeSpan.TicksPerHour]))
        select new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddMinutes(30 * half).AddTicks(beside);

    /// <summary>What somebody may ask.</summary>
    public static Gen<SearchQuery> Question { get; } =
        from at in Instant
        from text in Gen.Frequency((3, Gen.Const("")), (2, Text), (1, Gen.OneOf("doucehs", "repsa nuit", "tilluels", "dou", "paris")))
        from categories in Gen.OneOf([.. Categories, "hygiene_and_wellness", "health"]).Array[0, 2]
        from territories in Gen.OneOf("fr-75", "fr-93", "fr-974", "fr-13").Array[0, 2]
        from languages in Gen.OneOf("fr", "ar", "xx").Array[0, 1]
        from centre in Gen.Select(Gen.Double[48.7, 48.9], Gen.Double[2.2, 2.5], Gen.Bool, GeoPoint? (north, east, isGiven) => isGiven ? new GeoPoint(north, east) : null)
        from radius in Gen.Double[1, 15_000]
        from shape in Gen.Int[0, 7]
        from openness in Gen.Enum<Openness>()
        from withoutPresumed in Gen.Int[0, 4]
        from order in Gen.Enum<SearchOrder>()
        from limit in Gen.Int[1, 6]
        from counts in Gen.Bool
        from wish in Wish
        from withPoint in Gen.Int[0, 5]
        select new SearchQuery(at)
        {
            Text = text,
            Categories = shape < 4 ? categories : [],
            Territories = shape is 1 or 3 or 5 ? [.. territories.Select(TerritoryKey.Parse)] : [],
            Languages = shape == 2 ? languages : [],
            Centre = centre,
            Radius = centre is not null && shape % 3 == 0 ? radius : null,
            Box = shape == 6 ? new GeoBox(48.75, 2.3, 48.85, 2.45) : null,
            Openness = openness,
            WithoutPresumed = withoutPresumed == 0,
            Order = order,
            Limit = limit,
            Counts = counts,
            For = wish,
            WithPoint = withPoint == 0,
        };
}
