using System.Net;
using System.Text;

namespace Soliguide.Cli.Import.Values;

/// <summary>
/// Public texts as a sheet keeps them: without mark-up, entities written out, one blank between words, paragraphs as lines.
/// </summary>
internal static class PlainText
{
    private static readonly HashSet<string> LineMakers = new(StringComparer.Ordinal)
    {
        "p", "br", "div", "li", "ul", "ol", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote",
    };

    /// <summary>The text of a description that may be HTML; null when nothing is left to read.</summary>
    public static string? Of(string? markup)
    {
        if (markup is null)
        {
            return null;
        }

        var text = new StringBuilder(markup.Length);
        for (var at = 0; at < markup.Length; at++)
        {
            if (markup[at] == '<' && TagName(markup, at) is { } name)
            {
                var end = Skip(markup, at, name);
                text.Append(LineMakers.Contains(name) ? '\n' : name is "b" or "i" or "em" or "strong" or "span" or "a" ? "" : ' ');
                at = end;
            }
            else
            {
                text.Append(markup[at] is '\n' or '\r' or '\t' ? ' ' : markup[at]);
            }
        }

        return Tidy(WebUtility.HtmlDecode(text.ToString()));
    }

    // "<3 places" and "a < b" are words, not mark-up.
    private static string? TagName(string markup, int at)
    {
        var start = at + 1 < markup.Length && markup[at + 1] == '/' ? at + 2 : at + 1;
        var end = start;
        while (end < markup.Length && char.IsAsciiLetterOrDigit(markup[end]))
        {
            end++;
        }

        return markup.AsSpan(at).StartsWith("<!--") ? "!--"
            : end > start && char.IsAsciiLetter(markup[start]) ? markup[start..end].ToLowerInvariant()
            : null;
    }

    private static int Skip(string markup, int at, string name)
    {
        var close = name switch
        {
            "!--" => "-->",
            "script" or "style" when markup[at + 1] != '/' => $"</{name}>",
            _ => ">",
        };
        var end = markup.IndexOf(close, at, StringComparison.OrdinalIgnoreCase);
        return end < 0 ? markup.Length - 1 : end + close.Length - 1;
    }

    private static string? Tidy(string text)
    {
        var lines = text.Split('\n').Select(line => string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        var kept = string.Join('\n', lines.Where(line => line.Length > 0));
        return kept.Length == 0 ? null : kept;
    }
}
