using Soliguide.Mailing.Incoming.Texts;
using Xunit.Abstractions;

namespace Soliguide.Mailing.Tests.Incoming.Corpora;

/// <summary>Real replies in many languages and programs, with the text that a person newly wrote.</summary>
public sealed class ReplyCorpusTests(ITestOutputHelper output)
{
    [Fact]
    public void Of_LabelledReplies_GivesTheNewTextExactly()
    {
        var asked = Labelled().ToList();
        if (asked.Count == 0)
        {
            return;
        }

        var wrong = asked.Where(reply => NewTexts.Of(File.ReadAllText(reply.File)).Text != Lines(reply.Expected)).ToList();
        foreach (var (file, _) in wrong)
        {
            output.WriteLine($"--- {file}\n{NewTexts.Of(File.ReadAllText(file)).Text}\n---");
        }

        output.WriteLine($"reply text exact {asked.Count - wrong.Count}/{asked.Count}");
        Assert.True(wrong.Count <= 0.1 * asked.Count, $"{wrong.Count} of {asked.Count} differ");
    }

    private static string Lines(string text) =>
        string.Join('\n', text.Replace("\r", "", StringComparison.Ordinal).Split('\n').Select(line => line.TrimEnd())).Trim('\n');

    private IEnumerable<(string File, string Expected)> Labelled()
    {
        if (Corpus.Find("crisp-a", output) is { } crisp)
        {
            var common = File.ReadAllText(Path.Combine(crisp, "expected-common.txt"));
            foreach (var name in File.ReadLines(Path.Combine(crisp, "expected-common.list")).Where(name => name.Length > 0))
            {
                yield return (Path.Combine(crisp, name), common);
            }
        }

        if (Corpus.Find("email_reply_trimmer-a", output) is { } trimmer)
        {
            foreach (var file in Directory.GetFiles(Path.Combine(trimmer, "trimmed")).Order(StringComparer.Ordinal))
            {
                yield return (Path.Combine(trimmer, "emails", Path.GetFileName(file)), File.ReadAllText(file));
            }
        }
    }
}
