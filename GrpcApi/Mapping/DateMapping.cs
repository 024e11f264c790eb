using Google.Type;
using Soliguide.Domain.Campaigns;
using Soliguide.GrpcApi.Errors;
using DateTime = Google.Type.DateTime;
using TimeOfDay = Google.Type.TimeOfDay;

namespace Soliguide.GrpcApi.Mapping;

/// <summary>Local days, times and moments: google.type's civil forms, without offset or zone.</summary>
internal static class DateMapping
{
    private const int MinutesPerHour = 60;

    public static Date ToWire(this DateOnly day) => new() { Year = day.Year, Month = day.Month, Day = day.Day };

    public static TimeOfDay ToWire(this TimeOnly time) => new() { Hours = time.Hour, Minutes = time.Minute };

    public static DateTime ToWire(this LocalMoment moment) => new()
    {
        Year = moment.Day.Year,
        Month = moment.Day.Month,
        Day = moment.Day.Day,
        Hours = moment.Time.Hour,
        Minutes = moment.Time.Minute,
    };

    public static V1.DayRange ToWire(this DayRange days) => new() { StartDate = days.From.ToWire(), EndDate = days.To.ToWire() };

    /// <summary>A required day; the first of the calendar after refusing.</summary>
    public static DateOnly ReadDay(this Date? date, Reading at)
    {
        if (date is null)
        {
            at.Refuse(FieldErrors.Required, "Give year, month and day.");
            return default;
        }

        return Day(date.Year, date.Month, date.Day, at);
    }

    public static DateOnly? ReadDayOrNull(this Date? date, Reading at) => date is null ? null : date.ReadDay(at);

    public static DayRange ReadDays(this V1.DayRange? days, Reading at)
    {
        if (days is null)
        {
            at.Refuse(FieldErrors.Required, "Give the first and the last day.");
            return new DayRange(default, default);
        }

        return new DayRange(days.StartDate.ReadDay(at["start_date"]), days.EndDate.ReadDay(at["end_date"]));
    }

    public static DayRange? ReadDaysOrNull(this V1.DayRange? days, Reading at) => days?.ReadDays(at);

    public static TimeOnly ReadTime(this TimeOfDay? time, Reading at)
    {
        if (time is null)
        {
            at.Refuse(FieldErrors.Required, "Give hours and minutes.");
            return default;
        }

        return Time(time.Hours, time.Minutes, time.Seconds + time.Nanos, at);
    }

    public static LocalMoment? ReadMoment(this DateTime? moment, Reading at)
    {
        if (moment is null)
        {
            return null;
        }

        if (moment.TimeOffsetCase != DateTime.TimeOffsetOneofCase.None)
        {
            at.Refuse(FieldErrors.Time, "Leave out offset and zone: the territory's clocks are meant.");
        }

        return new LocalMoment(
            Day(moment.Year, moment.Month, moment.Day, at), Time(moment.Hours, moment.Minutes, moment.Seconds + moment.Nanos, at));
    }

    private static DateOnly Day(int year, int month, int day, Reading at)
    {
        if (year is >= 1900 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= System.DateTime.DaysInMonth(year, month))
        {
            return new DateOnly(year, month, day);
        }

        at.Refuse(FieldErrors.Date, "Give a whole date of the calendar, 1900 to 2200.");
        return default;
    }

    private static TimeOnly Time(int hours, int minutes, int rest, Reading at)
    {
        if (hours is >= 0 and < 24 && minutes is >= 0 and < MinutesPerHour && rest == 0)
        {
            return new TimeOnly(hours, minutes);
        }

        at.Refuse(FieldErrors.Time, "Give hours 0 to 23 and minutes 0 to 59, no seconds; midnight at the end of a day is 0.");
        return default;
    }
}
