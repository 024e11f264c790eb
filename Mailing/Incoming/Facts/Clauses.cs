using Soliguide.Mailing.Incoming.Facts.Dates;
using Soliguide.Mailing.Incoming.Texts;
using Soliguide.Mailing.Incoming.Words;

namespace Soliguide.Mailing.Incoming.Facts;

/// <summary>Cuts a reply into pieces that say one thing each: at the ends of sentences and lines, and before a "but".</summary>
internal static class Clauses
{
    /// <summary>Who says more than this says it to a person.</summary>
    private const int Most = 120;

    private const int Longest = 600;
    private const int WrappedLine = 55;
    private static readonly string[] Turns = [.. WordLines.Section("Facts/clauses.txt", "turn").Select(word => $" {word} ")];
    private static readonly string[] Continuations = [.. WordLines.Section("Facts/clauses.txt", "goeson")];
    private static readonly HashSet<string> Abbreviations = [.. WordLines.Section("Facts/clauses.txt", "abbreviation")];

    public static List<Clause> Of(string text, FactFrame frame)
    {
        var clauses = new List<Clause>();
        var number = 0;
        foreach (var paragraph in Lines(text))
        {
            foreach (var (sentence, asks) in Sentences(paragraph))
            {
                number++;
                foreach (var (part, turns) in Parts(sentence))
                {
                    foreach (var said in Contrasts.Split(part))
                    {
                        if (clauses.Count == Most)
                        {
                            return clauses;
                        }

                        clauses.Add(new Clause(said, frame, asks, turns, number, clauses.LastOrDefault()));
                    }
                }
            }
        }

        return clauses;
    }

    /// <summary>Lines; joined where a program wrapped them or a colon goes before. Nothing below the words that end a letter.</summary>
    private static List<string> Lines(string text)
    {
        var joined = new List<string>();
        var goesOn = false;
        foreach (var raw in text.Split('\n').Take(Most * 4))
        {
            var line = raw.Trim();
            if (joined.Exists(l => l.Length > 0) && Signatures.IsClosing(line))
            {
                break;
            }

            goesOn |= joined.Count > 0 && joined[^1].Length > 0 && (BeginsWithWeekday(line) || IsContinuation(line)) && joined[^1][^1] is not ('.' or '!' or '?');
            if (goesOn && line.Length > 0 && joined.Count > 0)
            {
                joined[^1] = $"{joined[^1]} {line}";
            }
            else if (line.Length > 0 || !goesOn || joined.Count == 0 || !joined[^1].EndsWith(':'))
            {
                joined.Add(line);
            }
            else
            {
                // What a colon announces may stand below a blank line.
                continue;
            }

            goesOn = line.EndsWith(':')
                || (raw.Length >= WrappedLine && line.Length > 0 && line[^1] is not ('.' or '!' or '?'))
                || (line.Length > 0 && line[^1] == ',' && line.Length > 25);
        }

        return joined;
    }

    /// <summary>"Du lundi 22 juillet", and on the next line "au vendredi 9 août".</summary>
    private static bool IsContinuation(string line)
    {
        var start = Fold.Of(line.AsSpan(0, Math.Min(line.Length, 12)));
        return Array.Exists(Continuations, word => start.StartsWith(word, StringComparison.Ordinal) && (start.Length == word.Length || !char.IsLetter(start[word.Length])));
    }

    /// <summary>A week that is written day under day is one thing said.</summary>
    private static bool BeginsWithWeekday(string line)
    {
        var start = line.AsSpan().TrimStart("-*• \t");
        var end = start.IndexOfAny(" :.,-");
        return end is > 2 and < 10 && CalendarWords.Weekday(Fold.Of(start[..end])) is not null;
    }

    private static IEnumerable<(string Sentence, bool Asks)> Sentences(string line)
    {
        var start = 0;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] is '!' or '?' or ';' || (line[i] == '.' && EndsSentence(line, i)))
            {
                yield return (Limit(line[start..i]), line[i] == '?');
                start = i + 1;
            }
        }

        yield return (Limit(line[start..]), false);
    }

    private static bool EndsSentence(string line, int dot)
    {
        if (dot + 1 < line.Length && !char.IsWhiteSpace(line[dot + 1]))
        {
            // Inside a number, an address or a name.
            return line[dot + 1] is ')' or '"' or '»';
        }

        var word = dot;
        while (word > 0 && char.IsLetter(line[word - 1]))
        {
            word--;
        }

        return !Abbreviations.Contains(line[word..dot].ToLowerInvariant());
    }

    private static IEnumerable<(string Part, bool Turns)> Parts(string sentence)
    {
        var start = 0;
        var turns = Array.Exists(Turns, turn => sentence.AsSpan().TrimStart().StartsWith(turn.AsSpan(1), StringComparison.OrdinalIgnoreCase));
        while (true)
        {
            var next = -1;
            foreach (var turn in Turns)
            {
                var at = sentence.IndexOf(turn, start, StringComparison.OrdinalIgnoreCase);
                next = at >= 0 && (next < 0 || at < next) ? at : next;
            }

            var part = (next < 0 ? sentence[start..] : sentence[start..next]).Trim();
            if (part.Length > 1)
            {
                yield return (part, turns);
            }

            if (next < 0)
            {
                yield break;
            }

            turns = true;
            start = next + 1;
            start = sentence.IndexOf(' ', start) is > 0 and var behind ? behind : sentence.Length;
        }
    }

    private static string Limit(string sentence) => sentence.Length > Longest ? sentence[..Longest] : sentence;
}
