using CsCheck;
using Soliguide.Domain;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Hours;
using Soliguide.Domain.Places.Public;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;

namespace Soliguide.GrpcApi.Tests.Exports;

/// <summary>Cards as guides hold them and as their texts go wrong: mark-up that is none, formulas, separators, quotation marks.</summary>
internal static class ImportableCards
{
    private static readonly DateOnly Summer = new(2019, 6, 1);

    private static readonly Gen<string> Word = Gen.OneOf(
        "Café", "d'été", "A", "&", "B", "<3", "5", "<", "6", "&amp;", "&eacute;", "=SUM(A1)", "+33", "-1", "@home", "'=1", ";", ",", "\"oui\"", "|", "«;»", "😀",
        "{}", "[", "#", "<b>", "</p>", "x>y");

    private static readonly Gen<string> Line = Word.List[1, 6].Select(words => string.Join(' ', words));

    private static readonly Gen<string> Text = Line.List[1, 3].Select(lines => string.Join('\n', lines));

    private static readonly Gen<TimeSlot> Slot = Gen.OneOf<TimeSlot>(
        Gen.Select(Gen.Int[0, 47], Gen.Int[1, 47], (start, length) => new TimeSlot(Half(start), Half(start + length))),
        Gen.Const(new TimeSlot(TimeOnly.MinValue, TimeOnly.MinValue)),
        Gen.Int[0, 23].Select(hour => new TimeSlot(new TimeOnly(hour, 5), TimeOnly.MinValue)));

    private static readonly Gen<ValueList<TimeSlot>> Day = Slot.List[0, 3].Select(slots => slots.Distinct().OrderBy(slot => slot.Start).ThenBy(slot => Minutes(slot)).ToValueList());

    private static readonly Gen<WeeklyHours> Week = Day.Array[7].Select(days => new WeeklyHours
    {
        Monday = days[0], Tuesday = days[1], Wednesday = days[2], Thursday = days[3], Friday = days[4], Saturday = days[5], Sunday = days[6],
    });

    private static readonly Gen<DateTimeOffset?> Instant = Gen.Long[0, 10_000_000_000].Select(ticks => new DateTimeOffset(2019, 1, 1, 0, 0, 0, TimeSpan.Zero).AddTicks(ticks * 1000)).Nullable(0.2);

    private static readonly Gen<Position> Position = Gen.Select(
        Line.Null(0.2), Line.Null(0.5), Gen.OneOf("75011", "2A004").Null(0.2), Gen.OneOf("Paris", "L'Haÿ-les-Roses").Null(0.1),
        Gen.Double[-89, 89], Gen.Double[1, 179], Gen.Bool,
        (address, complement, code, city, latitude, longitude, known) => new Position
        {
            Address = address, AddressComplement = complement, PostalCode = code, City = city,
            Latitude = known ? latitude : null, Longitude = known ? longitude : null,
        });

    /// <summary>All that a card may hold.</summary>
    public static Gen<PlaceCard> All { get; } = Gen.Select(Base(), Services(), Week.Null(0.2), Text.Null(0.2), Gen.Bool, Rounds(), Publics(Text), Access(Text)).SelectMany((card, services, hours, text, referral, stops, publics, access) =>
        Periods(services).Select(periods => Finish(card with
        {
            Publics = publics, Accessibility = access,
            Services = services, Hours = hours, Description = text, Periods = periods, Kind = stops.Count > 0 ? PlaceKind.MobileRound : PlaceKind.Fixed, Stops = stops,
        }, referral)));

    /// <summary>What a row can hold of a card.</summary>
    public static Gen<PlaceCard> Rows { get; } = Gen.Select(
        Base(), Gen.OneOf("shower", "food_distribution", "laundry").List[0, 3], Week.Where(week => week != new WeeklyHours()).Null(0.2), Line.Null(0.2), Line, Gen.Int[0, 90], Gen.Bool, Gen.Select(Publics(Line), Access(Line)),
        (card, categories, hours, text, closed, from, referral, received) => Finish(card with
        {
            Publics = received.Item1,
            Accessibility = received.Item2,
            Services = categories.Distinct().Select(category => new PlaceService(category, category)).ToValueList(),
            Hours = hours,
            Description = text,
            Phones = card.Phones.Select(phone => new PublicPhone(phone.Number)).ToValueList(),
            Periods = from > 40 ? [new Period($"closure_{Summer.AddDays(from):yyyyMMdd}", PeriodKind.Closure, Summer.AddDays(from), from % 2 == 0 ? null : Summer.AddDays(from + 9)) { Text = closed }] : [],
        }, referral));

