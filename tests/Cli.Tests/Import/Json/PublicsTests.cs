using Soliguide.Cli.Import;
using Soliguide.Domain.Places.Sheets;

namespace Soliguide.Cli.Tests.Import.Json;

public sealed class PublicsTests
{
    private const string Place = """ "name":"a","status":"ONLINE","position":{"departmentCode":"75"} """;

    [Fact]
    public async Task Read_ExclusivePlace_KeepsWhatItNamesAndNoBoxThatAsksNothing()
    {
        var sheet = await Sheet("""
            "publics":{"accueil":2,"age":{"min":24,"max":99},"description":"<p>sur liste</p>","gender":["women"],"familialle":["isolated","family","couple","pregnant"],"administrative":[],"other":["lgbt","mentalHealth"]}
            """);
        Assert.Equal(
            new Publics(Welcome.Exclusive)
            {
                Groups = [PublicGroup.Women, PublicGroup.Lgbt, PublicGroup.MentalHealth], AgeFrom = 24, Description = "sur liste",
            },
            sheet.Publics);
    }

    [Theory]
    [InlineData(""" "publics":{"accueil":0,"gender":["women"],"age":{"min":18,"max":25}} """)]
    [InlineData(""" "publics":{"accueil":2,"gender":["women","men"],"age":{"min":0,"max":99}} """)]
    public async Task Read_PlaceThatNamesNobody_ReceivesEverybody(string publics) =>
        Assert.Equal(new Publics(Welcome.Unconditional), (await Sheet(publics)).Publics);

    [Theory]
    [InlineData(""" "publics":{} """)]
    [InlineData(""" "publics":{"accueil":null,"gender":["women"]} """)]
    [InlineData(""" "languages":[] """)]
    public async Task Read_PlaceThatDoesNotSay_IsUnknown(string publics) => Assert.Null((await Sheet(publics)).Publics);

    [Fact]
    public async Task Read_ServicePublics_AreKeptOnlyWhereTheyDiffer()
    {
        var sheet = await Sheet("""
            "publics":{"accueil":0},"services_all":[
              {"category":"shower","differentPublics":true,"publics":{"accueil":1,"gender":["women"]}},
              {"category":"laundry","differentPublics":false,"publics":{"accueil":1,"gender":["women"]}},
              {"category":"food","publics":{"accueil":0}}]
            """);
        Assert.Equal([new Publics(Welcome.Preferential) { Groups = [PublicGroup.Women] }, null, null], sheet.Services.Select(service => service.Publics));
    }

    [Theory]
    [InlineData(""" "modalities":{"pmr":{"checked":true},"animal":{"checked":true}} """, Wheelchair.Yes, true, null)]
    [InlineData(""" "modalities":{"pmr":{"checked":true},"animal":{"checked":false}} """, Wheelchair.Yes, null, null)]
    [InlineData(""" "modalities":{"pmr":{"checked":true}},"accessibility":{"wheelchair":"PARTIAL","animals":false,"details":"rampe"} """, Wheelchair.Partial, false, "rampe")]
    public async Task Read_Accessibility_TakesOurOwnFieldElseTickedBoxes(string fields, Wheelchair wheelchair, bool? animals, string? details) =>
        Assert.Equal(new Accessibility { Wheelchair = wheelchair, Animals = animals, Details = details }, (await Sheet(fields)).Accessibility);

    [Fact]
    public async Task Read_BoxesThatNobodyTicked_AreUnknown() =>
        Assert.Null((await Sheet(""" "modalities":{"pmr":{"checked":false},"animal":{"checked":false}} """)).Accessibility);

    [Theory]
    [InlineData(""" "publics":{"accueil":3} """, "publics.accueil")]
    [InlineData(""" "publics":{"accueil":2,"gender":["women","others"]} """, "publics.gender[1]")]
    [InlineData(""" "services_all":[{"category":"food","publics":{"accueil":1,"other":[7]}}] """, "services_all[0].publics.other[0]")]
    [InlineData(""" "accessibility":{"wheelchair":"perhaps"} """, "accessibility.wheelchair")]
    public async Task Read_WordsNeverSeen_AreRefusedByTheirField(string fields, string field)
    {
        var problem = Assert.Single(Assert.IsType<ReadResult.Refused>(Assert.Single(await Fixture.JsonText(Record(fields)))).Problems);
        Assert.Equal((field, "VALUE_UNKNOWN"), (problem.Field, problem.Code));
    }

    private static async Task<PlaceSheet> Sheet(string fields) => Fixture.Place(Assert.Single(await Fixture.JsonText(Record(fields)))).Sheet;

    private static string Record(string fields) => $$"""{"lieu_id":1,{{Place}},{{fields.ReplaceLineEndings(" ")}}}""";
}
