using System.Globalization;

namespace Soliguide.Cli.Import.Report;

/// <summary>The report as people read it: one line of figures, then one line per problem.</summary>
internal static class ReportText
{
    /// <summary>Writes the report.</summary>
    public static void Write(ReportDocument report, TextWriter output)
    {
        var rehearsed = report.DryRun ? "Nothing was sent. " : "";
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{rehearsed}{report.Read} read, {report.Accepted} accepted, {report.Unchanged} unchanged, {report.Refused} refused."));
        if (report.Unavailable > 0)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{report.Unavailable} could not be kept now: run the same import again, what was kept stays."));
        }

        WriteAll("refused", report.Refusals, output);
        WriteAll("left out", report.Remarks, output);
    }

    private static void WriteAll(string what, IEnumerable<ReportEntry> entries, TextWriter output)
    {
        foreach (var entry in entries)
        {
            foreach (var problem in entry.Problems)
            {
                var id = entry.Id is null ? "" : $" ({entry.Id})";
                var field = problem.Field.Length == 0 ? "" : $"{problem.Field}: ";
                output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"{what}: line {entry.Line}{id}: {field}{problem.Code}: {problem.Message}"));
            }
        }
    }
}
