using System.Globalization;
using System.Text.Json;

namespace Soliguide.GrpcApi.Pages.Answers.Words;

/// <summary>Days in the page's language: native date fields follow the browser's, so what was understood is said again in words.</summary>
internal static class AnswerDates
{
    /// <summary>With its weekday: <c>lundi 5 août 2019</c>.</summary>
    public static string Full(this AnswerWords words, DateOnly day) => Write(words, "day.full", day);

    /// <summary>Without: <c>5 août 2019</c>.</summary>
    public static string Long(this AnswerWords words, DateOnly day) => Write(words, "day.long", day);

    /// <summary>A period with weekdays, both ends included; null is until further notice.</summary>
    public static string Range(this AnswerWords words, DateOnly from, DateOnly? to) => to switch
    {
        null => words.Fill("range.open", ("from", words.Full(from))),
        { } end when end == from => words.Fill("range.single", ("from", words.Full(from))),
        { } end => words.Fill("range", ("from", Write(words, $"day.full{SameYear(from, end)}", from)), ("to", words.Full(end))),
    };

    /// <summary>A season, for titles: <c>du 6 juillet au 1er septembre 2019</c>.</summary>
    public static string Season(this AnswerWords words, DateOnly from, DateOnly to) =>
        words.Fill("ask.period", ("from", Write(words, $"day.long{SameYear(from, to)}", from)), ("to", words.Long(to)));

    public static string Weekday(this AnswerWords words, DayOfWeek day) =>
        words[$"weekday.{JsonNamingPolicy.CamelCase.ConvertName(day.ToString())}"];

    /// <summary>What a date field reads and writes: <c>2019-08-05</c>.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Write(AnswerWords words, string phrase, DateOnly day) => words.Fill(
        phrase,
        ("weekday", words.Weekday(day.DayOfWeek)),
        ("day", day.Day == 1 ? words["day.first"] : Number(day.Day)),
        ("month", words[$"month.{Number(day.Month)}"]),
        ("year", Number(day.Year)));

    private static string SameYear(DateOnly from, DateOnly to) => from.Year == to.Year ? ".sameYear" : "";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
