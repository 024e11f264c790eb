using Soliguide.Domain.Places.Hours;
using Soliguide.Domain.Places.Updates;
using static Soliguide.Domain.Tests.Places.Updates.Said;

namespace Soliguide.Domain.Tests.Places.Updates;

public sealed class WeekRulesTests
{
    private const string Hours = "changes.periods[0].hours";

    public static TheoryData<WeeklyHours> Plausible =>
    [
        Mornings,
        new WeeklyHours { Monday = [Slot(9, 12), Slot(12, 14)] },
        new WeeklyHours { Monday = [Slot(14, 17), Slot(9, 12)] },
        new WeeklyHours { Monday = [Slot(20, 2)], Tuesday = [Slot(2, 5)] },
        new WeeklyHours { Sunday = [Slot(20, 8)], Monday = [Slot(8, 12)] },
        new WeeklyHours { Wednesday = [Slot(0, 0)] },
        new WeeklyHours { Tuesday = [Slot(0, 0)], Wednesday = [Slot(0, 0)] },
    ];

    [Theory]
    [MemberData(nameof(Plausible))]
    public void Check_OpeningsOneAfterTheOther_AreTaken(WeeklyHours hours) => Assert.Empty(Problems(hours));

    [Fact]
    public void Check_OpeningsOfOneDayThatOverlap_AreRefused() =>
        Refuses($"{Hours}.monday[0]", "SLOTS_OVERLAP", Problems(new WeeklyHours { Monday = [Slot(9, 13), Slot(12, 14)] }));

    [Fact]
    public void Check_SameOpeningTwice_IsRefused() =>
        Refuses($"{Hours}.friday[0]", "SLOTS_OVERLAP", Problems(new WeeklyHours { Friday = [Slot(9, 12), Slot(9, 12)] }));

    [Fact]
    public void Check_NightThatRunsIntoTheMorning_IsRefused() =>
        Refuses($"{Hours}.monday[0]", "SLOTS_OVERLAP", Problems(new WeeklyHours { Monday = [Slot(20, 3)], Tuesday = [Slot(2, 5)] }));

    [Fact]
    public void Check_SundayNightThatRunsIntoMonday_IsRefused() =>
        Refuses($"{Hours}.sunday[0]", "SLOTS_OVERLAP", Problems(new WeeklyHours { Sunday = [Slot(20, 9)], Monday = [Slot(8, 12)] }));

    [Fact]
    public void Check_OpeningsOfADay_EndAtTheLimit()
    {
        var most = Enumerable.Range(0, AnswerLimits.SlotsPerDay).Select(n => Slot(8 + n, 9 + n)).ToArray();

        Assert.Empty(Problems(new WeeklyHours { Saturday = most.ToValueList() }));
        Refuses($"{Hours}.saturday", "SLOTS_TOO_MANY", Problems(new WeeklyHours { Saturday = [.. most, Slot(20, 21)] }));
    }

    [Fact]
    public void Check_MinutesCount_NotOnlyHours()
    {
        var early = new TimeSlot(new TimeOnly(9, 0), new TimeOnly(12, 30));

        Assert.Empty(Problems(new WeeklyHours { Monday = [early, new TimeSlot(new TimeOnly(12, 30), new TimeOnly(14, 0))] }));
        Refuses($"{Hours}.monday[0]", "SLOTS_OVERLAP", Problems(new WeeklyHours { Monday = [early, new TimeSlot(new TimeOnly(12, 29), new TimeOnly(14, 0))] }));
    }
}
