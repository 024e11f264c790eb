using Soliguide.GrpcApi.Pages.Campaigns.Curves;

namespace Soliguide.GrpcApi.Tests.Pages;

public sealed class PhaseLabelTests
{
    [Fact]
    public void Place_WordsFarApart_ShareTheLowestRow()
    {
        var labels = PhaseLabel.Place([(50, "Collecte"), (300, "Relance")], Frame.Wide);

        Assert.All(labels, label => Assert.Equal(0, label.Row));
    }

    [Fact]
    public void Place_WordThatWouldLeaveThePaper_EndsAtItsLine()
    {
        var label = Assert.Single(PhaseLabel.Place([(Frame.Wide.Width - 10, "Dernier courriel")], Frame.Wide));

        Assert.True(label.AtEnd);
    }

    [Fact]
    public void Place_TheSummerOf2019OnATelephone_LetsNoWordsTouch()
    {
        (double X, string Words)[] phases =
        [
            (43, "Collecte"), (124, "Courriel"), (154, "Relance"), (174, "Téléphone"), (188, "Avertissement"), (271, "Dernier courriel"), (299, "Fin"),
        ];

        var labels = PhaseLabel.Place(phases, Frame.Narrow);

        var spans = labels.Select(label => (label.Row, From: label.AtEnd ? label.X - Width(label) : label.X, To: label.AtEnd ? label.X : label.X + Width(label))).ToList();
        Assert.Equal(phases.Length, spans.Count);
        for (var i = 0; i < spans.Count; i++)
        {
            for (var j = i + 1; j < spans.Count; j++)
            {
                Assert.True(
                    spans[i].Row != spans[j].Row || spans[i].To < spans[j].From || spans[j].To < spans[i].From,
                    $"'{phases[i].Words}' touches '{phases[j].Words}'.");
            }
        }
    }

    private static double Width(PhaseLabel label) => Frame.Narrow.WidthOf(label.Words);
}
