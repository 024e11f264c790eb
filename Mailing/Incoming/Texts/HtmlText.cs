using System.Net;

namespace Soliguide.Mailing.Incoming.Texts;

/// <summary>
/// The words of an HTML page as lines of plain text, quoted blocks marked with "> ". One pass without recursion: the depth of a page costs
/// nothing, and what is never closed hides nothing.
/// </summary>
internal sealed class HtmlText
{
    private readonly HtmlLines lines = new();

    /// <summary>Elements that are never closed in this page: looked for once, not once per element.</summary>
    private readonly HashSet<string> unclosed = new(StringComparer.Ordinal);

    /// <summary>The text of a page.</summary>
    public static string Of(string html)
    {
        var page = new HtmlText();
        page.Read(html);
        return page.lines.Finish();
    }

    private void Read(string html)
    {
        for (var at = 0; at < html.Length;)
        {
            var tag = NextTag(html, at);
            if (tag > at)
            {
                var words = html[at..tag];
                lines.Words(words.Contains('&') ? WebUtility.HtmlDecode(words) : words);
            }

            at = tag < html.Length ? Tag(html, tag) : tag;
        }
    }

    /// <summary>The next "&lt;" that begins a tag; in prose it may stand alone.</summary>
    private static int NextTag(string html, int at)
    {
        for (at = html.IndexOf('<', at); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at + 1))
        {
            if (html[at + 1] is '/' or '!' or '?' || char.IsAsciiLetter(html[at + 1]))
            {
                return at;
            }
        }

        return html.Length;
    }

    private int Tag(string html, int at)
    {
        if (html.AsSpan(at).StartsWith("<!--"))
        {
            return Skip(html, at + 4, "-->", at + 4);
        }

        var tag = HtmlTag.Read(html, at);
        var end = tag.Closes ? null : tag.Name switch { "script" => "</script", "style" => "</style", "title" => "</title", _ => null };
        if (end is not null)
        {
            return Skip(html, tag.End, end, tag.End);
        }

        lines.Tag(tag);
        return tag.End;
    }

    private int Skip(string html, int from, string end, int otherwise)
    {
        if (unclosed.Contains(end))
        {
            return otherwise;
        }

        var at = html.IndexOf(end, Math.Min(from, html.Length), StringComparison.OrdinalIgnoreCase);
        if (at >= 0)
        {
            return at + (end == "-->" ? end.Length : 0);
        }

        unclosed.Add(end);
        return otherwise;
    }
}
