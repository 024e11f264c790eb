using System.Globalization;
using Soliguide.Tests.Shared.Checker;

namespace Soliguide.Bench.Faults.Cluster;

/// <summary>What a fault did.</summary>
/// <param name="Name">The fault.</param>
/// <param name="Acknowledged">Answers and calls acknowledged so far, of which each must be there.</param>
/// <param name="Repeated">How often clients had to ask again meanwhile.</param>
/// <param name="Seconds">From its end until all silos are ready and everybody who answers is acknowledged again.</param>
/// <param name="Faults">What the checker found.</param>
internal sealed record FaultRow(string Name, int Acknowledged, int Repeated, double Seconds, IReadOnlyList<Fault> Faults)
{
    /// <summary>The table's head.</summary>
    public const string Head = """
        | fault | acknowledged so far | asked again | lost | double | other faults | seconds until all works again |
        | --- | ---: | ---: | ---: | ---: | ---: | ---: |
        """;

    /// <summary>Whether nothing was found.</summary>
    public bool IsClean => Faults.Count == 0;

    public override string ToString()
    {
        var lost = Faults.Count(fault => fault.Rule is Rule.Acknowledged or Rule.Kept or Rule.LetterDue or Rule.Phase);
        var twice = Faults.Count(fault => fault.Rule is Rule.Once or Rule.Letter or Rule.Lease or Rule.Roster);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {Name} | {Acknowledged:N0} | {Repeated:N0} | {lost} | {twice} | {Faults.Count - lost - twice} | {Seconds:F0} |");
    }
}
