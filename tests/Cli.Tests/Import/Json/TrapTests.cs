using Soliguide.Cli.Import;
using Soliguide.Domain.Places.Hours;
using Soliguide.Domain.Places.Sheets;

namespace Soliguide.Cli.Tests.Import.Json;

public sealed class TrapTests
{
    [Fact]
    public async Task Read_OlderRecord_UnderstandsFrenchKeysAndDatabaseWrappings()
    {
        var result = Assert.Single(await Fixture.Json("older-record.json"));
        var (sheet, contacts) = Fixture.Place(result);
        Assert.Equal("fr-2a-12", sheet.Key.ToString());
        Assert.Equal("Point d'eau & relais", sheet.Name);
        Assert.Equal(
            ("3 cours des Myrtes", "portail vert", "20000", "Ajaccio"),
            (sheet.Position.Address, sheet.Position.AddressComplement, sheet.Position.PostalCode, sheet.Position.City));
        Assert.Equal((41.9192, 8.7369), (sheet.Position.Latitude, sheet.Position.Longitude));
        Assert.Equal((SheetStatus.Offline, Visibility.Everyone, PlaceKind.Fixed), (sheet.Status, sheet.Visibility, sheet.Kind));
        Assert.Equal([new PublicPhone("04 65 71 00 01")], sheet.Phones);
        Assert.Equal(["a@example.org", "b@example.org"], contacts.Select(c => c.Mail));
        Assert.All(((ReadResult.Place)result).Remarks,
            remark => Assert.Equal(("entity.mail", "MAIL_UNUSABLE"), (remark.Field, remark.Code)));
        Assert.Equal(3, ((ReadResult.Place)result).Remarks.Count);
    }

    [Fact]
    public async Task Read_WeekWithoutASlot_IsUnknownNotClosed()
    {
        var sheet = Fixture.Place(Assert.Single(await Fixture.Json("older-record.json"))).Sheet;
        Assert.Null(sheet.Hours);
        Assert.Equal(PublicHolidayRule.Unknown, sheet.PublicHolidays);
        Assert.Empty(sheet.Languages);
        Assert.Null(sheet.LastVerified);
    }

    [Fact]
    public async Task Read_ClosureWithoutFirstDay_BeginsOnTheLocalDayOfTheLastChange()
    {
        var sheet = Fixture.Place(Assert.Single(await Fixture.Json("older-record.json"))).Sheet;
        Assert.Equal([new Period("closure_20190601", PeriodKind.Closure, new(2019, 6, 1), null)], sheet.Periods);
    }

    [Fact]
    public async Task Read_MobileRound_HasStopsWithHoursEachAndMayComeWithout()
    {
        var sheets = (await Fixture.Json("mobile-rounds.json")).Select(r => Fixture.Place(r).Sheet).ToList();
        Assert.Equal([PlaceKind.MobileRound, PlaceKind.MobileRound, PlaceKind.Fixed], sheets.Select(s => s.Kind));
        Assert.Equal(2, sheets[0].Stops.Count);
        Assert.Equal("place de la Fontaine", sheets[0].Stops[0].Position.Address);
        Assert.Equal("Devant la fontaine", sheets[0].Stops[0].Description);
        Assert.Equal([new TimeSlot(new(18, 0), new(19, 0))], sheets[0].Stops[0].Hours!.Thursday);
        Assert.Equal(("cours des Halles", null), (sheets[0].Stops[1].Position.Address, sheets[0].Stops[1].Hours));
        Assert.Null(sheets[0].Position.Latitude);
        Assert.Equal([new PublicPhone("05 36 49 00 01")], sheets[0].Phones);
        Assert.Empty(sheets[1].Stops);
        Assert.Empty(sheets[2].Stops);
    }

    [Fact]
    public async Task Read_OrientationChecked_IsOnReferral()
    {
        var sheets = (await Fixture.Json("secret-and-professionals.json")).Select(r => Fixture.Place(r).Sheet).ToList();
        Assert.Equal((true, Visibility.Professionals, "fr-44-90"), (sheets[0].OnReferral, sheets[0].Visibility, sheets[0].Key.ToString()));
        Assert.Equal((false, SheetStatus.PermanentlyClosed), (sheets[1].OnReferral, sheets[1].Status));
    }

    [Fact]
    public async Task Read_OverseasCountryCodes_AreFrenchDepartmentsInTheirOwnZone()
    {
        var sheets = (await Fixture.Json("overseas.json")).Select(r => Fixture.Place(r).Sheet).ToList();
        Assert.Equal(["fr-971-971", "fr-974-974", "fr-01-1", "es-08-2"], sheets.Select(s => s.Key.ToString()));
        Assert.Equal(["America/Guadeloupe", "Indian/Reunion", "Europe/Paris", "Europe/Madrid"], sheets.Select(s => s.TimeZone));
    }

    [Fact]
    public async Task Read_DatesOverseas_AreDaysOfThePlaceNotOfTheServer()
    {
        var sheets = (await Fixture.Json("overseas.json")).Select(r => Fixture.Place(r).Sheet).ToList();
        Assert.Equal((new DateOnly(2019, 7, 8), new DateOnly(2019, 7, 19)), Days(sheets[0].Periods[0]));
        Assert.Equal((new DateOnly(2019, 7, 8), new DateOnly(2019, 7, 9)), Days(sheets[0].Periods[1]));
        Assert.Equal((new DateOnly(2019, 7, 8), new DateOnly(2019, 7, 20)), Days(sheets[1].Periods[0]));
    }

    private static (DateOnly From, DateOnly? To) Days(Period period) => (period.From, period.To);
}
