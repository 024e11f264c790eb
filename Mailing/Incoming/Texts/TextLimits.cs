namespace Soliguide.Mailing.Incoming.Texts;

/// <summary>How much text is looked at. What lies beyond stays in the stored mail, for eyes.</summary>
internal static class TextLimits
{
    /// <summary>Characters of a report's words.</summary>
    public const int Notice = 64 * 1024;

    /// <summary>Characters of a plain text, quoted lines beyond <see cref="QuotedLines"/> not counted.</summary>
    public const int Plain = 1024 * 1024;

    /// <summary>Characters of HTML: tags are most of it.</summary>
    public const int Html = 4 * 1024 * 1024;

    /// <summary>Lines in which a reply is looked for.</summary>
    public const int Lines = 20_000;

    /// <summary>Quoted lines that are kept; the rest is passed over, so that an answer below a million of them is still found.</summary>
    public const int QuotedLines = 2_000;
}
