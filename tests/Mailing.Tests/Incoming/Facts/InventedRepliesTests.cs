using Soliguide.Mailing.Incoming;
using Soliguide.Mailing.Incoming.Facts;
using Soliguide.Tests.Shared;
using Xunit.Abstractions;

namespace Soliguide.Mailing.Tests.Incoming.Facts;

/// <summary>
/// Replies and absences invented for this project (Replies/README.md). The rules were written looking at one part; the other, of a different hand,
/// was kept aside. What is filled in, that is medium confidence and more, must be right.
/// </summary>
public sealed class InventedRepliesTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("replies")]
    [InlineData("replies-held-out")]
    [InlineData("replies-second")]
    [InlineData("replies-third")]
    [InlineData("replies-fourth")]
    [InlineData("replies-winter")]
    [InlineData("replies-fifth")]
    [InlineData("replies-sixth")]
    [InlineData("replies-seventh")]
    [InlineData("replies-eighth")]
    [InlineData("replies-ninth")]
    [InlineData("replies-tenth")]
    [InlineData("replies-eleventh")]
    [InlineData("replies-twelfth")]
    [InlineData("replies-thirteenth")]
    [InlineData("replies-fourteenth")]
    [InlineData("replies-fifteenth")]
    [InlineData("replies-sixteenth")]
    [InlineData("replies-seventeenth")]
    [InlineData("replies-eighteenth")]
    [InlineData("replies-nineteenth")]
    [InlineData("replies-twentieth")]
    [InlineData("replies-twenty-first")]
    [InlineData("replies-twenty-second")]
    [InlineData("replies-twenty-third")]
    [InlineData("replies-twenty-fourth")]
    public void Read_InventedReplies_FindsWhatTheySay(string folder)
    {
        int found = 0, right = 0, said = 0;
        foreach (var (file, expected) in Labels(folder))
        {
            var mail = Read(folder, file);
            Assert.IsType<Reading.Human>(mail.Reading);
            string[] facts = [.. mail.Facts.Where(f => f.Confidence >= Confidence.Medium).Select(FactWords.Of)];
            string[] labels = expected == "-" ? [] : expected.Split(" | ");
            var agreed = facts.Intersect(labels).Count();
            (found, right, said) = (found + facts.Length, right + agreed, said + labels.Length);
            if (agreed != facts.Length || agreed != labels.Length)
            {
                output.WriteLine($"{Path.GetFileName(file)}: {expected}, but read {string.Join(" | ", facts)}\n    {mail.Text.Text.ReplaceLineEndings(" / ")}");
            }
        }

        output.WriteLine($"{folder}: precision {right}/{found}, recall {right}/{said}");
        Assert.True(right >= 0.95 * found, $"precision {right} of {found}");
        Assert.True(right >= 0.85 * said, $"recall {right} of {said}");
    }

    [Theory]
    [InlineData("absences")]
    [InlineData("absences-held-out")]
    [InlineData("absences-second")]
    [InlineData("absences-third")]
    [InlineData("absences-winter")]
    [InlineData("absences-fourth")]
    [InlineData("absences-fifth")]
    [InlineData("absences-sixth")]
    [InlineData("absences-seventh")]
    [InlineData("absences-eighth")]
    [InlineData("absences-ninth")]
    [InlineData("absences-tenth")]
    [InlineData("absences-eleventh")]
    [InlineData("absences-twelfth")]
    [InlineData("absences-thirteenth")]
    [InlineData("absences-fourteenth")]
    [InlineData("absences-fifteenth")]
    [InlineData("absences-sixteenth")]
    [InlineData("absences-seventeenth")]
    [InlineData("absences-eighteenth")]
    public void Read_InventedAbsences_FindsTheirDates(string folder)
    {
        int found = 0, right = 0, said = 0;
        foreach (var (file, expected) in Labels(folder))
        {
            var mail = Read(folder, file);
            var read = FactWords.Of(mail.Reading);
            Assert.Empty(mail.Facts);
            Assert.False(mail.MayBeAnswered);
            found += read == "away" ? 0 : 1;
            said += expected == "away" ? 0 : 1;
            right += read == expected && expected != "away" ? 1 : 0;
            if (read != expected)
            {
                output.WriteLine($"{Path.GetFileName(file)}: {expected}, but read {read}\n    {mail.Text.Text.ReplaceLineEndings(" / ")}");
            }
        }

        output.WriteLine($"{folder}: precision {right}/{found}, recall {right}/{said}");
        Assert.True(right >= 0.95 * found, $"precision {right} of {found}");
        Assert.True(right >= 0.85 * said, $"recall {right} of {said}");
    }

    private static IncomingMail Read(string folder, string file) =>
        IncomingReader.Read(File.ReadAllBytes(file), folder.EndsWith("winter", StringComparison.Ordinal) ? Winter.Frame : Summer.Frame);

    private static IEnumerable<(string File, string Expected)> Labels(string folder)
    {
        var path = Path.Combine(GeneratedDoc.Root(), "tests", "Mailing.Tests", "Incoming", "Replies", folder);
        var labels = File.ReadLines(Path.Combine(path, "labels.tsv")).Skip(1).Select(line => line.Split('\t')).ToList();
        Assert.NotEmpty(labels);
        return labels.Select(label => (Path.Combine(path, label[0]), label[1]));
    }
}