    private static Gen<Publics?> Publics(Gen<string> text) => Gen.Select(
        Gen.Enum<Welcome>(), Gen.Enum<PublicGroup>().List[0, 4], Gen.OneOf<int?>(null, 0, 18, 98), Gen.OneOf<int?>(null, 98, 99), text.Null(0.5),
        (welcome, groups, from, to, words) => welcome == Welcome.Unconditional || (groups.Count == 0 && from is null or 0 && to is null or 99 && words is null)
            ? new Publics(Welcome.Unconditional) { Description = words }
            : new Publics(welcome) { Groups = groups.ToValueList(), AgeFrom = from, AgeTo = to, Description = words }).Null(0.3);

    private static Gen<Accessibility?> Access(Gen<string> text) => Gen.Select(
        Gen.Enum<Wheelchair>().Nullable(0.3), Gen.Bool.Nullable(0.3), text.Null(0.5),
        (wheelchair, animals, words) => new Accessibility { Wheelchair = wheelchair, Animals = animals, Details = words }.OrNull());

    private static Gen<PlaceCard> Base() => Gen.Select(
        Gen.OneOf("fr-75-1", "fr-2a-0042", "fr-974-abc_9", "es-08-77"), Line, Position, Gen.OneOf("+33 1 99 00 00 01", "115", "01 99 00 00 02").List[0, 2], Line.Null(0.5),
        Gen.Enum<PublicHolidayRule>(), Instant, Instant,
        (key, name, position, phones, label, holidays, verified, modified) => new PlaceCard(PlaceKey.Parse(key), name, key.StartsWith("fr-974", StringComparison.Ordinal) ? "Indian/Reunion" : "Europe/Paris")
        {
            Position = position,
            Phones = phones.Distinct().Select(number => new PublicPhone(number, label)).ToValueList(),
            PublicHolidays = holidays,
            Languages = ["fr", "ps"],
            LastVerified = verified,
            LastModified = modified,
            LastAnswerChannel = Channel.Mail,
            Presumed = phones.Count == 0 ? new DefaultNotice(Summer, Summer.AddDays(60), name) : null,
        });

    private static Gen<ValueList<PlaceService>> Services() => Gen.Select(Line.Null(0.3), Text.Null(0.3), Week.Null(0.5), Gen.Int[0, 3], Publics(Text), (name, text, hours, count, publics) =>
        Enumerable.Range(0, count).Select(number => new PlaceService($"s{number}", "shower")
        {
            Name = name, Description = text, Hours = number == 0 ? hours : null, Publics = number == 1 ? publics : null,
        }).ToValueList());

    private static Gen<ValueList<RoundStop>> Rounds() => Gen.OneOf<ValueList<RoundStop>>(
        Gen.Const((ValueList<RoundStop>)[]), Gen.Select(Position, Week.Null(0.3), Text.Null(0.3), (position, week, text) => new RoundStop(position, week, text)).List[1, 3].Select(stops => stops.ToValueList()));

    private static Gen<ValueList<Period>> Periods(ValueList<PlaceService> services) => Gen.Select(
        Gen.Enum<PeriodKind>(), Gen.Int[-60, 90], Gen.Int[0, 30].Nullable(0.3), Text.Null(0.3), Week.Null(0.3),
        (kind, from, days, text, hours) => (kind, from, days, text, hours)).List[0, 4].Select(all => all.Select((one, number) =>
            new Period($"answer-1-{number}", one.kind, Summer.AddDays(one.from), one.days is { } days ? Summer.AddDays(one.from + days) : null)
            {
                Text = one.text,
                Hours = one.kind == PeriodKind.ChangedHours ? one.hours : null,
                ServiceId = number % 2 == 1 && services.Count > 0 ? services[0].Id : null,
            }).ToValueList());

    /// <summary>A card of a place with access on referral has its town alone; hours and publics that a service shares with its place are the place's.</summary>
    private static PlaceCard Finish(PlaceCard card, bool referral) => card with
    {
        OnReferral = referral,
        Position = referral ? new Position { City = card.Position.City } : card.Position,
        Stops = referral ? card.Stops.Select(stop => stop with { Position = new Position { City = stop.Position.City } }).ToValueList() : card.Stops,
        Services = card.Services.Select(service => service with
        {
            Hours = service.Hours == card.Hours ? null : service.Hours,
            Publics = service.Publics == card.Publics ? null : service.Publics,
        }).ToValueList(),
    };

    private static TimeOnly Half(int halves) => TimeOnly.MinValue.AddMinutes(halves % 48 * 30);

    private static int Minutes(TimeSlot slot) => slot.End == TimeOnly.MinValue ? 24 * 60 : (slot.End.Hour * 60) + slot.End.Minute;
}
