using Soliguide.Domain.Places.Updates;
using Soliguide.Mailing.Letters;
using Soliguide.Mailing.Templates;

namespace Soliguide.Mailing.Tests.Templates;

public sealed class LetterTemplatesTests : IDisposable
{
    private readonly TemplateFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Check_BuiltInTemplates_Pass() => new LetterTemplates(OverridingTemplates.From(new LetterOptions())).Check();

    [Fact]
    public void Write_FileInTheFolder_WinsAndTheRestStays()
    {
        folder.Write("Ask/subject.fr.liquid", "Bonjour {{ first.name }}");
        folder.Write("Shared/greeting.text.fr.liquid", "Salut {{ person_name }} !");
        var templates = Load();

        templates.Check();
        using var letter = new LetterWriter(templates).Write(Samples.Letter(LetterKind.Ask, Samples.Place())).Read();

        Assert.Equal("Bonjour Accueil des Tilleuls 1", letter.Subject);
        Assert.StartsWith("Salut Amélie Fougère !", letter.TextBody, StringComparison.Ordinal);
        Assert.Contains("POURQUOI CETTE QUESTION", letter.TextBody, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ask/text.fr.liquid", "{{ answer_url }}\n\n{% if compact %}\n oh", 4, "endif")]
    [InlineData("Ask/html.fr.liquid", "{{ answer_url }}\n{{ person_name | }}", 2, "identifier")]
    [InlineData("Ask/text.fr.liquid", "{{ answer_url }}\n{% wish %}", 2, "wish")]
    [InlineData("Ask/text.fr.liquid", "{{ answer_url }}\n\n\n{{ persone_name }}", 4, "persone_name")]
    [InlineData("Shared/foot.text.fr.liquid", "\n{{ sender_naem }}", 2, "sender_naem")]
    [InlineData("Shared/places.html.fr.liquid", "{% for place in places %}\n{{ place.zip }}{% endfor %}", 2, "zip")]
    [InlineData("Ask/text.fr.liquid", "{{ answer_url }}\n{{ count | shout }}", 2, "shout")]
    [InlineData("Ask/text.fr.liquid", "{{ answer_url }}\n{% include 'Shared/nowhere' %}", 2, "nowhere")]
    [InlineData("Reminder/html.fr.liquid", "<p>Bonjour</p>", 0, "answer_url")]
    [InlineData("LastChance/subject.fr.liquid", "\n", 0, "Nothing")]
    [InlineData("Ask/txt.fr.liquid", "{{ answer_url }}", 0, "Ask/text.fr.liquid")]
    public void Check_BrokenOverride_NamesFileAndLine(string name, string text, int line, string word)
    {
        var file = folder.Write(name, text);

        var broken = Assert.Throws<TemplateException>(() => Load().Check());

        var problem = Assert.Single(broken.Problems);
        Assert.Equal(file, problem.Origin);
        Assert.Equal(line, problem.Line);
        Assert.Contains(word, problem.Message, StringComparison.Ordinal);
        Assert.Contains(line > 0 ? $"{file}:{line}: " : $"{file}: ", broken.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_SeveralBrokenOverrides_NamesThemAll()
    {
        folder.Write("Ask/text.fr.liquid", "{% if");
        folder.Write("Reminder/text.fr.liquid", "{% for");

        Assert.Equal(2, Assert.Throws<TemplateException>(() => Load().Check()).Problems.Count);
    }

    [Fact]
    public void From_FolderThatIsNotThere_NamesTheSetting()
    {
        var options = new LetterOptions { TemplatesFolder = Path.Combine(folder.Path, "none") };

        var missing = Assert.Throws<DirectoryNotFoundException>(() => OverridingTemplates.From(options));

        Assert.Contains("Letters:TemplatesFolder", missing.Message, StringComparison.Ordinal);
    }

    private LetterTemplates Load() => new(OverridingTemplates.From(new LetterOptions { TemplatesFolder = folder.Path }));
}
