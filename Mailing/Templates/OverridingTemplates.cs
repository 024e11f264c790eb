using Soliguide.Mailing.Letters;

namespace Soliguide.Mailing.Templates;

/// <summary>Two sources, of which the first wins.</summary>
/// <param name="overrides">Asked first.</param>
/// <param name="defaults">Asked for what the first does not hold.</param>
public sealed class OverridingTemplates(ITemplateSource overrides, ITemplateSource defaults) : ITemplateSource
{
    /// <inheritdoc />
    public IReadOnlyCollection<string> Names { get; } = [.. overrides.Names.Union(defaults.Names, StringComparer.Ordinal)];

    /// <summary>The source that the settings ask for: built in, with the operator's folder before it where there is one.</summary>
    /// <exception cref="DirectoryNotFoundException">The folder is not there.</exception>
    public static ITemplateSource From(LetterOptions options) => string.IsNullOrWhiteSpace(options.TemplatesFolder)
        ? new BuiltInTemplates()
        : new OverridingTemplates(new FolderTemplates(options.TemplatesFolder), new BuiltInTemplates());

    /// <inheritdoc />
    public TemplateText? Find(string name) => overrides.Find(name) ?? defaults.Find(name);
}
