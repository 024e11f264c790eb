namespace Soliguide.Silo.Rehearsal.Report;

/// <summary>The percentages of summer 2019 as the charity told them, at the end of a day. Source: docs/a-summer.md.</summary>
internal static class ArticleFigures
{
    /// <summary>Places up to date.</summary>
    public static IReadOnlyList<(DateOnly Day, double Percent)> Answered { get; } =
    [
        (new DateOnly(2019, 6, 27), 15),
        (new DateOnly(2019, 7, 1), 40),
        (new DateOnly(2019, 7, 6), 49),
        (new DateOnly(2019, 8, 15), 56),
    ];

    /// <summary>Places with the automatic message at the end.</summary>
    public static (DateOnly Day, double Percent) Presumed { get; } = (new DateOnly(2019, 8, 15), 44);
}
