using Soliguide.Mailing.Incoming.Words;

namespace Soliguide.Mailing.Incoming.Texts;

/// <summary>What programs and companies put below a text, and the words that end a letter.</summary>
internal static class Signatures
{
    private const int LongestDeviceLine = 120;

    /// <summary>Words of "L'équipe de la Maison des Solidarités"; a sentence has more, or ends in a full stop.</summary>
    private const int LongestTeam = 8;

    private static readonly string[] Devices = Load("device");
    private static readonly string[] Programs = Load("program");
    private static readonly string[] Disclaimers = Load("disclaimer");
    private static readonly string[] Closings = Load("closing");
    private static readonly string[] Teams = Load("team");

    /// <summary>The mark of RFC 3676: two dashes for themselves; some editors make one long dash of them.</summary>
    public static bool IsDelimiter(string line) =>
        line.TrimEnd() is "--" or "—" or "– –" or "-- --" or "__"
        || (line.Length >= 3 && line[0] is '—' or '―' or '━' or '⸻' && line.AsSpan().Trim().IndexOfAnyExcept("—―━⸻") < 0);

    /// <summary>"-Marie Dupont": a dash and a name at once behind it, where a text ends.</summary>
    public static bool IsDashedName(string line)
    {
        var name = line.AsSpan().Trim();
        if (name.Length is < 3 or > 40 || name[0] != '-' || !char.IsUpper(name[1]))
        {
            return false;
        }

        var words = 1;
        for (var i = 1; i < name.Length; i++)
        {
            if (!char.IsLetter(name[i]) && name[i] is not (' ' or '-' or '\'' or '.'))
            {
                return false;
            }

            words += name[i] == ' ' ? 1 : 0;
        }

        return words <= 3;
    }

    /// <summary>"Envoyé de mon iPhone" and its like: short, and no sentence of its own.</summary>
    public static bool IsDevice(string line)
    {
        if (line.Length is < 6 or > LongestDeviceLine)
        {
            return false;
        }

        var folded = Fold.Of(line.AsSpan().Trim(" *_-[]"));
        return Begins(folded, Devices)
            && (!folded.EndsWith('.')
                || folded.Contains("typo", StringComparison.Ordinal)
                || folded.Contains("excuse", StringComparison.Ordinal)
                || Array.Exists(Programs, p => folded.Contains(p, StringComparison.Ordinal)));
    }

    /// <summary>Whether a legal notice or the stamp of a virus scanner begins here.</summary>
    public static bool IsDisclaimer(string line)
    {
        if (line.Length <= 10)
        {
            return false;
        }

        var words = line.AsSpan(0, Math.Min(line.Length, 160)).Trim(" *_-[]\"");
        var link = words.StartsWith("<http", StringComparison.OrdinalIgnoreCase) ? words.IndexOf('>') : -1;
        return Begins(Fold.Of(words[(link + 1)..].Trim()), Disclaimers);
    }

    /// <summary>Whether the line ends a letter: names, addresses and opening hours of an office may follow, which answer nothing.</summary>
    public static bool IsClosing(string line)
    {
        if (line.Length is <= 1 or >= 90)
        {
            return false;
        }

        var folded = Fold.Of(line.AsSpan().Trim(" *-,"));
        return Begins(folded, Closings) || (Begins(folded, Teams) && folded[^1] != '.' && folded.AsSpan().Count(' ') < LongestTeam);
    }

    private static bool Begins(string folded, string[] words) => Array.Exists(words, w => folded.StartsWith(w, StringComparison.Ordinal));

    private static string[] Load(string section) => [.. WordLines.Section("Texts/signatures.txt", section).Select(line => Fold.Of(line))];
}
