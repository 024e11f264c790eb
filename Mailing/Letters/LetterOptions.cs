namespace Soliguide.Mailing.Letters;

/// <summary>Settings of letters, section <c>Letters</c>.</summary>
public sealed class LetterOptions
{
    /// <summary>
    /// A folder whose templates win over the built-in ones of the same name, such as <c>Ask/text.fr.liquid</c>. Default: none. Set it
    /// to change the wording without a build; the server reads it at start.
    /// </summary>
    public string? TemplatesFolder { get; set; }
}
