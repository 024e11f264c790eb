using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Sheets;

namespace Soliguide.Domain.Tests.Places.Public;

public class SheetRulesTests
{
    private static readonly DateOnly Day = new(2019, 8, 5);
    private static readonly Period Closure = new("p", PeriodKind.Closure, Day, Day);
    private static readonly PlaceSheet Sheet = new(PlaceKey.Parse("fr-75-1"), "Accueil de jour", "Europe/Paris");

    private static readonly Dictionary<string, (PlaceSheet Sheet, string Problem)> Refused = new()
    {
        ["no name"] = (Sheet with { Name = "  " }, "name NAME_EMPTY"),
        ["long name"] = (Sheet with { Name = new string('x', 201) }, "name TEXT_TOO_LONG"),
        ["no zone"] = (Sheet with { TimeZone = "" }, "timeZone TIME_ZONE_UNKNOWN"),
        ["strange zone"] = (Sheet with { TimeZone = "Europe/Lutece" }, "timeZone TIME_ZONE_UNKNOWN"),
        ["Windows zone"] = (Sheet with { TimeZone = "Romance Standard Time" }, "timeZone TIME_ZONE_UNKNOWN"),
        ["latitude"] = (At(91, 2), "position.latitude COORDINATE_OUT_OF_RANGE"),
        ["longitude"] = (At(48, -180.1), "position.longitude COORDINATE_OUT_OF_RANGE"),
        ["no number"] = (At(double.NaN, 2), "position.latitude COORDINATE_OUT_OF_RANGE"),
        ["half a point"] = (At(48, null), "position.longitude COORDINATE_ALONE"),
        ["long address"] = (Sheet with { Position = new Position { Address = new string('x', 301) } }, "position.address TEXT_TOO_LONG"),
        ["service twice"] = (Sheet with { Services = [new("s", "shower"), new("s", "food")] }, "services[1].id SERVICE_ID_TWICE"),
        ["service without id"] = (Sheet with { Services = [new("", "shower")] }, "services[0].id ID_EMPTY"),
        ["category in words"] = (Sheet with { Services = [new("s", "Douches")] }, "services[0].category CATEGORY_NOT_PLAUSIBLE"),
        ["period twice"] = (Sheet with { Periods = [Closure, Closure] }, "periods[1].id PERIOD_ID_TWICE"),
        ["period backwards"] = (Sheet with { Periods = [Closure with { To = Day.AddDays(-1) }] }, "periods[0].to PERIOD_ENDS_BEFORE_START"),
        ["period of another's service"] = (
            Sheet with { Periods = [Closure with { ServiceId = "s" }] }, "periods[0].serviceId SERVICE_UNKNOWN"),
        ["closure with hours"] = (Sheet with { Periods = [Closure with { Hours = Hours.Of("") }] }, "periods[0].hours HOURS_NOT_EXPECTED"),
        ["long message"] = (Sheet with { Periods = [Closure with { Text = new string('x', 601) }] }, "periods[0].text TEXT_TOO_LONG"),
        ["overlap"] = (Sheet with { Hours = Hours.Of("mon 09:00-12:00 11:00-13:00") }, "hours.monday[0] SLOTS_OVERLAP"),
        ["overlap at a stop"] = (
            Sheet with { Stops = [new RoundStop(new Position(), Hours.Of("mon 09:00-12:00 11:00-13:00"))] },
            "stops[0].hours.monday[0] SLOTS_OVERLAP"),
        ["two numbers in one"] = (
            Sheet with { Phones = [new("01 99 00 00 01 / +33 1 99 00 00 02")] }, "phones[0].number PHONE_NOT_PLAUSIBLE"),
        ["words for a number"] = (Sheet with { Phones = [new("le 115")] }, "phones[0].number PHONE_NOT_PLAUSIBLE"),
        ["two digits"] = (Sheet with { Phones = [new("15")] }, "phones[0].number PHONE_NOT_PLAUSIBLE"),
        ["language in words"] = (Sheet with { Languages = ["fr", "Français"] }, "languages[1] LANGUAGE_NOT_ISO"),
        ["everybody, and women"] = (For(new(Welcome.Unconditional) { Groups = [PublicGroup.Women] }), "publics.welcome PUBLICS_NOT_EXPECTED"),
        ["everybody up to 25"] = (For(new(Welcome.Unconditional) { AgeTo = 25 }), "publics.welcome PUBLICS_NOT_EXPECTED"),
        ["only nobody"] = (For(new(Welcome.Exclusive)), "publics.groups PUBLICS_MISSING"),
        ["only all ages"] = (For(new(Welcome.Exclusive) { AgeFrom = 0, AgeTo = 99 }), "publics.groups PUBLICS_MISSING"),
        ["a year of birth"] = (For(new(Welcome.Exclusive) { AgeFrom = 1990 }), "publics.ageFrom AGE_OUT_OF_RANGE"),
        ["from 25 to 18"] = (For(new(Welcome.Preferential) { AgeFrom = 25, AgeTo = 18 }), "publics.ageTo AGES_BACKWARDS"),
        ["a service for nobody"] = (
            Sheet with { Services = [new("s", "shower") { Publics = new(Welcome.Exclusive) }] }, "services[0].publics.groups PUBLICS_MISSING"),
        ["long details of access"] = (
            Sheet with { Accessibility = new() { Details = new string('x', 10_001) } }, "accessibility.details TEXT_TOO_LONG"),
        ["control character"] = (Sheet with { Description = "a\u0000b" }, "description TEXT_HAS_CONTROL_CHARACTERS"),
        ["too many services"] = (
            Sheet with { Services = Enumerable.Range(0, 201).Select(n => new PlaceService($"s{n}", "food")).ToValueList() },
            "services TOO_MANY"),
    };

