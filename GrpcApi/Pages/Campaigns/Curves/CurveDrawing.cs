using Soliguide.GrpcApi.Pages.Words;

namespace Soliguide.GrpcApi.Pages.Campaigns.Curves;

/// <summary>A curve on a frame: everything that the page writes into its SVG, ready to be written.</summary>
internal sealed class CurveDrawing
{
    private static readonly int[] Grid = [0, 25, 50, 75, 100];

    private readonly Curve curve;

    public CurveDrawing(Curve curve, Frame frame)
    {
        this.curve = curve;
        Frame = frame;
        Phases = PhaseLabel.Place(curve.Phases.Select(phase => (X(phase.Day), phase.Label)), frame);
        Top = (Phases.Count == 0 ? 1 : Phases.Max(label => label.Row) + 1) * frame.Row;
    }

    public Frame Frame { get; }

    public DateOnly From => curve.From;

    public DateOnly To => curve.To;

    /// <summary>The upper edge of the plot, below the labels of the phases.</summary>
    public double Top { get; }

    /// <summary>Where phases begin.</summary>
    public IReadOnlyList<PhaseLabel> Phases { get; }

    /// <summary>The horizontal lines.</summary>
    public IEnumerable<(double Y, string Label)> Percents => Grid.Select(percent => (Y(percent), FrenchNumbers.RoundPercent(percent)));

    /// <summary>The first days of months.</summary>
    public IEnumerable<(double X, string Label)> Months
    {
        get
        {
            for (var day = new DateOnly(curve.From.Year, curve.From.Month, 1).AddMonths(1); day <= curve.To; day = day.AddMonths(1))
            {
                yield return (X(day), FrenchDates.Short(day));
            }
        }
    }

    /// <summary>The points of the line "answered", one an evening.</summary>
    public string Answered => Line(curve.Days.Select(day => (day.Day, day.AnsweredPercent)));

    /// <summary>The points of the line "presumed closed", from the first evening with one.</summary>
    public string Presumed => Line(curve.Presumed.Select(day => (day.Day, day.PresumedPercent)));

    /// <summary>The surface under the line "answered"; empty without a line.</summary>
    public string Surface => curve.Days.Count < 2
        ? ""
        : $"{Point(X(curve.Days[0].Day), Frame.Bottom)} {Answered} {Point(X(curve.Days[^1].Day), Frame.Bottom)}";

    /// <summary>Published figures of the same plan.</summary>
    public IEnumerable<(double X, double Y, PublishedFigure Figure)> Published =>
        curve.Published.Select(figure => (X(figure.Day), Y(figure.AnsweredPercent), figure));

    /// <summary>The line of today; null outside the season.</summary>
    public double? Today => curve.Today is { } today ? X(today) : null;

    /// <summary>The last figure of each line, beside its end.</summary>
    public IReadOnlyList<EndLabel> Ends => curve.Days.Count == 0 ? [] : EndLabel.Place(curve.Days[^1], X(curve.Days[^1].Day), Y, Frame);

    /// <summary>Across: days of the season from edge to edge.</summary>
    public double X(DateOnly day)
    {
        var days = Math.Max(1, curve.To.DayNumber - curve.From.DayNumber);
        return Frame.Left + ((Frame.Right - Frame.Left) * (day.DayNumber - curve.From.DayNumber) / days);
    }

    /// <summary>Up: 0 to 100 % from edge to edge.</summary>
    public double Y(double percent) => Frame.Bottom - ((Frame.Bottom - Top) * percent / 100);

    private string Line(IEnumerable<(DateOnly Day, double Percent)> points) =>
        string.Join(' ', points.Select(point => Point(X(point.Day), Y(point.Percent))));

    private static string Point(double x, double y) => $"{Frame.Write(x)},{Frame.Write(y)}";
}
