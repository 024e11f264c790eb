namespace Soliguide.Mailing.Words;

/// <summary>The table <c>dates.fr.json</c>. Weekdays begin on Sunday, as <see cref="DayOfWeek"/> does.</summary>
internal sealed record DateWords(
    string[] Weekdays,
    string[] Months,
    string FirstOfMonth,
    string Day,
    string DayMonth,
    string DayMonthYear,
    string ShortDay,
    string ShortDayMonth,
    string ShortDayMonthYear,
    string Single,
    string Range,
    string OpenEnd);
