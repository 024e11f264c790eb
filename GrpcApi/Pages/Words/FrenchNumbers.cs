using System.Globalization;

namespace Soliguide.GrpcApi.Pages.Words;

/// <summary>Numbers as French pages write them, the same on every machine: nothing of it comes from the culture.</summary>
internal static class FrenchNumbers
{
    private const string NarrowNoBreakSpace = "\u202f";

    private static readonly NumberFormatInfo Format = new()
    {
        NumberDecimalSeparator = ",",
        NumberGroupSeparator = NarrowNoBreakSpace,
    };

    /// <summary>Thousands apart: <c>5 000</c>.</summary>
    public static string Count(int number) => number.ToString("#,0", Format);

    /// <summary>With at most three decimals: <c>0,5</c>.</summary>
    public static string Number(double number) => number.ToString("0.###", Format);

    /// <summary>A percentage to one decimal: <c>56,0 %</c>.</summary>
    public static string Percent(double percent) => PageWords.Fill("percent", ("number", percent.ToString("0.0", Format)));

    /// <summary>A percentage without decimals, for labels: <c>56 %</c>.</summary>
    public static string RoundPercent(double percent) => PageWords.Fill("percent", ("number", percent.ToString("0", Format)));

    /// <summary>A difference to one decimal with its sign, <c>+2,5</c>; a dash where there is none.</summary>
    public static string Signed(double? difference) => difference is { } known ? known.ToString("+0.0;\u22120.0;0.0", Format) : "–";
}
