using System.Globalization;
using System.Text;
using Soliguide.Cli.Import;
using Soliguide.Cli.Import.Csv;
using Soliguide.Domain.Places.Contacts;
using Soliguide.Domain.Places.Hours;
using Soliguide.Domain.Places.Sheets;

namespace Soliguide.Cli.Tests.Import.Csv;

public sealed class PlaceCsvReaderTests
{
    [Fact]
    public async Task Read_FrenchFileWithMarkAndSemicolons_FillsTheWholeSheet()
    {
        var (sheet, contacts) = Fixture.Place((await Csv("french.csv"))[0]);
        Assert.Equal(
            new PlaceSheet(new(new("fr", "33"), "31"), "Le Relais du Saule", "Europe/Paris")
            {
                Description = "Repas; douches et \"coin\" lecture",
                Position = new Position
                {
                    Address = "5 quai du Saule", AddressComplement = "2e étage", PostalCode = "33000", City = "Bordeaux",
                    Latitude = 44.8378, Longitude = -0.5792,
                },
                Services = [new PlaceService("food_distribution", "food_distribution"), new PlaceService("shower", "shower")],
                Phones = [new PublicPhone("05 36 49 12 34"), new PublicPhone("06 39 98 00 11")],
                Hours = new WeeklyHours { Monday = [new(new(9, 30), new(12, 0)), new(new(14, 0), new(17, 30))] },
                PublicHolidays = PublicHolidayRule.Closed,
                Periods = [new Period("closure_20190805", PeriodKind.Closure, new(2019, 8, 5), new(2019, 8, 18)) { Text = "Congés d'été" }],
                Languages = ["fr", "ar"],
                OwnerNetwork = "Réseau des Saules",
                LastVerified = new DateTimeOffset(2019, 1, 14, 23, 0, 0, TimeSpan.Zero),
                LastModified = new DateTimeOffset(2019, 3, 2, 8, 30, 0, TimeSpan.Zero),
                StaffNote = "Rappeler le matin",
            },
            sheet);
        Assert.Equal(
            [new PlaceContact("saule@example.org") { Name = "Camille Jolivent", Role = "direction" }, new PlaceContact("nuit@example.org")],
            contacts);
    }

    [Fact]
    public async Task Read_RowsCutShort_AreReadWithWhatTheyHaveAndEmptyRowsSkipped()
    {
        var results = await Csv("french.csv");
        Assert.Equal([2L, 4L, 6L], results.Select(r => r.Line));
        var round = Fixture.Place(results[1]).Sheet;
        Assert.Equal(
            ("fr-2a-32", SheetStatus.Draft, Visibility.Professionals, PlaceKind.MobileRound, true),
            (round.Key.ToString(), round.Status, round.Visibility, round.Kind, round.OnReferral));
        Assert.Null(round.Hours);
        Assert.Equal("fr-01-33", Fixture.Place(results[2]).Sheet.Key.ToString());
    }

    [Fact]
    public async Task Read_EnglishFileWithCommas_IsUnderstood()
    {
        var (sheet, contacts) = Fixture.Place(Assert.Single(await Csv("english.csv")));
        Assert.Equal(("fr-971-a_1", "America/Guadeloupe", "Basse-Terre"), (sheet.Key.ToString(), sheet.TimeZone, sheet.Position.City));
        Assert.Equal([new TimeSlot(new(20, 0), new(2, 0))], sheet.Hours!.Sunday);
        Assert.Equal([new PlaceContact("a@example.org")], contacts);
    }

    [Fact]
    public async Task Read_PublicsAndAccess_AreReadInFrenchUnknownOrRefused()
    {
        var results = await Fixture.All(new PlaceCsvReader(), new MemoryStream(Encoding.UTF8.GetBytes(
            """
            id;nom;departement;type d'accueil;publics accueillis;âge min;âge max;publics_texte;fauteuil;animaux;accessibilité
            1;a;75;exclusif;Femmes|familles|Femmes enceintes;18;99;sur liste;partiel;non;rampe
            2;b;75;;;;;;;;
            3;c;75;inconditionnel;;;;;inconnu;oui;
            4;d;75;;femmes;;;;;;
            5;e;75;exclusif;dames;dix;;;peut-être;;
            """)));

        var full = Fixture.Place(results[0]).Sheet;
        Assert.Equal(
            new Publics(Welcome.Exclusive) { Groups = [PublicGroup.Women, PublicGroup.Family, PublicGroup.Pregnant], AgeFrom = 18, Description = "sur liste" },
            full.Publics);
        Assert.Equal(new Accessibility { Wheelchair = Wheelchair.Partial, Animals = false, Details = "rampe" }, full.Accessibility);
        Assert.Equal((null, null), (Fixture.Place(results[1]).Sheet.Publics, Fixture.Place(results[1]).Sheet.Accessibility));
        Assert.Equal(new Publics(Welcome.Unconditional), Fixture.Place(results[2]).Sheet.Publics);
        Assert.Equal(new Accessibility { Animals = true }, Fixture.Place(results[2]).Sheet.Accessibility);
        Assert.Equal(
            ["welcome VALUE_UNKNOWN", "publics VALUE_UNKNOWN, age_from AGE_UNREADABLE, wheelchair VALUE_UNKNOWN"],
            results.OfType<ReadResult.Refused>().Select(refused => string.Join(", ", refused.Problems.Select(p => $"{p.Field} {p.Code}"))));
    }

