using Soliguide.Mailing.Incoming;
using Xunit.Abstractions;

namespace Soliguide.Mailing.Tests.Incoming.Corpora;

/// <summary>Mail that made parsers stumble: MimeKit's own tests (MIT) and Stalwart's (Apache-2.0).</summary>
public sealed class StrangeMailTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("mimekit-tests")]
    [InlineData("stalwart")]
    [InlineData("crisp-a")]
    [InlineData("willdurand")]
    [InlineData("github-erp")]
    public void Read_StrangeMail_IsReadOrSetAside(string corpus)
    {
        if (Corpus.Find(corpus, output) is not { } folder)
        {
            return;
        }

        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        foreach (var group in files.Select(file => Summer.Read(File.ReadAllBytes(file))).GroupBy(m => m.Reading.Because.Rule))
        {
            output.WriteLine($"{group.Key}: {group.Count()}");
            Assert.NotEqual("guard.fault", group.Key);
        }
    }

    [Theory]
    [InlineData("mimekit-tests/messages", "body.*.txt")]
    [InlineData("stalwart", "*.eml")]
    public void Read_MailOfPeople_IsNeverAMachine(string corpus, string pattern)
    {
        if (Corpus.Find(corpus, output) is not { } folder)
        {
            return;
        }

        var files = Directory.GetFiles(folder, pattern, SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.IsType<Reading.Human>(Summer.Read(File.ReadAllBytes(file)).Reading));
    }
}
