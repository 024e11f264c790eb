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

        var expected = Names(typeof(LetterView)).Concat(Names(typeof(LetterPlaceView)));

        Assert.Equal(expected.Order(), Regex.Matches(told, "`([a-z_]+)`").Select(match => match.Groups[1].Value).Order());

        static string File([CallerFilePath] string here = "") =>
            Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "Mailing", "Letters", "README.md");
    }

    private static IEnumerable<string> Names(Type view) => view
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.PropertyType != typeof(LetterModel) && property.PropertyType != typeof(LetterPlace))
        .Select(property => JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));
}
