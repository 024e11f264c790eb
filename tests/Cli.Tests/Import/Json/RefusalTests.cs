using System.Globalization;
using Soliguide.Cli.Import;
using Soliguide.Cli.Import.Json;

namespace Soliguide.Cli.Tests.Import.Json;

public sealed class RefusalTests
{
    [Fact]
    public async Task Read_BadRecords_AreRefusedByLineIdAndFieldAndTheRestIsRead()
    {
        var results = await Fixture.Json("refusals.jsonl");
        string[] expected =
        [
            "1 id 1: name NAME_MISSING",
            "2 id 2: position.departmentCode TERRITORY_UNKNOWN",
            "3 id -: lieu_id ID_MISSING",
            "4 id 4: status VALUE_UNKNOWN",
            "5 id 5: visibility VALUE_UNKNOWN",
            "6 id 6: newhours.monday.timeslot[0] HOURS_UNREADABLE",
            "7 id 7: newhours.monday.timeslot[0] HOURS_UNREADABLE",
            "8 id 8: tempInfos.closure.dateFin PERIOD_ENDS_BEFORE_START",
            "9 id 9: tempInfos.message.dateDebut DATE_UNREADABLE",
            "10 id 10: tempInfos.closure.dateDebut PERIOD_START_MISSING",
            "11 id 11: position.location.coordinates POINT_UNREADABLE",
            "12 id 12: position.timeZone TIME_ZONE_UNKNOWN",
            "13 id 13: services_all[0].category CATEGORY_MISSING",
            "14 id -:  BROKEN_JSON",
            "15 id -:  NOT_A_PLACE",
            "16 id 16: updatedAt INSTANT_UNREADABLE, placeType VALUE_UNKNOWN",
            "18 id 18: position.departmentCode TERRITORY_UNKNOWN",
            "19 id a-b: lieu_id ID_MISSING",
            "20 id -:  BROKEN_JSON",
        ];
        Assert.Equal(expected, results.OfType<ReadResult.Refused>().Select(Write));
        Assert.Equal((21, "fr-75-21"), ((int)results[^1].Line, Fixture.Place(results[^1]).Sheet.Key.ToString()));
    }

    [Fact]
    public async Task Read_PeopleServed_IsAWholeNumberOrRefused()
    {
        var results = await Fixture.JsonText("""
            {"lieu_id":1,"name":"a","status":"ONLINE","position":{"departmentCode":"75"},"peopleServedPerWeek":350}
            {"lieu_id":2,"name":"b","status":"ONLINE","position":{"departmentCode":"75"},"peopleServedPerWeek":3.5}
            """);

        Assert.Equal(350, Fixture.Place(results[0]).Sheet.PeopleServed);
        Assert.Equal("2 id 2: peopleServedPerWeek COUNT_UNREADABLE", Write(Assert.IsType<ReadResult.Refused>(results[1])));
    }

    [Fact]
    public async Task Read_RecordLongerThanTheCap_IsSkippedAndTheNextOneRead()
    {
        var results = await Fixture.JsonText($$$"""
            {"lieu_id":1,"name":"{{{new string('x', JsonRecords.Longest)}}}"}
            {"lieu_id":2,"name":"Suivant","status":"ONLINE","position":{"departmentCode":"75"}}
            """);
        Assert.Equal("RECORD_TOO_LONG", Assert.IsType<ReadResult.Refused>(results[0]).Problems[0].Code);
        Assert.Equal("fr-75-2", Fixture.Place(results[1]).Sheet.Key.ToString());
    }

    private static string Write(ReadResult.Refused refused) => string.Create(
        CultureInfo.InvariantCulture,
        $"{refused.Line} id {refused.Id ?? "-"}: {string.Join(", ", refused.Problems.Select(p => $"{p.Field} {p.Code}"))}");
}
