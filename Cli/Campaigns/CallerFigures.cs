using System.Globalization;
using System.Text.Json;
using CsvHelper;
using Google.Protobuf.WellKnownTypes;
using Soliguide.Cli.Server;
using Soliguide.V1;
using Spectre.Console;

namespace Soliguide.Cli.Campaigns;

/// <summary>What callers brought: a table for people, or CSV (RFC 4180, comma, UTF-8) with every outcome.</summary>
internal static class CallerFigures
{
    private static readonly string[] Outcomes =
        [.. System.Enum.GetValues<CallOutcome>().Where(outcome => outcome != CallOutcome.Unspecified).Select(outcome => JsonNamingPolicy.CamelCase.ConvertName(outcome.ToString()))];

    public static Table Table(IEnumerable<CallerTally> callers)
    {
        var table = new Table().AddColumns("caller", "territory");
        foreach (var name in (string[])["calls", "answered", "to review", "accepted", "corrected", "returned"])
        {
            table.AddColumn(new TableColumn(name).RightAligned());
        }

        table.AddColumns("first call", "last call");
        foreach (var caller in callers)
        {
            table.AddRow(
                Markup.Escape(caller.Caller), Markup.Escape(caller.Territory), Count(caller.CallCount), Count(caller.AnsweredCount), Count(caller.UnderReviewCount),
                Count(caller.AcceptedCount), Count(caller.CorrectedCount), Count(caller.ReturnedCount), Printed.Moment(caller.FirstCallTime), Printed.Moment(caller.LastCallTime));
        }

        return table;
    }

    public static void Write(IEnumerable<CallerTally> callers, TextWriter output)
    {
        using var csv = CsvWriter.Create(output, CsvWriterOptions.Default, true);
        csv.WriteRecord(
        [
            "caller", "territory", "calls", .. Outcomes.Select(JsonNamingPolicy.SnakeCaseLower.ConvertName), "places_answered", "under_review", "accepted", "corrected",
            "returned", "first_call", "last_call",
        ]);
        foreach (var caller in callers)
        {
            csv.WriteRecord(
            [
                caller.Caller, caller.Territory, Count(caller.CallCount), .. Outcomes.Select(outcome => Count(caller.Outcomes.GetValueOrDefault(outcome))),
                Count(caller.AnsweredCount), Count(caller.UnderReviewCount), Count(caller.AcceptedCount), Count(caller.CorrectedCount), Count(caller.ReturnedCount),
                Instant(caller.FirstCallTime), Instant(caller.LastCallTime),
            ]);
        }
    }

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Instant(Timestamp? at) => at?.ToDateTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "";
}
