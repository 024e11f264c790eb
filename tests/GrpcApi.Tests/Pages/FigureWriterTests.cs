using Soliguide.Contracts.Reports;
using Soliguide.Domain.Campaigns.BuiltIn;
using Soliguide.GrpcApi.Boards;
using Soliguide.GrpcApi.Pages.Campaigns;

namespace Soliguide.GrpcApi.Tests.Pages;

public sealed class FigureWriterTests
{
    [Fact]
    public void Write_TwoTerritories_AddsThemUpAndKeepsEach()
    {
        var texts = Write(Tally("fr-75", 1000, 500, 250), Tally("fr-33", 1000, 100, 0));

        Assert.Equal("2\u202f000", texts["places"]);
        Assert.Equal("600", texts["answered"]);
        Assert.Equal("30,0 %", texts["answeredPercent"]);
        Assert.Equal("1\u202f150", texts["waiting"]);
        Assert.Equal("50,0 %", texts["fr-75.answeredPercent"]);
        Assert.Equal("50.0", texts["fr-75.answeredWidth"]);
        Assert.Equal("12,5 %", texts["presumedPercent"]);
        Assert.Equal("0,0 %", texts["fr-93.answeredPercent"]);
    }

    [Fact]
    public void Write_LettersOfAKind_AreSummedByState()
    {
        Assert.Equal("7", Write(Tally("fr-75", 1, 0, 0))["letter.ask.handed"]);
        Assert.Equal("0", Write(Tally("fr-75", 1, 0, 0))["letter.reminder.due"]);
    }

    [Fact]
    public void Since_FiguresThatDidNotChange_AreNotSentAgain()
    {
        var before = Write(Tally("fr-75", 100, 50, 0));
        var now = Write(Tally("fr-75", 100, 51, 0));

        var changed = now.Since(before);

        Assert.Equal("51", changed["answered"]);
        Assert.DoesNotContain("places", changed.Keys);
        Assert.Equal(now.All.Count, now.Since(null).Count);
        Assert.Empty(now.Since(now));
    }

    private static FigureTexts Write(params TerritoryTally[] tallies)
    {
        var texts = new FigureTexts();
        FigureWriter.Write(
            texts,
            BuiltInPlans.Find("summer-2019")!,
            new CampaignFigures("summer-2019", tallies, [new LetterCount("ask", "handed", 7)], DateTimeOffset.UnixEpoch));
        return texts;
    }

    private static TerritoryTally Tally(string territory, int places, int answered, int presumed) => new(
        territory, places, [places - answered - presumed, 0, 0, 0, answered, presumed], new() { ["link"] = answered }, [], places, 0, 0, 0);
}