    public static TheoryData<string> Names => [.. Refused.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Check_SheetThatCannotBeTaken_NamesTheFieldAndNothingElse(string name)
    {
        var problem = Assert.Single(SheetRules.Check(Refused[name].Sheet));
        Assert.Equal(Refused[name].Problem, $"{problem.Field} {problem.Code}");
    }

    [Fact]
    public void Check_BareSheet_MayBeTaken() => Assert.Empty(SheetRules.Check(Sheet));

    [Fact]
    public void Check_FullSheet_MayBeTaken() => Assert.Empty(SheetRules.Check(At(48.85, 2.35) with
    {
        Description = "Douches\nlaverie",
        Services = [new("s", "shower") { Hours = Hours.Of("mon-sun 00:00-23:59") }, new("t", "food_2")],
        Phones = [new("115"), new("+33 (0)1.99.00.00.01", "accueil")],
        Languages = ["fr", "prs", "lsf"],
        Publics = new(Welcome.Exclusive) { Groups = [PublicGroup.Women, PublicGroup.Family], AgeFrom = 18, AgeTo = 98, Description = "sur liste" },
        Accessibility = new() { Wheelchair = Wheelchair.Partial, Animals = false, Details = "rampe sur demande" },
        Hours = Hours.Of("mon-fri 09:00-12:00 14:00-17:00; sat 20:00-02:00"),
        Stops = [new RoundStop(new Position { City = "Nantes" }, Hours.Of(""))],
        Periods =
        [
            Closure,
            Closure with { Id = "q", ServiceId = "s", To = null },
            Closure with { Id = "r", Kind = PeriodKind.ChangedHours },
        ],
    }));

    [Fact]
    public void Check_SeveralProblems_NamesThemAll() => Assert.Equal(
        ["name", "timeZone", "languages[0]"],
        SheetRules.Check(Sheet with { Name = "", TimeZone = "x", Languages = ["?"] }).Select(p => p.Field));

    private static PlaceSheet For(Publics publics) => Sheet with { Publics = publics };

    private static PlaceSheet At(double? latitude, double? longitude) =>
        Sheet with { Position = new Position { Latitude = latitude, Longitude = longitude } };
}
