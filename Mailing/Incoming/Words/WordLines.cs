namespace Soliguide.Mailing.Incoming.Words;

/// <summary>The lines of a resource of wordings, without remarks and blanks.</summary>
internal static class WordLines
{
    /// <summary>Every line, section names included.</summary>
    public static IReadOnlyList<string> Of(string name)
    {
        using var stream = typeof(WordLines).Assembly.GetManifestResourceStream($"Incoming/{name}")
            ?? throw new InvalidOperationException($"The wordings {name} are not in the assembly.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#')];
    }

    /// <summary>The sections in the order of the file.</summary>
    public static IEnumerable<(string Name, List<string> Lines)> Sections(string name)
    {
        (string Name, List<string> Lines)? section = null;
        foreach (var line in Of(name))
        {
            if (line[0] == '[' && line[^1] == ']')
            {
                if (section is { } done)
                {
                    yield return done;
                }

                section = (line[1..^1], []);
            }
            else if (section is { } open)
            {
                open.Lines.Add(line);
            }
        }

        if (section is { } last)
        {
            yield return last;
        }
    }

    /// <summary>The lines of one section.</summary>
    public static IReadOnlyList<string> Section(string name, string section) =>
        [.. Sections(name).Where(s => s.Name == section).SelectMany(s => s.Lines)];
}