    [Fact]
    public async Task Read_PeopleServed_IsAWholeNumberUnknownOrRefused()
    {
        var results = await Fixture.All(
            new PlaceCsvReader(), new MemoryStream(Encoding.UTF8.GetBytes("id;nom;departement;frequentation\n1;a;75;350\n2;b;75;\n3;c;75;beaucoup\n4;d;75;0\n")));

        Assert.Equal([350, null], results.Take(2).Select(result => Fixture.Place(result).Sheet.PeopleServed));
        Assert.Equal(["4 id 3: people_served COUNT_UNREADABLE", "5 id 4: people_served COUNT_UNREADABLE"], results.OfType<ReadResult.Refused>().Select(Write));
    }

    [Fact]
    public async Task Read_BadRows_AreRefusedByLineIdAndColumnAndTheRestIsRead()
    {
        var results = await Csv("refusals.csv");
        string[] expected =
        [
            "2 id 1: name NAME_MISSING",
            "3 id 2: department TERRITORY_UNKNOWN",
            "4 id -: id ID_MISSING",
            "5 id 4: status VALUE_UNKNOWN",
            "6 id 5: longitude POINT_UNREADABLE",
            "7 id 6: monday HOURS_UNREADABLE",
            "8 id 7: closed_to PERIOD_ENDS_BEFORE_START",
            "9 id 8: closed_from PERIOD_START_MISSING",
            "10 id 9: last_verified INSTANT_UNREADABLE",
            "11 id 10: on_referral VALUE_UNKNOWN",
            "12 id 11:  BROKEN_ROW",
        ];
        Assert.Equal(expected, results.OfType<ReadResult.Refused>().Select(Write));
        Assert.Equal("fr-75-12", Fixture.Place(results[^1]).Sheet.Key.ToString());
    }

    [Theory]
    [InlineData("id;nom\n1;a\n", "department")]
    [InlineData("", "id, name, department")]
    [InlineData("id;nom;name;departement\n", "Two columns")]
    public async Task Read_WrongHeader_SaysWhatIsMissing(string file, string said)
    {
        var refusal = await Assert.ThrowsAsync<UnreadableFileException>(
            () => Fixture.All(new PlaceCsvReader(), new MemoryStream(Encoding.UTF8.GetBytes(file))));
        Assert.Contains(said, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_WindowsEncoding_IsRefusedRowByRowWithWhatToDo()
    {
        var bytes = Encoding.Latin1.GetBytes("id;nom;departement\n1;Café;75\n2;Bar;75\n");
        var results = await Fixture.All(new PlaceCsvReader(), new MemoryStream(bytes));
        Assert.Equal("NOT_UTF8", Assert.IsType<ReadResult.Refused>(results[0]).Problems[0].Code);
        Assert.Equal("Bar", Fixture.Place(results[1]).Sheet.Name);
    }

    [Fact]
    public async Task Read_QuotationMarkNeverClosedInALargeFile_StopsWithTheLine()
    {
        var file = $"id;nom;departement\n1;\"a;75\n{string.Concat(Enumerable.Repeat("2;b;75\n", 600_000))}";
        var refusal = await Assert.ThrowsAsync<UnreadableFileException>(
            () => Fixture.All(new PlaceCsvReader(), new MemoryStream(Encoding.UTF8.GetBytes(file))));
        Assert.Contains("line 2 ", refusal.Message, StringComparison.Ordinal);
    }

    private static Task<List<ReadResult>> Csv(string name) => Fixture.All(new PlaceCsvReader(), Fixture.Open($"csv/{name}"));

    private static string Write(ReadResult.Refused refused) => string.Create(
        CultureInfo.InvariantCulture,
        $"{refused.Line} id {refused.Id ?? "-"}: {string.Join(", ", refused.Problems.Select(p => $"{p.Field} {p.Code}"))}");
}
