using System.Globalization;
using System.Text.Json;
using CsvHelper;
using Soliguide.Cli.Server;
using Soliguide.V1;

namespace Soliguide.Cli.Campaigns;

/// <summary>Figures as CSV (RFC 4180, comma, UTF-8): a territory a line, or a day a line; counts only, no percentages.</summary>
internal static class TallyCsv
{
    private static readonly Channel[] Channels = [.. Enum.GetValues<Channel>().Where(channel => channel != Channel.Unspecified)];

    public static void Write(GetTallyResponse told, TextWriter output, bool withDays)
    {
        using var csv = CsvWriter.Create(output, CsvWriterOptions.Default, true);
        csv.WriteRecord([.. withDays ? DayColumns : TerritoryColumns]);
        foreach (var line in withDays ? told.Days.Select(Line) : told.Territories.Select(Line))
        {
            csv.WriteRecord(Array.ConvertAll(line, value => Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""));
        }
    }

    private static IEnumerable<string> TerritoryColumns =>
        ["territory", "places", "not_asked", "asked", "reminded", "called", "answered", "default_closed", "letters_asked", "letters_reminded", "to_call", "calls", .. ChannelColumns];

    private static IEnumerable<string> DayColumns => ["day", "places", "asked", "reminded", "called", "answered", "presumed", .. ChannelColumns];

    private static IEnumerable<string> ChannelColumns => Channels.Select(channel => $"by_{JsonNamingPolicy.SnakeCaseLower.ConvertName(channel.ToString())}");

    private static object[] Line(Tally tally) =>
    [
        tally.Territory, tally.PlaceCount, tally.Stages.NotAsked, tally.Stages.Asked, tally.Stages.Reminded, tally.Stages.Called, tally.Stages.Answered,
        tally.Stages.DefaultClosed, tally.AskedCount, tally.RemindedCount, tally.OnDeskCount, tally.CallCount, .. ByChannel(tally.Channels),
    ];

    private static object[] Line(DayTally day) =>
    [
        Printed.Day(day.Day), day.PlaceCount, day.AskedCount, day.RemindedCount, day.CalledCount, day.AnsweredCount, day.PresumedCount, .. ByChannel(day.Channels),
    ];

    private static IEnumerable<object> ByChannel(IEnumerable<ChannelCount> counts)
    {
        var known = counts.ToDictionary(count => count.Channel, count => count.PlaceCount);
        return Channels.Select(channel => (object)known.GetValueOrDefault(channel));
    }
}
