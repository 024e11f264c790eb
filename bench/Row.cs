using System.Globalization;

namespace Soliguide.Bench;

/// <summary>A figure of the table.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Ours">Our figure.</param>
/// <param name="Baseline">The baseline's, measured in the same run; 0 where there is none.</param>
/// <param name="Unit">Of both.</param>
internal sealed record Row(string What, double Ours, double Baseline, string Unit)
{
    /// <summary>Says it on standard error as well, at once: a bench may take half an hour to its table.</summary>
    public Row Told()
    {
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{What}: {Ours:G4} {Unit}{(Baseline > 0 ? $" beside {Baseline:G4}" : "")}"));
        return this;
    }

    /// <summary>The middle of what turns gave.</summary>
    public static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
