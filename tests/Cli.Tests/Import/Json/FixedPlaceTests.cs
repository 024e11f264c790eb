using Soliguide.Domain;
using Soliguide.Domain.Places.Contacts;
using Soliguide.Domain.Places.Hours;
using Soliguide.Domain.Places.Sheets;

namespace Soliguide.Cli.Tests.Import.Json;

public sealed class FixedPlaceTests
{
    [Fact]
    public async Task Read_IdentityAndPosition_PrefersTheEnglishAddressKeys()
    {
        var sheet = (await Place()).Sheet;
        Assert.Equal("fr-75-4711", sheet.Key.ToString());
        Assert.Equal("Accueil du Vieux Tilleul", sheet.Name);
        Assert.Equal("Europe/Paris", sheet.TimeZone);
        Assert.Equal(SheetStatus.Online, sheet.Status);
        Assert.Equal("Réseau des Tilleuls", sheet.OwnerNetwork);
        Assert.Equal(
            new Position
            {
                Address = "12 rue du Tilleul, 75020 Paris", AddressComplement = "escalier B", PostalCode = "75020", City = "Paris",
                Latitude = 48.8702, Longitude = 2.3901,
            },
            sheet.Position);
    }

    [Fact]
    public async Task Read_HtmlDescription_BecomesPlainLines() =>
        Assert.Equal("Café & écoute,\nsans rendez-vous.\nlundi\njeudi", (await Place()).Sheet.Description);

    [Fact]
    public async Task Read_Languages_LosesBlanksAndRepetitions() =>
        Assert.Equal(["fr", "ar", "lsf"], (await Place()).Sheet.Languages);

    [Fact]
    public async Task Read_TimesAsIntegersAndTexts_AreTheSameHours()
    {
        var hours = (await Place()).Sheet.Hours!;
        Assert.Equal([Slot(9, 30, 12, 0), Slot(14, 0, 17, 30)], hours.Monday);
        Assert.Equal([Slot(0, 0, 0, 0)], hours.Tuesday);
        Assert.Empty(hours.Wednesday);
        Assert.Equal([Slot(20, 0, 2, 0)], hours.Thursday);
        Assert.Empty(hours.Friday);
        Assert.Equal([Slot(18, 0, 0, 0)], hours.Saturday);
        Assert.Empty(hours.Sunday);
        Assert.Equal(PublicHolidayRule.Closed, (await Place()).Sheet.PublicHolidays);
    }

    [Fact]
    public async Task Read_Services_KeepOwnHoursOnlyWhereTheyDiffer()
    {
        var services = (await Place()).Sheet.Services;
        Assert.Equal(["a1", "a2", "categorie_601", "laundry", "laundry_2"], services.Select(s => s.Id));
        Assert.Equal(["showers", "food_packages", "categorie_601", "laundry", "laundry"], services.Select(s => s.Category));
        Assert.Equal(("Douches", "Serviettes prêtées"), (services[0].Name, services[0].Description));
        Assert.Null(services[0].Hours);
        Assert.Equal(new WeeklyHours { Friday = [Slot(9, 0, 10, 0)] }, services[1].Hours);
    }

    [Fact]
    public async Task Read_TemporaryInformation_BecomesPeriodsOfLocalDaysBothIncluded()
    {
        ValueList<Period> expected =
        [
            new("closure_20190805", PeriodKind.Closure, new(2019, 8, 5), new(2019, 8, 25)) { Text = "Congés de l'équipe" },
            new("changedhours_20191223", PeriodKind.ChangedHours, new(2019, 12, 23), new(2020, 1, 4))
            {
                Hours = new WeeklyHours { Monday = [Slot(8, 0, 12, 0)] },
            },
            new("message_20190701", PeriodKind.Message, new(2019, 7, 1), null) { Text = "Travaux\nEntrée par la cour" },
            new("closure_a2_20190708", PeriodKind.Closure, new(2019, 7, 8), new(2019, 8, 31)) { ServiceId = "a2" },
            new("closure_categorie_601_20190720", PeriodKind.Closure, new(2019, 7, 20), null) { ServiceId = "categorie_601" },
        ];
        Assert.Equal(expected, (await Place()).Sheet.Periods);
    }

    [Fact]
    public async Task Read_Contacts_AreKeptOffTheSheetAndPhonesOnIt()
    {
        var place = await Place();
        Assert.Equal([new PlaceContact("accueil.tilleul@example.org")], place.Contacts);
        Assert.Equal([new PublicPhone("01 99 00 12 34", "accueil"), new PublicPhone("06 39 98 12 34")], place.Sheet.Phones);
    }

    [Fact]
    public async Task Read_VerifiedAndModified_AreTwoDates()
    {
        var sheet = (await Place()).Sheet;
        Assert.Equal(new DateTimeOffset(2019, 1, 15, 10, 0, 0, TimeSpan.Zero), sheet.LastVerified);
        Assert.Equal(new DateTimeOffset(2019, 3, 2, 8, 30, 0, TimeSpan.Zero), sheet.LastModified);
    }

    private static async Task<ImportedPlace> Place() => Fixture.Place(Assert.Single(await Fixture.Json("fixed-place.json")));

    private static TimeSlot Slot(int h1, int m1, int h2, int m2) => new(new TimeOnly(h1, m1), new TimeOnly(h2, m2));
}
