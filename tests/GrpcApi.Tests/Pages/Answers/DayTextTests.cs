using System.Globalization;
using Soliguide.GrpcApi.Pages.Answers.Form;
using Soliguide.GrpcApi.Pages.Answers.Words;

namespace Soliguide.GrpcApi.Tests.Pages.Answers;

public sealed class DayTextTests
{
    private static readonly DateOnly Today = new(2019, 7, 10);

    [Theory]
    [InlineData("2019-08-05", "2019-08-05")]
    [InlineData("05/08/2019", "2019-08-05")]
    [InlineData("5/8", "2019-08-05")]
    [InlineData("5.8.19", "2019-08-05")]
    [InlineData("5 août", "2019-08-05")]
    [InlineData("lundi 5 août 2019", "2019-08-05")]
    [InlineData("1er septembre", "2019-09-01")]
    [InlineData("5 AOUT 2019", "2019-08-05")]
    [InlineData("20 juin", "2019-06-20")]
    [InlineData("3 janv.", "2020-01-03")]
    [InlineData("3 janvier", "2020-01-03")]
    public void Read_WhatPeopleWrite_IsThatDay(string text, string expected) =>
        Assert.Equal(DateOnly.Parse(expected, CultureInfo.InvariantCulture), DayText.Read(text, Today, AnswerWords.French));

    [Theory]
    [InlineData("31/02/2019")]
    [InlineData("bientôt")]
    [InlineData("8/2019")]
    [InlineData("5 brumaire")]
    [InlineData("0/0")]
    [InlineData("99999999")]
    public void Read_WhatIsNoDay_IsNone(string text) => Assert.Null(DayText.Read(text, Today, AnswerWords.French));

    [Theory]
    [InlineData("en", "5 August 2019")]
    [InlineData("en", "5th Aug")]
    [InlineData("es", "5 de agosto de 2019")]
    [InlineData("ar", "5 أغسطس 2019")]
    [InlineData("ar", "٥ أوت")]
    public void Read_InAnotherLanguage_IsThatDay(string language, string text) =>
        Assert.Equal(new DateOnly(2019, 8, 5), DayText.Read(text, Today, AnswerWords.Of(language)!));

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("ar")]
    public void Read_TheExampleOfEveryDayOfAYear_IsThatDay(string language)
    {
        var words = AnswerWords.Of(language)!;
        for (var day = Today; day < Today.AddYears(1); day = day.AddDays(1))
        {
            Assert.Equal(day, DayText.Read(words.Long(day), Today, words));
        }
    }
}
