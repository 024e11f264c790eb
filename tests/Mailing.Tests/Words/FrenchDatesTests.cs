using Soliguide.Mailing.Words;

namespace Soliguide.Mailing.Tests.Words;

public sealed class FrenchDatesTests
{
    [Theory]
    [InlineData("2019-07-06", "samedi 6 juillet 2019")]
    [InlineData("2019-09-01", "dimanche 1er septembre 2019")]
    [InlineData("2020-02-29", "samedi 29 février 2020")]
    [InlineData("2018-12-31", "lundi 31 décembre 2018")]
    public void InFull_AnyDay_IsWrittenInWords(string day, string full) =>
        Assert.Equal(full, FrenchDates.InFull(Day(day)));

    [Theory]
    [InlineData("2019-07-06", "2019-09-02", "du samedi 6 juillet au lundi 2 septembre 2019", "du 6 juillet au 2 septembre 2019")]
    [InlineData("2019-08-05", "2019-08-25", "du lundi 5 au dimanche 25 août 2019", "du 5 au 25 août 2019")]
    [InlineData("2018-12-22", "2019-01-06", "du samedi 22 décembre 2018 au dimanche 6 janvier 2019", "du 22 décembre 2018 au 6 janvier 2019")]
    [InlineData("2019-08-05", "2019-08-05", "le lundi 5 août 2019", "le 5 août 2019")]
    [InlineData("2019-08-01", null, "à partir du jeudi 1er août 2019, jusqu’à nouvel ordre", "à partir du 1er août 2019, jusqu’à nouvel ordre")]
    public void Range_TwoDays_SaysMonthAndYearOnce(string from, string? to, string full, string brief)
    {
        Assert.Equal(full, FrenchDates.Range(Day(from), to is null ? null : Day(to)));
        Assert.Equal(brief, FrenchDates.ShortRange(Day(from), to is null ? null : Day(to)));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}
