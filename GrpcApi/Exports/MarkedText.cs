using System.Net;

namespace Soliguide.GrpcApi.Exports;

/// <summary>
/// Texts for readers that take mark-up out, as <c>soliguide import</c> does: what would be taken for mark-up is written so that it comes back as it was.
/// </summary>
internal static class MarkedText
{
    /// <summary>On one line, as it is wherever no reader could mistake it.</summary>
    public static string? Line(string? text)
    {
        var line = text?.ReplaceLineEndings(" ").Replace('\t', ' ');
        return line is null || (!line.Contains('<', StringComparison.Ordinal) && WebUtility.HtmlDecode(line) == line) ? line : Escape(line);
    }

    /// <summary>As HTML, a paragraph for each line.</summary>
    public static string? Paragraphs(string? text) =>
        text is null ? null : string.Concat(text.ReplaceLineEndings("\n").Split('\n').Select(line => $"<p>{Escape(line)}</p>"));

    private static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
