using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Hours;

namespace Soliguide.Domain.Tests.Places.Public;

public class ZoneCalendarTests
{
    [Theory]
    [InlineData("Europe/Paris")]
    [InlineData("America/Miquelon")]
    [InlineData("Pacific/Noumea")]
    [InlineData("Africa/Cairo")] // clocks jump at midnight
    [InlineData("America/Havana")]
    [InlineData("Australia/Lord_Howe")] // by half an hour
    [InlineData("Pacific/Apia")] // lost 30 December 2011
    public void DayOfAndAt_EveryHalfHourOfThreeYears_AreThoseOfLocalDay(string name)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(name);
        var calendar = ZoneCalendar.Of(name)!;
        for (var instant = new DateTimeOffset(2011, 12, 25, 0, 15, 0, TimeSpan.Zero); instant.Year < 2015; instant = instant.AddMinutes(30))
        {
            Assert.Equal(LocalDay.Of(instant, zone), calendar.DayOf(instant));
            var day = DateOnly.FromDateTime(instant.UtcDateTime);
            var time = TimeOnly.FromDateTime(instant.UtcDateTime);
            Assert.Equal(LocalDay.At(day, time, zone), calendar.At(day, time));
        }
    }

    [Fact]
    public void Of_UnknownZone_IsNull() => Assert.Null(ZoneCalendar.Of("Europe/Lutece"));
}
