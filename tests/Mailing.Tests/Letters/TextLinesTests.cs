using Soliguide.Mailing.Letters;

namespace Soliguide.Mailing.Tests.Letters;

public sealed class TextLinesTests
{
    [Fact]
    public void Wrap_LongParagraph_BreaksBetweenWordsAndHangsListItems()
    {
        var words = string.Join(' ', Enumerable.Repeat("quatre", 20));

        var lines = TextLines.Wrap($"{words}\n  - {words}").TrimEnd('\n').Split('\n');

        Assert.All(lines, line => Assert.InRange(line.Length, 1, TextLines.Width));
        Assert.StartsWith("  - quatre", lines[2], StringComparison.Ordinal);
        Assert.StartsWith("    quatre", lines[3], StringComparison.Ordinal);
    }

    [Fact]
    public void Wrap_FrenchMarks_NeverBeginOrEndALine()
    {
        for (var pad = 40; pad < 80; pad++)
        {
            var lines = TextLines.Wrap($"{new string('x', pad)} dit « oui » : ici ; là ! et où ?").Split('\n');

            Assert.All(lines, line => Assert.False(line.Length > 0 && "?!:;»".Contains(line[0]), line));
            Assert.All(lines, line => Assert.False(line.EndsWith('«'), line));
        }
    }

    [Fact]
    public void Wrap_TelephoneNumber_StaysWhole()
    {
        for (var pad = 40; pad < 80; pad++)
        {
            var text = TextLines.Wrap($"{new string('x', pad)} au 01 99 00 12 34 ou 0199001234.");

            Assert.Contains("01 99 00 12 34", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Wrap_LinkLongerThanALine_StaysWhole()
    {
        var link = $"https://example.org/{new string('a', 100)}";

        Assert.Contains($"\n{link}\n", TextLines.Wrap($"avant :\n\n\n\n{link}\n\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void Wrap_BlankLines_BecomeOne() => Assert.Equal("a\n\nb\n", TextLines.Wrap("\n\na  \n \n\nb\n\n"));
}
