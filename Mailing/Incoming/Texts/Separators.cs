using Soliguide.Mailing.Incoming.Words;

namespace Soliguide.Mailing.Incoming.Texts;

/// <summary>Lines that part a text from an earlier mail: <c>----- Mail original -----</c>.</summary>
internal static class Separators
{
    private static readonly PhraseTable Words = PhraseTable.Load("Texts/quoting.txt");
    private static readonly HashSet<string> Alone = [.. WordLines.Section("Texts/quoting.txt", "alone").Select(line => Fold.Of(line))];

    /// <summary>Whether an earlier mail begins below this line.</summary>
    public static bool Parts(string line)
    {
        if (line.Length is < 8 or > 200)
        {
            return false;
        }

        var folded = Fold.Of(line.AsSpan().Trim(" >*|"));
        return Alone.Contains(folded) || (IsDashed(folded) && Words.Find("separator", folded) is not null);
    }

    /// <summary>Whether the line is nothing but a rule, such as Outlook draws above the headers of a quoted mail.</summary>
    public static bool IsRule(string line)
    {
        var trimmed = line.AsSpan().Trim(" *\t");
        return trimmed.Length >= 3 && trimmed.IndexOfAnyExcept("-_=~") < 0;
    }

    private static bool IsDashed(string folded) =>
        folded.Length > 6 && folded[0] is '-' or '_' or '=' or '~' && folded[1] is '-' or '_' or '=' or '~' or ' ';
}
