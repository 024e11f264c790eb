using System.Globalization;
using Soliguide.Domain.Places.Hours;
using Soliguide.Mailing.Incoming;
using Soliguide.Mailing.Incoming.Facts;

namespace Soliguide.Mailing.Tests.Incoming.Facts;

/// <summary>Facts in the short form of the labels: <c>closed 2019-08-05..2019-08-25</c>.</summary>
internal static class FactWords
{
    public static string Of(Fact fact) => fact switch
    {
        Fact.NothingChanges => "nothing",
        Fact.Closed f => $"closed {Days(f.From, f.To)}",
        Fact.OtherHours f => $"hours {Days(f.From, f.To)} {(f.Hours is null ? "?" : Week(f.Hours))}",
        Fact.ServiceStops f => $"stops {f.Category} {Days(f.From, f.To)}",
        Fact.Message f => $"message {Days(f.From, f.To)}",
        Fact.WrongContact f => $"wrong {f.BetterMail}".TrimEnd(),
        Fact.ClosedForGood => "forgood",
        Fact.NotKnownYet f => $"unknown {Day(f.AskAgainOn)}".TrimEnd(),
        _ => throw new ArgumentOutOfRangeException(nameof(fact)),
    };

    public static string Of(Reading reading) => reading switch
    {
        Reading.Absence { Away: { ForGood: true } away } => $"gone {away.OtherMail}".TrimEnd(),
        Reading.Absence { Away: { From: null, To: null } } => "away",
        Reading.Absence { Away: var away } => $"away {Day(away.From)}..{Day(away.To)}",
        Reading.MachineNotice { Kind: NoticeKind.Challenge } => "challenge",
        Reading.MachineNotice => "notice",
        _ => reading.GetType().Name,
    };

    private static string Days(DateOnly from, DateOnly? to) => $"{Day(from)}..{Day(to)}";

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Week(WeeklyHours week) => string.Join(' ', Enumerable.Range(1, 7)
        .Select(i => (DayOfWeek)(i % 7))
        .Where(day => week.On(day).Count > 0)
        .Select(day => $"{day.ToString()[..3]} {string.Join(',', week.On(day).Select(s => $"{Time(s.Start)}-{Time(s.End)}"))}"));

    private static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
