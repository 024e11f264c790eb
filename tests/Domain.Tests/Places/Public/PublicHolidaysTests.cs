using System.Globalization;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Hours;

namespace Soliguide.Domain.Tests.Places.Public;

public class PublicHolidaysTests
{
    [Theory]
    [InlineData("fr-75", "2019-01-01", PublicHoliday.NewYear)]
    [InlineData("fr-75", "2019-04-22", PublicHoliday.EasterMonday)]
    [InlineData("fr-75", "2019-05-01", PublicHoliday.LabourDay)]
    [InlineData("fr-75", "2019-05-08", PublicHoliday.Victory1945)]
    [InlineData("fr-75", "2019-05-30", PublicHoliday.Ascension)]
    [InlineData("fr-75", "2019-06-10", PublicHoliday.WhitMonday)]
    [InlineData("fr-75", "2019-07-14", PublicHoliday.NationalDay)]
    [InlineData("fr-2a", "2019-08-15", PublicHoliday.Assumption)]
    [InlineData("fr-75", "2019-11-01", PublicHoliday.AllSaints)]
    [InlineData("fr-75", "2019-11-11", PublicHoliday.Armistice1918)]
    [InlineData("fr-988", "2019-12-25", PublicHoliday.Christmas)]
    [InlineData("fr-75", "2027-03-29", PublicHoliday.EasterMonday)]
    [InlineData("fr-75", "2008-05-01", PublicHoliday.LabourDay)] // Ascension as well that year
    [InlineData("fr-75", "2019-04-21", null)] // Easter Sunday is none by itself
    [InlineData("fr-67", "2019-04-19", PublicHoliday.GoodFriday)]
    [InlineData("fr-57", "2019-12-26", PublicHoliday.SecondDayOfChristmas)]
    [InlineData("fr-75", "2019-04-19", null)]
    [InlineData("fr-75", "2019-12-26", null)]
    [InlineData("fr-971", "2019-05-27", PublicHoliday.AbolitionOfSlavery)]
    [InlineData("fr-972", "2019-05-22", PublicHoliday.AbolitionOfSlavery)]
    [InlineData("fr-973", "2019-06-10", PublicHoliday.WhitMonday)] // both on one day in 2019
    [InlineData("fr-973", "2020-06-10", PublicHoliday.AbolitionOfSlavery)]
    [InlineData("fr-974", "2019-12-20", PublicHoliday.AbolitionOfSlavery)]
    [InlineData("fr-976", "2019-04-27", PublicHoliday.AbolitionOfSlavery)]
    [InlineData("fr-977", "2019-10-09", PublicHoliday.AbolitionOfSlavery)]
    [InlineData("fr-978", "2018-05-27", PublicHoliday.AbolitionOfSlavery)]
    [InlineData("fr-978", "2019-05-28", PublicHoliday.AbolitionOfSlavery)]
    [InlineData("fr-978", "2019-05-27", null)]
    [InlineData("fr-75", "2019-05-27", null)]
    [InlineData("es-08", "2019-12-25", null)]
    public void Of_Day_IsTheHolidayOfTheTerritory(string territory, string day, PublicHoliday? holiday) => Assert.Equal(
        holiday, PublicHolidays.Of(TerritoryKey.Parse(territory), DateOnly.Parse(day, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(2000, 4, 23)]
    [InlineData(2008, 3, 23)]
    [InlineData(2011, 4, 24)]
    [InlineData(2019, 4, 21)]
    [InlineData(2024, 3, 31)]
    [InlineData(2038, 4, 25)]
    public void Easter_Year_IsThatOfTheGregorianCalendar(int year, int month, int day) =>
        Assert.Equal(new DateOnly(year, month, day), PublicHolidays.Easter(year));

    [Fact]
    public void On_EachHoliday_HasAFrenchNameOfItsOwn()
    {
        var names = from territory in new[] { "fr-67", "fr-974" }
                    from day in Enumerable.Range(0, 365)
                    select PublicHolidays.On(TerritoryKey.Parse(territory), new DateOnly(2019, 1, 1).AddDays(day)) into name
                    where name is not null
                    select name;
        Assert.Equal(Enum.GetValues<PublicHoliday>().Length, names.Distinct().Count());
        Assert.Equal("Lundi de Pâques", PublicHolidays.On(TerritoryKey.Parse("fr-75"), new DateOnly(2019, 4, 22)));
    }

    [Fact]
    public void Of_YearsOfANation_HasElevenDaysUnlessTwoFallTogether()
    {
        for (var year = 1990; year <= 2060; year++)
        {
            var first = new DateOnly(year, 1, 1);
            var days = Enumerable.Range(0, 365).Select(n => PublicHolidays.Of(TerritoryKey.Parse("fr-75"), first.AddDays(n)));
            Assert.InRange(days.Count(d => d is not null), 10, 11);
        }
    }

    [Fact]
    public void NextAfterAndLastUntil_AnyDay_AreTheNearestWithin116Days()
    {
        var territory = TerritoryKey.Parse("fr-75");
        for (var day = new DateOnly(2019, 1, 1); day.Year < 2023; day = day.AddDays(1))
        {
            var next = PublicHolidays.NextAfter(territory, day)!.Value;
            var last = PublicHolidays.LastUntil(territory, day)!.Value;
            Assert.True(next > day && next.DayNumber - day.DayNumber <= 116 && last <= day && day.DayNumber - last.DayNumber <= 116);
            Assert.Equal(next, PublicHolidays.LastUntil(territory, next));
            Assert.True(last == day || PublicHolidays.NextAfter(territory, last) == next);
        }
    }
}
