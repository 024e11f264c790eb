using System.Globalization;
using Soliguide.Contracts.Reports;
using Spectre.Console;

namespace Soliguide.Silo.Rehearsal.Report;

/// <summary>One row a day: asked, reminded, called, answered by channel, presumed.</summary>
internal static class DayTable
{
    public static Table Of(string title, DayTally[] days)
    {
        var table = new Table().Border(TableBorder.Simple).Title(Markup.Escape(title));
        foreach (var column in (string[])["day", "asked", "reminded", "called", "answered", "link", "mail", "call", "presumed", "answered %", "presumed %"])
        {
            table.AddColumn(new TableColumn(column).RightAligned().NoWrap());
        }

        foreach (var day in days)
        {
            table.AddRow([
                day.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                Number(day.Asked),
                Number(day.Reminded),
                Number(day.Called),
                Number(day.Answered),
                Number(day.ByChannel.GetValueOrDefault("link")),
                Number(day.ByChannel.GetValueOrDefault("mail")),
                Number(day.ByChannel.GetValueOrDefault("call")),
                Number(day.Presumed),
                Percent(day.Answered, day.Places),
                Percent(day.Presumed, day.Places)]);
        }

        return table;
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Percent(int count, int places) =>
        (places == 0 ? 0 : 100.0 * count / places).ToString("F1", CultureInfo.InvariantCulture);
}
