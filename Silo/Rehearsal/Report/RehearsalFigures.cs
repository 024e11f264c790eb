using Soliguide.Contracts.Reports;

namespace Soliguide.Silo.Rehearsal.Report;

/// <summary>What a rehearsal gave.</summary>
/// <param name="Seed">Its seed.</param>
/// <param name="Places">Places in scope.</param>
/// <param name="Letters">Letters that left.</param>
/// <param name="Elapsed">How long it took in real time, from the first place to the last day.</param>
/// <param name="All">Every day of all territories together, cumulated.</param>
/// <param name="Territories">Every day of each territory.</param>
internal sealed record RehearsalFigures(
    int Seed,
    int Places,
    int Letters,
    TimeSpan Elapsed,
    DayTally[] All,
    IReadOnlyList<(string Territory, DayTally[] Days)> Territories)
{
    /// <summary>Percent of places answered at the end of a day.</summary>
    public double AnsweredPercent(DateOnly day) => Percent(All.Single(d => d.Day == day), d => d.Answered);

    /// <summary>Percent of places presumed closed at the end of a day.</summary>
    public double PresumedPercent(DateOnly day) => Percent(All.Single(d => d.Day == day), d => d.Presumed);

    private static double Percent(DayTally day, Func<DayTally, int> count) => day.Places == 0 ? 0 : 100.0 * count(day) / day.Places;
}
