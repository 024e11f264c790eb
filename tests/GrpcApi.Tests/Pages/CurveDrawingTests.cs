using System.Globalization;
using Soliguide.GrpcApi.Pages.Campaigns.Curves;

namespace Soliguide.GrpcApi.Tests.Pages;

public sealed class CurveDrawingTests
{
    private static readonly DateOnly From = new(2019, 5, 15);
    private static readonly DateOnly To = new(2019, 8, 15);

    [Fact]
    public void X_FirstAndLastDay_AreTheEdgesOfThePlot()
    {
        var drawing = new CurveDrawing(Season([]), Frame.Wide);

        Assert.Equal(Frame.Wide.Left, drawing.X(From), 6);
        Assert.Equal(Frame.Wide.Right, drawing.X(To), 6);
    }

    [Fact]
    public void Y_NoneAndAll_AreTheEdgesOfThePlot()
    {
        var drawing = new CurveDrawing(Season([]), Frame.Narrow);

        Assert.Equal(Frame.Narrow.Bottom, drawing.Y(0), 6);
        Assert.Equal(drawing.Top, drawing.Y(100), 6);
    }

    [Fact]
    public void X_SeasonOfOneDay_IsTheLeftEdge()
    {
        var drawing = new CurveDrawing(new Curve(From, From, [], [], [], null), Frame.Wide);

        Assert.Equal(Frame.Wide.Left, drawing.X(From), 6);
    }

    [Fact]
    public void Answered_EveryEvening_HasOnePointAtItsPercentage()
    {
        CurveDay[] days = [.. Enumerable.Range(0, 40).Select(i => new CurveDay(From.AddDays(i), 200, i, 0))];
        var drawing = new CurveDrawing(Season(days), Frame.Wide);

        var points = Points(drawing.Answered);

        Assert.Equal(days.Length, points.Count);
        Assert.All(days.Zip(points), pair =>
        {
            Assert.Equal(drawing.X(pair.First.Day), pair.Second.X, 0.051);
            Assert.Equal(drawing.Y(pair.First.Answered / 2.0), pair.Second.Y, 0.051);
        });
    }

    [Fact]
    public void Presumed_BeforeTheDeadline_HasNoPoints()
    {
        CurveDay[] days = [new(From, 100, 1, 0), new(From.AddDays(1), 100, 2, 0), new(From.AddDays(2), 100, 3, 97), new(From.AddDays(3), 100, 100, 0)];
        var drawing = new CurveDrawing(Season(days), Frame.Wide);

        Assert.Equal(2, Points(drawing.Presumed).Count);
    }

    [Fact]
    public void Answered_NoEveningYet_IsEmpty()
    {
        var drawing = new CurveDrawing(Season([]), Frame.Wide);

        Assert.Equal(("", "", ""), (drawing.Answered, drawing.Presumed, drawing.Surface));
        Assert.Empty(drawing.Ends);
    }

    [Fact]
    public void Months_OfTheSeason_AreItsFirstDays()
    {
        var drawing = new CurveDrawing(Season([]), Frame.Wide);

        Assert.Equal(["1er juin", "1er juil.", "1er août"], drawing.Months.Select(month => month.Label));
    }

    [Fact]
    public void Published_Figures_StandWhereTheLineShouldPass()
    {
        var curve = Season([]) with { Published = PublishedFigure.Of("summer-2019") };
        var drawing = new CurveDrawing(curve, Frame.Wide);

        Assert.Equal([15, 40, 49, 56], drawing.Published.Select(mark => mark.Figure.AnsweredPercent));
        Assert.All(drawing.Published, mark => Assert.Equal(drawing.Y(mark.Figure.AnsweredPercent), mark.Y, 6));
        Assert.Empty(PublishedFigure.Of("winter-2019"));
    }

    [Theory]
    [InlineData(56, 44)]
    [InlineData(50, 50)]
    [InlineData(49, 51)]
    [InlineData(100, 0)]
    public void Ends_OfBothLines_NeverTouch(int answered, int presumed)
    {
        var drawing = new CurveDrawing(Season([new CurveDay(To, 100, answered, presumed)]), Frame.Narrow);

        var texts = drawing.Ends.Select(end => end.TextY).ToList();

        Assert.Equal(presumed == 0 ? 1 : 2, texts.Count);
        Assert.True(texts.Count == 1 || Math.Abs(texts[0] - texts[1]) >= Frame.Narrow.Letter * 1.19);
        Assert.True(answered <= presumed || texts.Count == 1 || texts[0] < texts[1], "The higher figure stands higher.");
    }

    private static Curve Season(IReadOnlyList<CurveDay> days) => new(From, To, days, [], [], null);

    private static List<(double X, double Y)> Points(string points) =>
        [.. points.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(point => point.Split(','))
            .Select(pair => (double.Parse(pair[0], CultureInfo.InvariantCulture), double.Parse(pair[1], CultureInfo.InvariantCulture)))];
}
