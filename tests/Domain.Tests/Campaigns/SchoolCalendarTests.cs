using System.Globalization;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Campaigns.Calendar;
using Soliguide.Domain.Places;
using Xunit.Abstractions;

namespace Soliguide.Domain.Tests.Campaigns;

public sealed class SchoolCalendarTests(ITestOutputHelper output)
{
    private static readonly SchoolZone[] Mainland = [SchoolZone.A, SchoolZone.B, SchoolZone.C];

    private static SchoolCalendar Calendar => SchoolCalendar.France;

    [Theory]
    [InlineData("2027-01-07", Season.Winter, 2026, Season.Summer, 2027)]
    [InlineData("2027-01-08", Season.Summer, 2027, Season.Winter, 2027)]
    [InlineData("2027-08-31", Season.Summer, 2027, Season.Winter, 2027)]
    [InlineData("2027-09-01", Season.Winter, 2027, Season.Summer, 2028)]
    public void SeasonsFrom_ADay_AreTheOneThatRunsOrComesAndTheNext(string day, Season first, int year, Season second, int next) =>
        Assert.Equal([(first, year), (second, next)], SchoolCalendar.SeasonsFrom(DateOnly.Parse(day, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("fr-33", SchoolZone.A)]
    [InlineData("fr-44", SchoolZone.B)]
    [InlineData("fr-75", SchoolZone.C)]
    [InlineData("fr-92", SchoolZone.C)]
    [InlineData("fr-93", SchoolZone.C)]
    [InlineData("fr-2a", SchoolZone.Corse)]
    [InlineData("fr-971", SchoolZone.Guadeloupe)]
    [InlineData("fr-974", SchoolZone.Reunion)]
    public void ZoneOf_Department_IsItsAcademys(string territory, SchoolZone zone) =>
        Assert.Equal(zone, Calendar.ZoneOf(TerritoryKey.Parse(territory)));

    [Theory]
    [InlineData("fr-975")]
    [InlineData("fr-20")]
    [InlineData("es-33")]
    public void ZoneOf_Elsewhere_IsUnknown(string territory) => Assert.Null(Calendar.ZoneOf(TerritoryKey.Parse(territory)));

    [Theory]
    [InlineData(Season.Summer, 2019, "2019-07-06", "2019-09-01")]
    [InlineData(Season.Winter, 2019, "2019-12-21", "2020-01-05")]
    [InlineData(Season.Summer, 2016, "2016-07-05", "2016-08-31")]
    [InlineData(Season.Winter, 2015, "2015-12-19", "2016-01-03")]
    [InlineData(Season.Winter, 2026, "2026-12-19", "2027-01-03")]
    public void HolidaysOf_Season_AreTheSameInTheThreeZones(Season season, int year, string from, string to) => Assert.All(
        new[] { "fr-33", "fr-44", "fr-75" },
        territory => Assert.Equal(new DayRange(Day(from), Day(to)), Calendar.HolidaysOf(TerritoryKey.Parse(territory), season, year)));

    [Theory]
    [InlineData("fr-2b", 2019)]
    [InlineData("fr-974", 2019)]
    [InlineData("fr-75", 2015)]
    [InlineData("fr-75", 2028)]
    [InlineData("fr-977", 2019)]
    public void HolidaysOf_WhatTheDataDoesNotHold_IsNotGuessed(string territory, int year) =>
        Assert.Null(Calendar.HolidaysOf(TerritoryKey.Parse(territory), Season.Summer, year));

    [Theory]
    [InlineData(SchoolZone.A, "2015-09-01", "2027-08-31", true)]
    [InlineData(SchoolZone.A, "2015-08-31", "2015-09-01", false)]
    [InlineData(SchoolZone.C, "2027-08-31", "2027-09-01", false)]
    [InlineData(SchoolZone.C, "2019-07-06", "2019-07-05", false)]
    [InlineData(SchoolZone.Corse, "2019-07-06", "2019-09-01", false)]
    [InlineData(SchoolZone.Mayotte, "2019-07-06", "2019-09-01", false)]
    public void Covers_Days_NeedEverySchoolYearThatTheyTouch(SchoolZone zone, string from, string to, bool covered) =>
        Assert.Equal(covered, Calendar.Covers(zone, Day(from), Day(to)));

    [Fact]
    public void Of_EverySchoolYear_HasItsFiveHolidaysApart()
    {
        foreach (var (zone, year) in from zone in Mainland from year in Enumerable.Range(2015, 12) select (zone, year))
        {
            var periods = Calendar.Of(zone, year);
            Assert.Superset(
                new HashSet<SchoolHoliday> { SchoolHoliday.AllSaints, SchoolHoliday.Christmas, SchoolHoliday.Winter, SchoolHoliday.Spring, SchoolHoliday.Summer },
                periods.Select(period => period.Holiday).ToHashSet());
            Assert.All(periods.Zip(periods.Skip(1)), pair => Assert.True(pair.First.Days.To < pair.Second.Days.From));
            Assert.All(periods, period => Assert.Equal(year, SchoolCalendar.SchoolYearOf(period.Days.From)));
        }
    }

    [Theory]
    [InlineData("zone,year\nA,2018")]
    [InlineData("zone,schoolYear,holiday,from,to\nA,2018,summer,2019-07-06")]
    [InlineData("zone,schoolYear,holiday,from,to\nD,2018,summer,2019-07-06,2019-09-01")]
    [InlineData("zone,schoolYear,holiday,from,to\n1,2018,7,2019-07-06,2019-09-01")]
    [InlineData("zone,schoolYear,holiday,from,to\nA,2018,summer,2019-09-01,2019-07-06")]
    [InlineData("zone,schoolYear,holiday,from,to\nA,2018,summer,06/07/2019,2019-09-01")]
    public void Read_FileWithAFault_IsRefused(string holidays) =>
        Assert.Throws<FormatException>(() => CalendarFiles.Read(holidays, "department,zone\n75,C"));

    [Fact]
    public void Of_EveryDaySince2015_AgreesWithTheDailyTable()
    {
        var file = SharedFile("data/calendar/vacances-scolaires.csv");
        if (file is null)
        {
            output.WriteLine("The daily table is not at hand; nothing was compared. Set SOLIGUIDE_SHARED to compare.");
            return;
        }

        var holidays = Mainland.Select(zone => Enumerable.Range(2015, 11).SelectMany(year => Calendar.Of(zone, year)).SelectMany(
            period => Enumerable.Range(0, period.Days.To.DayNumber - period.Days.From.DayNumber + 1).Select(period.Days.From.AddDays)).ToHashSet()).ToArray();
        var days = 0;
        foreach (var cells in File.ReadLines(file).Skip(1).Select(line => line.Split(',')))
        {
            var day = Day(cells[0]);
            if (day >= new DateOnly(2015, 9, 1) && day < new DateOnly(2026, 9, 1))
            {
                days++;
                Assert.Equal((day, cells[1], cells[2], cells[3]), (day, $"{holidays[0].Contains(day)}", $"{holidays[1].Contains(day)}", $"{holidays[2].Contains(day)}"));
            }
        }

        output.WriteLine($"{days} days compared in three zones.");
        Assert.Equal(new DateOnly(2026, 9, 1).DayNumber - new DateOnly(2015, 9, 1).DayNumber, days);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? SharedFile(string path)
    {
        var repository = new DirectoryInfo(AppContext.BaseDirectory);
        while (repository is not null && !File.Exists(Path.Combine(repository.FullName, "Soliguide.sln")))
        {
            repository = repository.Parent;
        }

        var shared = Environment.GetEnvironmentVariable("SOLIGUIDE_SHARED") ?? Path.Combine(repository?.FullName ?? "", "..", "shared");
        var file = Path.Combine(shared, path);
        return File.Exists(file) ? file : null;
    }
}
