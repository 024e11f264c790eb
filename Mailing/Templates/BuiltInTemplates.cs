namespace Soliguide.Mailing.Templates;

/// <summary>The templates that come with the program.</summary>
public sealed class BuiltInTemplates : ITemplateSource
{
    private const string Prefix = "Letters/";

    /// <inheritdoc />
    public IReadOnlyCollection<string> Names { get; } =
    [
        .. typeof(BuiltInTemplates).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..])
            .Order(StringComparer.Ordinal),
    ];

    /// <inheritdoc />
    public TemplateText? Find(string name)
    {
        using var stream = typeof(BuiltInTemplates).Assembly.GetManifestResourceStream(Prefix + name);
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        return new TemplateText($"built-in {name}", reader.ReadToEnd());
    }
}
