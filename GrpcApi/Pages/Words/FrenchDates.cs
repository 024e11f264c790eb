using System.Globalization;
using Soliguide.Domain.Places;

namespace Soliguide.GrpcApi.Pages.Words;

/// <summary>Days and times as French pages write them, on the clocks of a place or territory.</summary>
internal static class FrenchDates
{
    /// <summary>With its weekday: <c>samedi 6 juillet 2019</c>.</summary>
    public static string Full(DateOnly day) => Write("day.full", "month", day);

    /// <summary>Without: <c>6 juillet 2019</c>.</summary>
    public static string Long(DateOnly day) => Write("day.long", "month", day);

    /// <summary>For tables and axes: <c>6 juil.</c></summary>
    public static string Short(DateOnly day) => Write("day.short", "month.short", day);

    /// <summary>A period, both ends included; null is until further notice.</summary>
    public static string Range(DateOnly from, DateOnly? to) => to switch
    {
        null => PageWords.Fill("range.open", ("from", Long(from))),
        { } end when end == from => PageWords.Fill("range.single", ("from", Long(from))),
        { } end => PageWords.Fill("range", ("from", Long(from)), ("to", Long(end))),
    };

    /// <summary>A time of day: <c>9 h 30</c>, <c>10 h</c>.</summary>
    public static string Time(TimeOnly time) => time.Minute == 0
        ? PageWords.Fill("time.whole", ("hour", Number(time.Hour)))
        : PageWords.Fill("time", ("hour", Number(time.Hour)), ("minutes", time.Minute.ToString("00", CultureInfo.InvariantCulture)));

    /// <summary>An instant on these clocks: <c>samedi 6 juillet 2019 à 9 h 30</c>.</summary>
    public static string Moment(DateTimeOffset instant, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(instant, zone);
        return PageWords.Fill(
            "moment", ("day", Full(LocalDay.Of(instant, zone))), ("time", Time(TimeOnly.FromDateTime(local.DateTime))));
    }

    /// <summary>For the attribute that machines read: <c>2019-07-06</c>.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Write(string phrase, string month, DateOnly day) => PageWords.Fill(
        phrase,
        ("weekday", PageWords.Of("weekday", day.DayOfWeek)),
        ("day", day.Day == 1 ? PageWords.Of("day.first") : Number(day.Day)),
        ("month", PageWords.Of($"{month}.{Number(day.Month)}")),
        ("year", Number(day.Year)));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
