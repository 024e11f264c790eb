namespace Soliguide.Mailing.Incoming.Words;

/// <summary>The lines of a resource of wordings, without remarks and blanks.</summary>
internal static class WordLines
{
    public static IReadOnlyList<string> Of(string name)
    {
        using var stream = typeof(WordLines).Assembly.GetManifestResourceStream($"Incoming/{name}")
            ?? throw new InvalidOperationException($"The wordings {name} are not in the assembly.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#')];
    }
}
