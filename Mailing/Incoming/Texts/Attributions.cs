using Soliguide.Mailing.Incoming.Words;

namespace Soliguide.Mailing.Incoming.Texts;

/// <summary>The line by which a program announces a quotation: <c>Le 12/06/2019 à 10:00, X a écrit :</c>, often wrapped.</summary>
internal static class Attributions
{
    private const int MostLines = 7;
    private const int LongestLine = 300;
    private static readonly PhraseTable Words = PhraseTable.Load("Texts/quoting.txt");
    private static readonly string[] Openers =
        [.. WordLines.Section("Texts/quoting.txt", "opener").Select(w => Fold.Of(w) + (w.EndsWith(':') ? "" : " "))];

    /// <summary>Lines of the announcement that begins here; 0 when none does.</summary>
    public static int Lines(IReadOnlyList<string> lines, int at)
    {
        var first = Unquoted(lines[at]);
        if (first.Length is 0 or > LongestLine || !MayBegin(Fold.Of(first)))
        {
            return 0;
        }

        var joined = "";
        for (var i = at; i < lines.Count && i < at + MostLines; i++)
        {
            var line = Unquoted(lines[i]);
            if (line.Length > LongestLine || (line.Length == 0 && !GoesOn(lines, i)))
            {
                return 0;
            }

            joined = $"{joined} {Fold.Of(line)}".TrimStart();
            if (Announces(joined) || (Speaks(joined) && EndsAnnouncing(joined) && QuotesFollow(lines, i + 1)))
            {
                return HoldsAnother(lines, at, i) ? 0 : i - at + 1;
            }

            if (line is [.., '.' or '!' or '?'] && line.Length > 20 && !line.Contains('@'))
            {
                // A sentence came to its end: no announcement.
                return 0;
            }
        }

        return 0;
    }

    /// <summary>"On ferme en août" begins like an announcement, and the true one stands right below it.</summary>
    private static bool HoldsAnother(IReadOnlyList<string> lines, int at, int end)
    {
        if (HasMoment(Fold.Of(Unquoted(lines[at]))))
        {
            return false;
        }

        for (var i = at + 1; i <= end; i++)
        {
            var line = Fold.Of(Unquoted(lines[i]));
            if (HasMoment(line) && Array.Exists(Openers, o => line.StartsWith(o, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Some programs put blank lines around the address.</summary>
    private static bool GoesOn(IReadOnlyList<string> lines, int blank) =>
        blank + 1 < lines.Count && lines[blank + 1].Trim() is "<" or "> wrote:" or ['<', ..];

    private static bool MayBegin(string folded)
    {
        folded = folded.TrimStart('-', '*', ' ', '|', '"');
        if (folded.Length == 0)
        {
            return false;
        }

        // "1) no change" is a list.
        return (char.IsAsciiDigit(folded[0]) && HasDate(folded))
            || Array.Exists(Openers, o => folded.StartsWith(o, StringComparison.Ordinal))
            || (Speaks(folded) && (folded.Contains('@') || EndsAnnouncing(folded)))
            || (folded.Contains('@') && EndsAnnouncing(folded))
            || (HasMoment(folded) && folded[^1] is not ('.' or '!' or '?' or ':' or ','));
    }

    /// <summary>A year and a time of day: what announcements in any language hold, and sentences seldom.</summary>
    private static bool HasMoment(string folded)
    {
        bool year = false, time = false;
        for (var i = 0; i + 3 < folded.Length; i++)
        {
            year |= folded[i] == '2' && folded[i + 1] == '0'
                && char.IsAsciiDigit(folded[i + 2]) && char.IsAsciiDigit(folded[i + 3]);
            time |= char.IsAsciiDigit(folded[i]) && folded[i + 1] is (':' or '.')
                && char.IsAsciiDigit(folded[i + 2]) && char.IsAsciiDigit(folded[i + 3]);
        }

        return year && time;
    }

    /// <summary>Whether a date in figures or a year stands in the line.</summary>
    private static bool HasDate(string folded)
    {
        var (runs, digits) = (0, 0);
        foreach (var c in folded.AsSpan(0, Math.Min(40, folded.Length)))
        {
            digits = char.IsAsciiDigit(c) ? digits + 1 : 0;
            runs += digits == 1 ? 1 : 0;
            if (digits == 4)
            {
                return true;
            }
        }

        return runs >= 4;
    }

    private static bool Announces(string joined)
    {
        if (!EndsAnnouncing(joined))
        {
            return false;
        }

        var hasDigit = joined.AsSpan().IndexOfAnyInRange('0', '9') >= 0;
        var hasAddress = joined.Contains('@');
        return Speaks(joined)
            ? hasDigit || hasAddress || joined.EndsWith("wrote:", StringComparison.Ordinal)
            : hasDigit && hasAddress && (char.IsAsciiDigit(joined[0]) || HasMoment(joined));
    }

    private static bool Speaks(string folded) => Words.Find("verb", folded) is not null;

    private static bool QuotesFollow(IReadOnlyList<string> lines, int at)
    {
        at += at < lines.Count && lines[at].Trim().Length == 0 ? 1 : 0;
        return at < lines.Count && lines[at].TrimStart().StartsWith('>');
    }

    private static bool EndsAnnouncing(string folded) =>
        folded.TrimEnd('*', ' ') is [.., ':' or '：']
        || (folded.EndsWith('-') && folded.StartsWith('-') && Speaks(folded[^Math.Min(12, folded.Length)..]))
        || folded.EndsWith("a ecrit", StringComparison.Ordinal)
        || folded.EndsWith("> wrote", StringComparison.Ordinal)
        || (char.IsAsciiDigit(folded[0]) && folded[^1] == '>' && folded.Contains('@'));

    /// <summary>Without marks of quotation: an announcement may itself be quoted.</summary>
    private static string Unquoted(string line) => line.TrimStart('>', ' ', '|', '\t').Trim();
}
