using System.Globalization;
using Soliguide.Mailing.Incoming.Words;

namespace Soliguide.Mailing.Incoming.Facts.Dates;

/// <summary>Names of months, weekdays and small numbers.</summary>
internal static class CalendarWords
{
    private static readonly Dictionary<string, int> Months = Load("month ");
    private static readonly Dictionary<string, int> Weekdays = Load("weekday ");
    private static readonly Dictionary<string, int> Numbers = Load("number ");

    public static int? Month(string word) => Months.TryGetValue(word, out var month) ? month : null;

    public static DayOfWeek? Weekday(string word) => Weekdays.TryGetValue(word, out var day) ? (DayOfWeek)day : null;

    public static int? Number(Token token) =>
        token.Number ?? (Numbers.TryGetValue(token.Text, out var number) ? number : null);

    private static Dictionary<string, int> Load(string kind) => WordLines.Sections("Facts/Dates/calendar.txt")
        .Where(s => s.Name.StartsWith(kind, StringComparison.Ordinal))
        .SelectMany(s => s.Lines.Select(line => (line, Value: int.Parse(s.Name.AsSpan(kind.Length), CultureInfo.InvariantCulture))))
        .ToDictionary(l => l.line, l => l.Value, StringComparer.Ordinal);
}
