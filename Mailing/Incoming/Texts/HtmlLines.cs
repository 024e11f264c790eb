using System.Text;

namespace Soliguide.Mailing.Incoming.Texts;

/// <summary>Lays out the words of a page as lines.</summary>
internal sealed class HtmlLines
{
    private readonly StringBuilder text = new();
    private int quotes;
    private int preformatted;
    private bool lineIsEmpty = true;
    private bool spaceDue;
    private int blankLines = 1;

    /// <summary>Whether the paragraph is one of an office program, which parts them by empty ones.</summary>
    private bool isTight;

    /// <summary>Whether nothing was put since the paragraph began.</summary>
    private bool paragraphIsEmpty;

    public void Words(string words)
    {
        if (preformatted > 0)
        {
            var first = true;
            foreach (var line in words.AsSpan().EnumerateLines())
            {
                if (!first)
                {
                    NewLine();
                }

                first = false;
                Put(line, keepSpaces: true);
            }

            return;
        }

        Put(words, keepSpaces: false);
    }

    public void Tag(HtmlTag tag)
    {
        switch (tag.Name)
        {
            case "br":
                NewLine();
                break;
            case "p":
                Paragraph(tag);
                break;
            case "table" or "ul" or "h1":
                Break(1);
                break;
            case "div" or "tr":
                Break(0);
                if (!tag.Closes && (tag.Mentions("moz-signature") || tag.Mentions("gmail_signature\"")))
                {
                    Put("--", keepSpaces: true);
                    Break(0);
                }

                break;
            case "li":
                Break(0);
                if (!tag.Closes)
                {
                    Put("- ", keepSpaces: true);
                }

                break;
            case "td":
                spaceDue = true;
                break;
            case "hr":
                Break(0);
                Put("________________________________", keepSpaces: true);
                Break(0);
                break;
            case "pre":
                Break(0);
                preformatted = Math.Max(0, preformatted + (tag.Closes ? -1 : 1));
                break;
            case "blockquote":
                Break(0);
                quotes = Math.Max(0, quotes + (tag.Closes ? -1 : 1));
                break;
        }
    }

    public string Finish() => text.ToString();

    private void Paragraph(HtmlTag tag)
    {
        if (!tag.Closes)
        {
            isTight = tag.Mentions("MsoNormal") || tag.Mentions("margin:0") || tag.Mentions("margin: 0") || tag.Mentions("margin-top:0");
            paragraphIsEmpty = true;
            Break(isTight ? 0 : 1);
            return;
        }

        if (isTight && paragraphIsEmpty && lineIsEmpty)
        {
            Break(1);
            return;
        }

        Break(isTight ? 0 : 1);
    }

    private void Put(ReadOnlySpan<char> words, bool keepSpaces)
    {
        foreach (var c in words)
        {
            if (c is '\u200B' or '\uFEFF' or '\u00AD')
            {
                continue;
            }

            if (!keepSpaces && char.IsWhiteSpace(c))
            {
                spaceDue = true;
                continue;
            }

            if (lineIsEmpty)
            {
                // A page may nest a million quotations: beyond a few the depth says nothing.
                for (var i = 0; i < Math.Min(quotes, 5); i++)
                {
                    text.Append("> ");
                }
            }
            else if (spaceDue)
            {
                text.Append(' ');
            }

            text.Append(char.IsWhiteSpace(c) ? ' ' : c);
            (lineIsEmpty, spaceDue, blankLines, paragraphIsEmpty) = (false, false, 0, false);
        }
    }

    private void NewLine()
    {
        if (lineIsEmpty && ++blankLines > 2)
        {
            return;
        }

        text.Append('\n');
        (lineIsEmpty, spaceDue) = (true, false);
    }

    private void Break(int blank)
    {
        if (!lineIsEmpty)
        {
            NewLine();
        }

        while (blankLines < blank)
        {
            blankLines++;
            text.Append('\n');
        }
    }
}
