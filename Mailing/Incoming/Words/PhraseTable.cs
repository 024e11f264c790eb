using System.Buffers;

namespace Soliguide.Mailing.Incoming.Words;

/// <summary>
/// A resource of wordings: sections in square brackets, one phrase a line, "#" begins a remark. Sections are tried in the order of the
/// file, so that the specific stands before the general. A "*" in a phrase is a gap of at most 80 characters.
/// </summary>
internal sealed class PhraseTable
{
    private const int Gap = 80;
    private readonly List<Section> sections = [];

    private PhraseTable()
    {
    }

    /// <summary>Reads a table from the resources of this assembly.</summary>
    /// <param name="name">Its file name, such as <c>causes.txt</c>.</param>
    public static PhraseTable Load(string name)
    {
        var table = new PhraseTable();
        foreach (var (section, lines) in WordLines.Sections(name))
        {
            table.Add(section, [.. lines.Select(line => Fold.Of(line))]);
        }

        return table;
    }

    /// <summary>The first section with a phrase in this folded text, and that phrase.</summary>
    public (string Section, string Phrase)? Find(string folded)
    {
        foreach (var section in sections)
        {
            if (section.Find(folded) is { } phrase)
            {
                return (section.Name, phrase);
            }
        }

        return null;
    }

    /// <summary>A phrase of this section in the folded text; null when none.</summary>
    public string? Find(string section, string folded) => sections.Find(s => s.Name == section)?.Find(folded);

    private void Add(string name, List<string> phrases) => sections.Add(new Section(
        name,
        SearchValues.Create([.. phrases.Where(p => !p.Contains('*'))], StringComparison.Ordinal),
        [.. phrases.Where(p => !p.Contains('*'))],
        [.. phrases.Where(p => p.Contains('*')).Select(p => p.Split('*', StringSplitOptions.TrimEntries))]));

    private sealed record Section(string Name, SearchValues<string> Any, string[] Whole, string[][] Gapped)
    {
        public string? Find(string folded)
        {
            var at = folded.AsSpan().IndexOfAny(Any);
            if (at >= 0)
            {
                var found = folded.AsSpan(at);
                foreach (var phrase in Whole)
                {
                    if (found.StartsWith(phrase, StringComparison.Ordinal))
                    {
                        return phrase;
                    }
                }
            }

            foreach (var parts in Gapped)
            {
                if (Follows(folded, parts))
                {
                    return string.Join(" * ", parts);
                }
            }

            return null;
        }

        private static bool Follows(string folded, string[] parts)
        {
            // Each later part must stand close behind the one before it; a start that leads nowhere is left for the next.
            for (var start = folded.IndexOf(parts[0], StringComparison.Ordinal); start >= 0;
                start = folded.IndexOf(parts[0], start + 1, StringComparison.Ordinal))
            {
                var end = start + parts[0].Length;
                var rest = 1;
                while (rest < parts.Length)
                {
                    var window = folded.AsSpan(end, Math.Min(Gap + parts[rest].Length, folded.Length - end));
                    var at = window.IndexOf(parts[rest], StringComparison.Ordinal);
                    if (at < 0)
                    {
                        break;
                    }

                    end += at + parts[rest].Length;
                    rest++;
                }

                if (rest == parts.Length)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
