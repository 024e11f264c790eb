namespace Soliguide.Mailing.Words;

/// <summary>The table <c>hours.fr.json</c>. Days begin on Monday, as weeks do.</summary>
internal sealed record HourWords(
    string[] Days,
    string EveryDay,
    string Run,
    string And,
    string DayComma,
    string SlotComma,
    string GroupComma,
    string Group,
    string Slot,
    string Time,
    string Midnight,
    string RoundTheClock,
    string ClosedAllWeek);
