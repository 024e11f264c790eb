namespace Soliguide.Mailing.Incoming.Texts;

/// <summary>One tag of a page.</summary>
/// <param name="Name">Lower case.</param>
/// <param name="Closes">Whether it is the closing one.</param>
/// <param name="Attributes">The rest of the tag as written.</param>
/// <param name="End">Where the page goes on.</param>
internal readonly record struct HtmlTag(string Name, bool Closes, ReadOnlyMemory<char> Attributes, int End)
{
    /// <summary>How far a quotation mark may reach: one that is never closed must not swallow the page.</summary>
    private const int LongestQuoted = 8 * 1024;

    public static HtmlTag Read(string html, int at)
    {
        var nameStart = at + 1;
        var closes = nameStart < html.Length && html[nameStart] == '/';
        nameStart += closes ? 1 : 0;
        var nameEnd = nameStart;
        while (nameEnd < html.Length && nameEnd - nameStart < 32 && (char.IsAsciiLetterOrDigit(html[nameEnd]) || html[nameEnd] == ':'))
        {
            nameEnd++;
        }

        var end = FindEnd(html, nameEnd);
        var name = Known(html.AsSpan(nameStart, nameEnd - nameStart));
        return new HtmlTag(name, closes, html.AsMemory(nameEnd, end - nameEnd), Math.Min(html.Length, end + 1));
    }

    /// <summary>Whether the attributes name this class or id.</summary>
    public bool Mentions(string word) => Attributes.Span.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static int FindEnd(string html, int at)
    {
        var rest = html.AsSpan(at, Math.Min(LongestQuoted, html.Length - at));
        if (rest.Length > 0 && rest[0] == '>')
        {
            return at;
        }

        char quote = '\0';
        for (var i = 0; i < rest.Length; i++)
        {
            if (quote == '\0' && rest[i] == '>')
            {
                return at + i;
            }

            if (rest[i] is '"' or '\'' && (quote == '\0' || quote == rest[i]))
            {
                quote = quote == '\0' ? rest[i] : '\0';
            }
        }

        var close = html.IndexOf('>', at);
        return close < 0 ? html.Length : close;
    }

    /// <summary>Names that mean something here, without a string per tag.</summary>
    private static string Known(ReadOnlySpan<char> name)
    {
        Span<char> lower = stackalloc char[32];
        lower = lower[..name.ToLowerInvariant(lower)];
        return (ReadOnlySpan<char>)lower switch
        {
            "div" => "div",
            "p" => "p",
            "br" => "br",
            "td" or "th" => "td",
            "tr" => "tr",
            "li" => "li",
            "blockquote" => "blockquote",
            "hr" => "hr",
            "pre" => "pre",
            "table" => "table",
            "ul" or "ol" => "ul",
            "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => "h1",
            "script" => "script",
            "style" => "style",
            "title" => "title",
            _ => "",
        };
    }
}
