using System.Globalization;
using Soliguide.Domain;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Hours;
using Soliguide.Domain.Places.Public;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;
using Soliguide.GrpcApi.Exports.OpeningHours;
using Xunit.Abstractions;

namespace Soliguide.GrpcApi.Tests.Exports;

public sealed class OpeningHoursTagTests(ITestOutputHelper output)
{
    private static readonly DateOnly Today = new(2026, 7, 1);
    private static readonly ValueList<TimeSlot> Morning = [new(new TimeOnly(9, 0), new TimeOnly(12, 0))];

    private static readonly PlaceCard Plain = new(PlaceKey.Parse("fr-75-1"), "Accueil", "Europe/Paris")
    {
        Hours = new WeeklyHours { Monday = Morning, Tuesday = Morning, Wednesday = Morning, Saturday = [.. Morning, new(new TimeOnly(14, 0), new TimeOnly(18, 30))] },
        PublicHolidays = PublicHolidayRule.Open,
    };

    [Fact]
    public void Of_ConfirmedAndPresumed_SaysOffAndUnknownWithYearsAtBothEnds()
    {
        var card = Plain with
        {
            PublicHolidays = PublicHolidayRule.Closed,
            Presumed = new DefaultNotice(new DateOnly(2026, 7, 4), new DateOnly(2026, 8, 31), "Susceptible de fermer cet été, \"appelez\" avant"),
            Periods = [new Period("p", PeriodKind.Closure, new DateOnly(2026, 12, 20), new DateOnly(2027, 1, 3)) { Text = "fermeture\nd'hiver" }],
        };

        Assert.Equal(
            "Mo-We 09:00-12:00; Sa 09:00-12:00,14:00-18:30; PH off; "
            + "2026 Jul 04-2026 Aug 31 unknown \"Susceptible de fermer cet été, 'appelez' avant\"; 2026 Dec 20-2027 Jan 03 off \"fermeture d'hiver\"",
            OpeningHoursTag.Of(card, Today));
    }

    [Fact]
    public void Of_ChangedHours_ClosesTheOtherWeekdaysOfThePeriod() => Assert.Equal(
        "Mo-We 09:00-12:00; Sa 09:00-12:00,14:00-18:30; 2026 Aug 03-2026 Aug 16 off; 2026 Aug 03-2026 Aug 16 Tu,Th 10:00-11:30 open \"Été\"",
        OpeningHoursTag.Of(Plain with { Periods = [Changed("2026-08-03", "2026-08-16")] }, Today));

    [Fact]
    public void Of_ClosureUntilFurtherNotice_HasNoEnd() => Assert.Equal(
        "Mo-We 09:00-12:00; Sa 09:00-12:00,14:00-18:30; 2026 Aug 03-2026 Dec 31 off; 2027+ off",
        OpeningHoursTag.Of(Plain with { Periods = [new Period("p", PeriodKind.Closure, new DateOnly(2026, 8, 3), null)] }, Today));

    [Fact]
    public void Of_UnknownHours_NeverSaysClosed()
    {
        var card = Plain with { Hours = null };

        Assert.Null(OpeningHoursTag.Of(card, Today));
        Assert.Equal("24/7 unknown; PH off", OpeningHoursTag.Of(card with { PublicHolidays = PublicHolidayRule.Closed }, Today));
        Assert.Null(OpeningHoursTag.Of(card with { Presumed = new DefaultNotice(Today.AddDays(-9), Today.AddDays(-2), "Fini.") }, Today));
    }

    [Fact]
    public void Of_NightBeforeAClosure_EndsItAtMidnightAndTheNightAfterItIsSpeltOut()
    {
        ValueList<TimeSlot> night = [new(new TimeOnly(22, 0), new TimeOnly(6, 0))];
        var card = Plain with
        {
            Hours = new WeeklyHours { Friday = night, Saturday = night },
            Periods = [new Period("p", PeriodKind.Closure, new DateOnly(2026, 8, 1), new DateOnly(2026, 8, 7)) { Text = "Travaux" }],
        };

        Assert.Equal(
            "Fr,Sa 22:00-06:00; 2026 Aug 01-2026 Aug 07 off \"Travaux\"; 2026 Aug 08 00:00-06:00 off", OpeningHoursTag.Of(card, Today));
    }

