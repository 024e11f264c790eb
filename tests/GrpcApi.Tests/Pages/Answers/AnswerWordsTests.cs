using System.Text.RegularExpressions;
using Soliguide.Domain;
using Soliguide.GrpcApi.Pages.Answers.Form;
using Soliguide.GrpcApi.Pages.Answers.Words;
using Soliguide.Tests.Shared;

namespace Soliguide.GrpcApi.Tests.Pages.Answers;

public sealed partial class AnswerWordsTests
{
    /// <summary>What nobody can cause by filling in the form: the page makes these itself.</summary>
    private static readonly string[] MadeByThePage =
    [
        "CHANNEL_UNKNOWN", "ID_EMPTY", "ID_TOO_LONG", "PERIODS_EMPTY", "PERIODS_TOO_MANY", "PERIOD_ID_TAKEN", "PERIOD_ID_TWICE", "PERIOD_KIND_UNKNOWN",
        "SERVICE_UNKNOWN", "MESSAGE_EMPTY", "HOURS_NOT_EXPECTED",
    ];

    public static TheoryData<string> Languages => [.. AnswerWords.All.Select(words => words.Code)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Language_ComparedWithFrench_HasEveryKeyAndEveryBlank(string code)
    {
        var words = AnswerWords.Of(code)!;

        Assert.Equal(AnswerWords.French.Keys.Order(), words.Keys.Order());
        Assert.All(words.Keys, key =>
        {
            Assert.NotEmpty(words[key]);
            Assert.Equal(Blanks(AnswerWords.French[key]), Blanks(words[key]));
        });
        Assert.Contains(words.Direction, (string[])["ltr", "rtl"]);
    }

    [Fact]
    public void Languages_AreFourWithOneFromRightToLeft_FrenchFirst() => Assert.Equal(
        [("fr", "ltr"), ("en", "ltr"), ("es", "ltr"), ("ar", "rtl")], AnswerWords.All.Select(words => (words.Code, words.Direction)));

    [Fact]
    public void Keys_AllOfThem_AreUsedByThePages()
    {
        var pages = string.Concat(Directory.EnumerateFiles(Path.Combine(GeneratedDoc.Root(), "GrpcApi", "Pages"), "*.cs*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".cshtml", StringComparison.Ordinal)).Select(File.ReadAllText));

        Assert.DoesNotContain(AnswerWords.French.Keys, key =>
            !pages.Contains($"\"{key}\"", StringComparison.Ordinal)
            && !key.StartsWith("weekday.", StringComparison.Ordinal) && !key.StartsWith("month.", StringComparison.Ordinal)
            && !key.EndsWith(".sameYear", StringComparison.Ordinal) && !ErrorCode.IsMatch(key));
    }

    [Fact]
    public void Rules_EveryRefusalThatAFormCanCause_HasWordsInEveryLanguage()
    {
        var codes = Directory.EnumerateFiles(Path.Combine(GeneratedDoc.Root(), "Domain", "Places", "Updates"), "*Rules.cs")
            .SelectMany(file => Code.Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value)).Distinct().Except(MadeByThePage).ToList();

        Assert.True(codes.Count > 8, $"Only {codes.Count} codes found: the pattern no longer fits the code.");
        Assert.All(AnswerWords.All, words => Assert.All(codes, code => Assert.NotEqual(
            words["error.other"], RuleWords.Of(new FieldProblem("changes.periods[0].hours.tuesday[0]", code, ""), AnswerFields.Empty, words))));
    }

    [Theory]
    [InlineData("fr", "du lundi 5 août au dimanche 18 août 2019 inclus")]
    [InlineData("en", "from Monday 5 August to Sunday 18 August 2019 included")]
    [InlineData("es", "del lunes 5 de agosto al domingo 18 de agosto de 2019 incluido")]
    [InlineData("ar", "من الاثنين 5 أغسطس إلى الأحد 18 أغسطس 2019 (مشمول)")]
    public void Range_OfTwoWeeks_NamesTheWeekdays(string code, string expected) =>
        Assert.Equal(expected, AnswerWords.Of(code)!.Range(new DateOnly(2019, 8, 5), new DateOnly(2019, 8, 18)));

    [Fact]
    public void Range_OverNewYearOrWithoutEnd_SaysSo()
    {
        var words = AnswerWords.French;
        Assert.Equal("du mercredi 25 décembre 2019 au mercredi 1er janvier 2020 inclus", words.Range(new DateOnly(2019, 12, 25), new DateOnly(2020, 1, 1)));
        Assert.Equal("à partir du lundi 5 août 2019, jusqu’à nouvel ordre", words.Range(new DateOnly(2019, 8, 5), null));
        Assert.Equal("le lundi 5 août 2019", words.Range(new DateOnly(2019, 8, 5), new DateOnly(2019, 8, 5)));
    }

    private static IEnumerable<string> Blanks(string text) => Blank.Matches(text).Select(match => match.Value).Order();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Blank { get; }

    [GeneratedRegex("\"([A-Z]+(?:_[A-Z]+)+)\"")]
    private static partial Regex Code { get; }

    [GeneratedRegex(@"^error\.[A-Z_]+$")]
    private static partial Regex ErrorCode { get; }
}
