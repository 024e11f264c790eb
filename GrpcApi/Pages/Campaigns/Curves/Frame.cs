using System.Globalization;

namespace Soliguide.GrpcApi.Pages.Campaigns.Curves;

/// <summary>The paper that a curve is drawn on, in its own units: a wide one, and a narrow one whose letters stay readable on telephones.</summary>
/// <param name="Name">Makes ids of the page unique.</param>
/// <param name="Width">Of the whole drawing.</param>
/// <param name="Height">Of the whole drawing.</param>
/// <param name="Letter">Height of a letter.</param>
internal sealed record Frame(string Name, double Width, double Height, double Letter)
{
    public static Frame Wide { get; } = new("large", 760, 380, 13);

    public static Frame Narrow { get; } = new("etroite", 340, 340, 12);

    /// <summary>The left edge of the plot: room for "100 %".</summary>
    public double Left => Letter * 3.6;

    /// <summary>The right edge: room for the last figure.</summary>
    public double Right => Width - (Letter * 3.4);

    /// <summary>The lower edge: room for the months.</summary>
    public double Bottom => Height - (Letter * 2.2);

    /// <summary>Height of a row of labels above the plot.</summary>
    public double Row => Letter * 1.6;

    /// <summary>About how wide these words are: letters of a plain face are a little more than half as wide as high.</summary>
    public double WidthOf(string words) => words.Length * Letter * 0.58;

    /// <summary>A coordinate as SVG writes it.</summary>
    public static string Write(double coordinate) => coordinate.ToString("0.#", CultureInfo.InvariantCulture);
}
