using Soliguide.Contracts.Reports;
using Soliguide.Domain.Json;

namespace Soliguide.Silo.Rehearsal.Report;

/// <summary>One run as a line of JSON, for programs: what the tables and the CSV say, by territory and day.</summary>
internal static class RunJson
{
    public static string Of(string campaign, RehearsalFigures run) => DomainJson.Write(new Document(
        campaign, run.Seed, run.Places, run.Letters, Math.Round(run.Elapsed.TotalSeconds, 1), run.All,
        run.Territories.ToDictionary(territory => territory.Territory, territory => territory.Days)));

    private sealed record Document(
        string Campaign, int Seed, int Places, int Letters, double Seconds, DayTally[] Days, IReadOnlyDictionary<string, DayTally[]> Territories);
}
