using Soliguide.Mailing.Incoming.Words;

namespace Soliguide.Mailing.Incoming.Facts;

/// <summary>
/// Parts two things that a sentence sets against each other without a "but": "closed at Christmas, we do not close in summer", "nothing
/// changes, only the showers stop", "last year we closed for two weeks, this year from 5 to 18 August".
/// </summary>
internal static class Contrasts
{
    /// <summary>Pieces of one sentence beyond which nobody sets things against each other.</summary>
    private const int MostSigns = 12;

    private static readonly WordTable Topics = WordTable.Load("Facts/topics.txt");
    private static readonly string[] Signs = [", ", " (", " et ", " - ", " / ", " ensuite ", " puis "];

    private enum Says
    {
        Neither,
        Nothing,
        Change,
    }

    /// <summary>The two things said, or the whole.</summary>
    public static IEnumerable<string> Split(string part)
    {
        if (!Array.Exists(Signs, part.Contains))
        {
            return [part];
        }

        var whole = new Said(part);
        var tried = 0;
        foreach (var sign in whole.MayDiffer ? Signs : [])
        {
            for (var at = part.IndexOf(sign, StringComparison.Ordinal);
                at > 0 && tried++ < MostSigns;
                at = part.IndexOf(sign, at + 1, StringComparison.Ordinal))
            {
                var (before, after) = (part[..at], part[(at + sign.Length)..]);
                if (Differ(new Said(before), new Said(after)))
                {
                    return [before, after];
                }
            }
        }

        return [part];
    }

    private static bool Differ(Said before, Said after) =>
        before.Has("past") ? after.Has("thistime") && !after.Has("comparison")
        : (before.Kind, after.Kind) is (Says.Nothing, Says.Change) or (Says.Change, Says.Nothing);

    /// <summary>What a piece speaks of.</summary>
    private sealed class Said
    {
        private readonly (int Start, int End)?[] topics;
        private readonly List<string> words;

        public Said(string text)
        {
            words = [.. Token.Read(Fold.Of(text)).Where(t => char.IsLetterOrDigit(t.Text[0])).Select(t => t.Text)];
            topics = Topics.Find(words);
        }

        public bool MayDiffer =>
            ((Has("nothing") || IsDenied || Has("continues")) && (Has("closure") || Has("stop"))) || (Has("past") && Has("thistime"));

        public Says Kind =>
            IsDenied ? Says.Nothing
            : Has("closure") || (Has("stop") && ServiceWords.Names(words)) ? Has("nothing") ? Says.Neither : Says.Change
            : Has("nothing") ? Says.Nothing
            : Says.Neither;

        private bool IsDenied => Has("negated") || (topics[Topics.Number("closure")] is { } shut && Negations.Of(words, shut) is not null);

        public bool Has(string topic) => topics[Topics.Number(topic)] is not null;
    }
}
