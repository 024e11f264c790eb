using Soliguide.Mailing.Incoming.Words;

namespace Soliguide.Mailing.Incoming.Texts;

/// <summary>The block of header lines that some programs put above a quoted mail: <c>De : Envoyé : À : Objet :</c>.</summary>
internal sealed class HeaderLines(IReadOnlyList<string> lines)
{
    private const int Within = 10;
    private static readonly Dictionary<string, string> Labels = WordLines.Sections("Texts/headers.txt")
        .SelectMany(s => s.Lines.Select(line => (Label: Fold.Of(line), s.Name)))
        .DistinctBy(l => l.Label)
        .ToDictionary(l => l.Label, l => l.Name);

    private readonly Dictionary<int, string?> kinds = [];

    /// <summary>Whether such a block begins at this line: a sender and two more kinds, or a date, a recipient and a subject.</summary>
    public bool Begin(int at)
    {
        if (KindAt(at) is not ("from" or "sent" or "subject" or "to"))
        {
            return false;
        }

        var found = new HashSet<string>();
        var others = 0;
        for (var i = at; i < lines.Count && i < at + Within && others < 3; i++)
        {
            if (KindAt(i) is { } kind)
            {
                found.Add(kind);
            }
            else if (lines[i].Trim(' ', '>', '*', '|').Length > 0)
            {
                // A long header may be folded, but three other lines are a text.
                others++;
            }
        }

        return found.Count >= 3 && (found.Contains("from") || found.Contains("subject"));
    }

    /// <summary>Whether a line names the sender of a quoted mail: <c>De : …</c>.</summary>
    public static bool IsSender(string line) => line.Contains(':') && Kind(line) == "from";

    private string? KindAt(int at)
    {
        // Every such line has a colon, if only in the time of "Message du 12/06/19 10:00".
        if (!lines[at].Contains(':'))
        {
            return null;
        }

        if (!kinds.TryGetValue(at, out var kind))
        {
            kinds[at] = kind = Kind(lines[at]);
        }

        return kind;
    }

    private static string? Kind(string line)
    {
        if (line.Length > 2_000)
        {
            return null;
        }

        var trimmed = line.AsSpan().TrimStart(" >*|\t_");
        var colon = trimmed.IndexOf(':');
        if (colon > 0 && trimmed.Length < 60 && trimmed.StartsWith("Message du ", StringComparison.OrdinalIgnoreCase)
            && char.IsAsciiDigit(trimmed[11]))
        {
            return "sent";
        }

        return colon is > 0 and < 24 && Labels.TryGetValue(Fold.Of(trimmed[..colon].Trim(" *\u00A0")), out var kind) ? kind : null;
    }
}
