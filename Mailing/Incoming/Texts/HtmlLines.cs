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
            case "p" or "table" or "ul" or "h1":
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
            (lineIsEmpty, spaceDue, blankLines) = (false, false, 0);
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
