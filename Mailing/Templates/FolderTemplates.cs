namespace Soliguide.Mailing.Templates;

/// <summary>Templates that an operator keeps in a folder, to change the wording without a build.</summary>
public sealed class FolderTemplates : ITemplateSource
{
    private readonly string folder;

    /// <summary>Looks for <c>.liquid</c> files in the folder and below.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public FolderTemplates(string folder)
    {
        this.folder = Path.GetFullPath(folder);
        if (!Directory.Exists(this.folder))
        {
            throw new DirectoryNotFoundException(
                $"Letters:TemplatesFolder names '{this.folder}', which is not there. Create it, or leave the setting out.");
        }

        Names =
        [
            .. Directory.EnumerateFiles(this.folder, "*.liquid", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(this.folder, file).Replace(Path.DirectorySeparatorChar, '/'))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <inheritdoc />
    public IReadOnlyCollection<string> Names { get; }

    /// <inheritdoc />
    public TemplateText? Find(string name)
    {
        if (!Names.Contains(name))
        {
            return null;
        }

        var file = Path.Combine(folder, name);
        return new TemplateText(file, File.ReadAllText(file));
    }
}
