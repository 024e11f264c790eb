using Soliguide.Domain.Places.Public;

namespace Soliguide.Domain.Tests.Places.Public;

public class OpeningExampleTests
{
    private static readonly Dictionary<string, OpeningExample> Examples =
        OpeningExamples.All.ToDictionary(e => e.Name);

    public static TheoryData<string> Names => [.. Examples.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void StatusAt_Example_ShowsWhatItSays(string name) => Assert.Equal(Examples[name].Seen, Examples[name].Shown());

    [Fact]
    public void StatusAt_PeriodOrDefaultDecides_GivesItsWords()
    {
        var at = new DateTimeOffset(2019, 8, 6, 10, 0, 0, TimeSpan.Zero);
        var closure = OpeningExample.Closure("2019-08-05", "2019-08-18");
        var card = OpeningExample.Paris with { Periods = [closure], Presumed = OpeningExample.Summer };
        Assert.Equal("c2019-08-05", Opening.StatusAt(card, at).Text);
        Assert.Equal("susceptible de fermer cet été", Opening.StatusAt(card, at.AddDays(14)).Text);
        Assert.Null(Opening.StatusAt(card, at.AddDays(60)).Text);
    }
}