    /// <summary>Which days are public holidays is each side's own table: La Réunion's 20 December is not in the judge's.</summary>
    [Fact]
    public async Task Of_RandomDoorsAtRandomInstants_MeansToAnotherLibraryWhatItMeansToUs()
    {
        var cards = new RandomDoors(2019);
        var asked = new List<(PlaceCard Card, PlaceService? Service, OpeningHoursJudge.Question Question)>();
        for (var n = 0; n < 150; n++)
        {
            var today = new DateOnly(2026, 1, 1).AddDays(cards.Upto(600));
            var card = cards.Next(today);
            foreach (var service in (PlaceService?[])[null, card.Services[0]])
            {
                if (OpeningHoursTag.Of(card, today, service) is { } value)
                {
                    asked.Add((card, service, new OpeningHoursJudge.Question(value, card.TimeZone, [.. Instants(cards, card, today).Select(at => at.ToUnixTimeMilliseconds())])));
                }
            }
        }

        if (await OpeningHoursJudge.Ask([.. asked.Select(item => item.Question)]) is not { } answers)
        {
            output.WriteLine("There is no npm: opening_hours.js was not asked.");
            return;
        }

        Assert.Equal(asked.Count, answers.Length);
        var differences = asked.Zip(answers).SelectMany(pair => Differences(pair.First.Card, pair.First.Service, pair.First.Question, pair.Second)).ToArray();
        output.WriteLine($"{asked.Count} values, {answers.Sum(answer => answer.Length)} states, {differences.Length} differ.");
        Assert.True(differences.Length == 0, string.Join('\n', differences.Take(12)));
        Assert.Equal(["closed", "open", "unknown"], answers.SelectMany(answer => answer).Distinct().Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Differences(PlaceCard card, PlaceService? service, OpeningHoursJudge.Question question, string[] answers)
    {
        if (answers.Length != question.Instants.Length)
        {
            return [$"{question.Value}: {answers[0]}"];
        }

        return question.Instants.Zip(answers).Select(pair =>
        {
            var at = DateTimeOffset.FromUnixTimeMilliseconds(pair.First);
            var state = service is null ? Opening.StateAt(card, at) : Opening.StateAt(card, service.Id, at);
            var expected = state switch
            {
                OpeningState.Open or OpeningState.PartiallyOpen => "open",
                OpeningState.Unknown or OpeningState.PresumedClosed => "unknown",
                _ => "closed",
            };
            var local = TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(card.TimeZone)).ToString("ddd yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
            return expected == pair.Second ? null : $"{card.Key} {local}: {state}, the judge says {pair.Second}: {question.Value} [{card.PublicHolidays}]";
        }).OfType<string>();
    }

    /// <summary>Early mornings as often as the rest of the day; no day on which clocks change, and none beside it.</summary>
    private static IEnumerable<DateTimeOffset> Instants(RandomDoors cards, PlaceCard card, DateOnly today)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(card.TimeZone);
        for (var n = 0; n < 60; n++)
        {
            var day = today.AddDays(cards.Upto(75));
            var minute = cards.Upto(2) == 0 ? cards.Upto(8 * 60) : cards.Upto(24 * 60);
            var isSteady = zone.GetUtcOffset(LocalDay.Start(day.AddDays(-1), zone)) == zone.GetUtcOffset(LocalDay.Start(day.AddDays(2), zone));
            if (isSteady && !(card.Key.Territory.Department == "974" && day is { Month: 12, Day: 20 or 21 }))
            {
                yield return LocalDay.At(day, new TimeOnly(minute / 60, minute % 60, 30), zone);
            }
        }
    }

    private static Period Changed(string from, string to)
    {
        ValueList<TimeSlot> slots = [new(new TimeOnly(10, 0), new TimeOnly(11, 30))];
        return new Period("p", PeriodKind.ChangedHours, DateOnly.Parse(from, CultureInfo.InvariantCulture), DateOnly.Parse(to, CultureInfo.InvariantCulture))
        {
            Hours = new WeeklyHours { Tuesday = slots, Thursday = slots }, Text = "Été",
        };
    }
}
