namespace Soliguide.Mailing.Incoming.Texts;

/// <summary>
/// Separates what a person wrote from what their program quoted. One pass over the lines, each looked at a bounded number of times.
/// What stands between quoted lines is an answer too; what is below a separator or the headers of an earlier mail is not.
/// </summary>
internal static class ReplyLines
{
    private const int LongestWrapped = 60;

    public static (string Text, bool OnlyQuoted) Of(string text)
    {
        // The last piece holds all that is left.
        var lines = text.Split('\n', TextLimits.Lines + 1);
        lines = lines.Length > TextLimits.Lines ? lines[..^1] : lines;
        var headers = new HeaderLines(lines);
        var kept = new List<string>();
        var (i, quoted) = (0, lines.Length);
        while (i < lines.Length)
        {
            var line = lines[i];
            if (IsQuoted(line))
            {
                i = SkipQuoted(lines, i, kept);
            }
            else if (Attributions.Lines(lines, i) is > 0 and var announced)
            {
                DropRule(kept);
                if (!QuotesFollow(lines, i + announced))
                {
                    quoted = i + announced;
                    break;
                }

                i += announced;
            }
            else if (EndsReply(lines, i, headers) || (IsFooterRule(line) && HasWords(kept)))
            {
                DropRule(kept);
                quoted = i;
                break;
            }
            else if (Signatures.IsDelimiter(line) && HasWords(kept))
            {
                i = BehindSignature(lines, i);
            }
            else
            {
                kept.Add(line);
                i++;
            }
        }

        var words = Trim(kept);
        return words.Length > 0 ? (words, false) : (PassedOn(lines, quoted, headers), true);
    }

    /// <summary>Who writes nothing of their own passes something on: the text below the headers, or the quotation.</summary>
    private static string PassedOn(string[] lines, int at, HeaderLines headers)
    {
        if (at == lines.Length)
        {
            at = 0;
        }

        var isHead = Separators.Parts(lines[at]) || headers.Begin(at);
        while (isHead && at < lines.Length && lines[at].Trim().Length > 0)
        {
            at++;
        }

        return Trim([.. lines[at..]]);
    }

    private static bool EndsReply(string[] lines, int at, HeaderLines headers)
    {
        var line = lines[at];
        return Separators.Parts(line) || headers.Begin(at) || Signatures.IsDevice(line) || (at > 0 && Signatures.IsDisclaimer(line));
    }

    private static bool HasWords(List<string> kept) => kept.Exists(line => line.AsSpan().Trim().Length > 0);

    /// <summary>The long rule above what lists and offices put below every mail.</summary>
    private static bool IsFooterRule(string line) => line.Length >= 20 && line[0] == '_' && Separators.IsRule(line);

    private static bool IsQuoted(string line)
    {
        var trimmed = line.AsSpan().TrimStart();
        return trimmed.Length > 0
            && (trimmed[0] == '>' || trimmed.StartsWith("&gt;") || (trimmed[0] == '|' && !trimmed[1..].Contains('|')));
    }

    /// <summary>
    /// Behind the quoted lines and those that a gateway broke off their ends: a line that follows a long quoted one at once, with no blank
    /// between, is its rest.
    /// </summary>
    private static int SkipQuoted(string[] lines, int at, List<string> kept)
    {
        while (at < lines.Length && IsQuoted(lines[at]))
        {
            var isLong = lines[at].Length > LongestWrapped;
            at++;
            if (isLong && at < lines.Length && !IsQuoted(lines[at]) && lines[at].Trim().Length > 0
                && (at + 1 == lines.Length || IsQuoted(lines[at + 1])))
            {
                at++;
            }
        }

        kept.Add("");
        return at;
    }

    private static bool QuotesFollow(string[] lines, int at)
    {
        while (at < lines.Length && lines[at].Trim().Length == 0)
        {
            at++;
        }

        return at < lines.Length && IsQuoted(lines[at]);
    }

    /// <summary>A signature ends where quoted lines begin: below them an answer may follow.</summary>
    private static int BehindSignature(string[] lines, int at)
    {
        while (at < lines.Length && !IsQuoted(lines[at]))
        {
            at++;
        }

        return at;
    }

    private static void DropRule(List<string> kept)
    {
        while (kept.Count > 0 && (kept[^1].Trim().Length == 0 || Separators.IsRule(kept[^1])))
        {
            kept.RemoveAt(kept.Count - 1);
        }
    }

    private static string Trim(List<string> kept)
    {
        DropRule(kept);
        if (kept.Count > 2 && kept[^2].Trim().Length == 0 && Signatures.IsDashedName(kept[^1]))
        {
            kept.RemoveAt(kept.Count - 1);
            DropRule(kept);
        }

        return string.Join('\n', kept.Select(line => line.TrimEnd()).SkipWhile(line => line.Length == 0));
    }
}
