using System.Text.RegularExpressions;
using Soliguide.Domain.Places.Sheets;
using Soliguide.GrpcApi.Pages.Answers.Words;
using Soliguide.GrpcApi.Pages.Public;
using Soliguide.GrpcApi.Pages.Public.Words;
using Soliguide.Tests.Shared;

namespace Soliguide.GrpcApi.Tests.Pages.Public;

/// <summary>The words of the public pages and kiosks, in every language.</summary>
public sealed partial class PublicWordsTests
{
    [Fact]
    public void Languages_BesideFrench_HaveEveryKeyEveryBlankAndEveryCategory()
    {
        var french = PublicWords.All[0];
        Assert.All(PublicWords.All, words =>
        {
            Assert.Equal(french.Keys.Order(), words.Keys.Order());
            Assert.Equal(french.Categories.Order(), words.Categories.Order());
            Assert.All(words.Keys, key => Assert.Equal(Blanks(french[key]), Blanks(words[key])));
            Assert.Equal(Enum.GetValues<PublicGroup>().Length, Enum.GetValues<PublicGroup>().Select(group => words.Of("group", group)).Distinct().Count());
            Assert.Equal(4, Enum.GetValues<Wheelchair>().Select(wheelchair => words.Line(wheelchair)).Append(words.Line((Wheelchair?)null)).Distinct().Count());
        });
        Assert.Equal(12, PublicWords.All.Count);
        Assert.Equal(["ar", "fa", "ps"], PublicWords.All.Where(words => words.Direction == "rtl").Select(words => words.Code).Order(StringComparer.Ordinal));
        Assert.All(ServiceCategories.All, category => Assert.Contains(category, french.Categories));
        Assert.All(SearchModel.Needs, need => Assert.NotEmpty(french[$"need.{need}"]));
    }

    [Fact]
    public void Languages_ThatNobodyHasProofRead_SayThatTheyAreDrafts() =>
        Assert.Equal(["fr", "en"], PublicWords.All.Where(words => words.Draft.Length == 0).Select(words => words.Code));

    [Fact]
    public void Calendars_OfEveryLanguage_HaveEveryDayMonthAndBlank()
    {
        var russian = AnswerWords.CalendarOf("ru");
        Assert.All(PublicWords.All, words => Assert.All(russian.Keys, key =>
        {
            var blanks = Blanks(words.Calendar[key]);
            Assert.All(blanks, blank => Assert.Contains(blank, (string[])["{from}", "{to}", "{weekday}", "{day}", "{month}", "{year}", "{start}", "{end}", "{hour}", "{minutes}"]));
            Assert.Equal(Blanks(russian[key]), blanks);
        }));
        Assert.All(PublicWords.All, words => Assert.Equal(7, Enum.GetValues<DayOfWeek>().Select(words.Calendar.Weekday).Distinct().Count()));
    }

    [Fact]
    public void Keys_AllOfThem_AreUsedByThePages()
    {
        var pages = string.Concat(Directory.EnumerateFiles(Path.Combine(GeneratedDoc.Root(), "GrpcApi", "Pages", "Public"), "*.cs*", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(GeneratedDoc.Root(), "Kiosk", "src"), "*.ts", SearchOption.AllDirectories)).Select(File.ReadAllText));

        Assert.DoesNotContain(PublicWords.All[0].Keys, key => !pages.Contains($"\"{key}\"", StringComparison.Ordinal)
            && !((string[])["need.", "state.", "reason.", "channel.", "period.", "holidays.", "kiosk.group.", "group.", "wheelchair."]).Any(group => key.StartsWith(group, StringComparison.Ordinal)));
    }

    private static string[] Blanks(string phrase) => [.. Blank().Matches(phrase).Select(match => match.Value).Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Blank();
}
