using System.Globalization;
using Soliguide.Cli.Server;
using Soliguide.V1;
using Spectre.Console;

namespace Soliguide.Cli.Campaigns;

/// <summary>Figures for people, one table each.</summary>
internal static class TallyTable
{
    /// <summary>Territories and all together.</summary>
    public static Table Of(IEnumerable<Tally> territories, Tally total)
    {
        var table = Numbers(new Table().AddColumn("territory"), "places", "asked", "reminded", "calls", "to call", "answered", "", "presumed", "");
        foreach (var tally in territories.Append(total))
        {
            table.AddRow(
            [
                tally.Territory.Length == 0 ? "all" : Markup.Escape(tally.Territory), Count(tally.PlaceCount), Count(tally.AskedCount), Count(tally.RemindedCount),
                Count(tally.CallCount), Count(tally.OnDeskCount), Count(tally.Stages.Answered), Printed.Percent(tally.Stages.Answered, tally.PlaceCount),
                Count(tally.Stages.DefaultClosed), Printed.Percent(tally.Stages.DefaultClosed, tally.PlaceCount),
            ]);
        }

        return table;
    }

    /// <summary>Days, cumulated.</summary>
    public static Table Of(IEnumerable<DayTally> days)
    {
        var table = Numbers(new Table().AddColumn("end of"), "places", "asked", "reminded", "called", "answered", "", "presumed");
        foreach (var day in days)
        {
            table.AddRow(
                Printed.Day(day.Day), Count(day.PlaceCount), Count(day.AskedCount), Count(day.RemindedCount), Count(day.CalledCount), Count(day.AnsweredCount),
                Printed.Percent(day.AnsweredCount, day.PlaceCount), Count(day.PresumedCount));
        }

        return table;
    }

    private static Table Numbers(Table table, params string[] names)
    {
        foreach (var name in names)
        {
            table.AddColumn(new TableColumn(name).RightAligned());
        }

        return table;
    }

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}
