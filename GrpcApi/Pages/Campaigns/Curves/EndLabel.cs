using Soliguide.GrpcApi.Pages.Words;

namespace Soliguide.GrpcApi.Pages.Campaigns.Curves;

/// <summary>The last figure of a line, written beside its end.</summary>
/// <param name="Line"><c>answered</c> or <c>presumed</c>.</param>
/// <param name="X">Where the line ends.</param>
/// <param name="Y">Where the line ends.</param>
/// <param name="TextY">Where the figure stands: beside the end, but never on the other figure.</param>
/// <param name="Words">The figure.</param>
internal sealed record EndLabel(string Line, double X, double Y, double TextY, string Words)
{
    /// <summary>The ends of both lines on this evening; presumed only once somebody is.</summary>
    public static IReadOnlyList<EndLabel> Place(CurveDay last, double x, Func<double, double> y, Frame frame)
    {
        var answered = Of("answered", last.AnsweredPercent, x, y);
        if (last.Presumed == 0)
        {
            return [answered];
        }

        var presumed = Of("presumed", last.PresumedPercent, x, y);
        var missing = frame.Letter * 1.2 - Math.Abs(answered.Y - presumed.Y);
        if (missing <= 0)
        {
            return [answered, presumed];
        }

        var up = answered.Y <= presumed.Y ? 1 : -1;
        return [answered with { TextY = answered.Y - (up * missing / 2) }, presumed with { TextY = presumed.Y + (up * missing / 2) }];
    }

    private static EndLabel Of(string line, double percent, double x, Func<double, double> y) =>
        new(line, x, y(percent), y(percent), FrenchNumbers.RoundPercent(percent));
}
