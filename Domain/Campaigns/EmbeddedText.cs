namespace Soliguide.Domain.Campaigns;

/// <summary>Data files that are part of the rules themselves and ship inside the assembly.</summary>
internal static class EmbeddedText
{
    public static string Read(string file)
    {
        using var stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"{file} is not embedded; see Domain.csproj.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
