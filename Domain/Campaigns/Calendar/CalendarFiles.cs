using System.Globalization;

namespace Soliguide.Domain.Campaigns.Calendar;

/// <summary>Reads the two data files of the calendar: plain commas, a line of names first, no quotes.</summary>
internal static class CalendarFiles
{
    /// <exception cref="FormatException">A line is not as its file's first line says; the message quotes it.</exception>
    public static SchoolCalendar Read(string holidays, string departments) => new(
        Lines(holidays, "zone,schoolYear,holiday,from,to").Select(Holiday),
        Lines(departments, "department,zone").ToDictionary(cells => cells[0], cells => Word<SchoolZone>(cells[1])));

    private static HolidayPeriod Holiday(string[] cells)
    {
        var days = new DayRange(Day(cells[3]), Day(cells[4]));
        return days.From <= days.To
            ? new HolidayPeriod(Word<SchoolZone>(cells[0]), int.Parse(cells[1], CultureInfo.InvariantCulture), Word<SchoolHoliday>(cells[2]), days)
            : throw new FormatException($"Holidays end before they begin: {string.Join(',', cells)}");
    }

    private static IEnumerable<string[]> Lines(string text, string names)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (lines is not [var first, ..] || first != names)
        {
            throw new FormatException($"The first line must be: {names}");
        }

        var width = names.Split(',').Length;
        return lines.Skip(1).Select(line => line.Split(',') is var cells && cells.Length == width
            ? cells
            : throw new FormatException($"{width} cells expected: {line}"));
    }

    private static DateOnly Day(string cell) => DateOnly.ParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static T Word<T>(string cell)
        where T : struct, Enum =>
        Enum.TryParse<T>(cell, ignoreCase: true, out var word) && Enum.IsDefined(word)
            ? word
            : throw new FormatException($"'{cell}' is no {typeof(T).Name}.");
}
