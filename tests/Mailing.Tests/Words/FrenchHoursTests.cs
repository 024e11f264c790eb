using Soliguide.Domain;
using Soliguide.Domain.Places.Hours;
using Soliguide.Mailing.Words;

namespace Soliguide.Mailing.Tests.Words;

public sealed class FrenchHoursTests
{
    private static readonly ValueList<TimeSlot> Morning = [Samples.Slot(9, 0, 12, 0)];

    public static TheoryData<string, WeeklyHours> Weeks => new()
    {
        { "lun.-ven. 9h-12h et 14h-17h30 ; sam. 9h-12h", Samples.Week() },
        { "tous les jours 9h-12h", Daily(Morning) },
        { "tous les jours 24h/24", Daily([Samples.Slot(0, 0, 0, 0)]) },
        { "fermé toute la semaine", new WeeklyHours() },
        { "lun. et mar. 9h-12h", new WeeklyHours { Monday = Morning, Tuesday = Morning } },
        { "lun., mer. et ven. 9h-12h", new WeeklyHours { Monday = Morning, Wednesday = Morning, Friday = Morning } },
        { "lun.-mer. et dim. 9h-12h", new WeeklyHours { Monday = Morning, Tuesday = Morning, Wednesday = Morning, Sunday = Morning } },
        { "sam. 20h-minuit", new WeeklyHours { Saturday = [Samples.Slot(20, 0, 0, 0)] } },
        { "sam. 22h30-2h05", new WeeklyHours { Saturday = [Samples.Slot(22, 30, 2, 5)] } },
        { "dim. 8h-9h, 12h-13h et 18h-19h", new WeeklyHours { Sunday = [Samples.Slot(18, 0, 19, 0), Samples.Slot(8, 0, 9, 0), Samples.Slot(12, 0, 13, 0)] } },
    };

    [Theory]
    [MemberData(nameof(Weeks))]
    public void Of_Week_IsCompact(string expected, WeeklyHours week) => Assert.Equal(expected, FrenchHours.Of(week));

    private static WeeklyHours Daily(ValueList<TimeSlot> day) => new()
    {
        Monday = day, Tuesday = day, Wednesday = day, Thursday = day, Friday = day, Saturday = day, Sunday = day,
    };
}
