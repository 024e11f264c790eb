using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using Soliguide.Mailing.Letters;

namespace Soliguide.Mailing.Tests.Letters;

public sealed class LetterReadmeTests
{
    [Fact]
    public void Readme_NamesForTemplates_AreThoseThatTemplatesHave()
    {
        var readme = System.IO.File.ReadAllText(File());
        var told = readme[readme.IndexOf("| --- |", StringComparison.Ordinal)..];

        Type[] views = [typeof(LetterView), typeof(LetterPlaceView), typeof(LetterDatesView), typeof(LetterLanguageView)];
        var expected = views.SelectMany(Names);

        Assert.Equal(expected.Order(), Regex.Matches(told, "`([a-z_]+)`").Select(match => match.Groups[1].Value).Order());

        static string File([CallerFilePath] string here = "") =>
            Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "Mailing", "Letters", "README.md");
    }

    private static Type[] Models => [typeof(LetterModel), typeof(LetterPlace), typeof(LetterDates), typeof(LetterLanguage)];

    private static IEnumerable<string> Names(Type view) => view
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => !Models.Contains(property.PropertyType))
        .Select(property => JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));
}
