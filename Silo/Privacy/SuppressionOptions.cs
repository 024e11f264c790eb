namespace Soliguide.Silo.Privacy;

/// <summary>Section <c>Suppression</c>: how people of whom nothing is kept are recognised.</summary>
public sealed class SuppressionOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Suppression";

    /// <summary>
    /// The file of keys that marks are made with; made with a new key when it is missing and nobody is suppressed yet. Default
    /// <c>suppression.keys</c> in the data folder. Keep a copy apart from that of the database: without it the start is refused, with both
    /// somebody could try addresses on the marks. To change the key, put a new line with another id on top and keep the old ones below.
    /// </summary>
    public string? KeyFile { get; set; }

    /// <summary>The file, where it is not named.</summary>
    /// <param name="folder">The data folder.</param>
    public string FileIn(string folder) => KeyFile ?? Path.Combine(folder, "suppression.keys");
}
