namespace Soliguide.Bench;

/// <summary>A figure of the table.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Ours">Our figure.</param>
/// <param name="Baseline">The baseline's, measured in the same run; 0 where there is none.</param>
/// <param name="Unit">Of both.</param>
internal sealed record Row(string What, double Ours, double Baseline, string Unit)
{
    /// <summary>The middle of what turns gave.</summary>
    public static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
