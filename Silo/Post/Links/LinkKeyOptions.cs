namespace Soliguide.Silo.Post.Links;

/// <summary>Section <c>Links</c>: what signs the links in letters.</summary>
public sealed class LinkKeyOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Links";

    /// <summary>
    /// The file of keys; made with a new key when it is missing. Default <c>link.keys</c> in the data folder. To change the key,
    /// put a new line with another id on top and keep the old one below until its campaigns have ended.
    /// </summary>
    public string? KeyFile { get; set; }

    /// <summary>The file, where it is not named.</summary>
    /// <param name="folder">The data folder.</param>
    public string FileIn(string folder) => KeyFile ?? Path.Combine(folder, "link.keys");
}
