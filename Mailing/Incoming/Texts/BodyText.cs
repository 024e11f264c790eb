using System.Text;
using MimeKit;

namespace Soliguide.Mailing.Incoming.Texts;

/// <summary>The text of the arriving mail itself, with all that its program added: plain where there is any, else from HTML.</summary>
internal static class BodyText
{
    public static PartText Of(SeenMail mail)
    {
        var own = mail.Parts.Where(p => p.Own && p.Entity is MimePart { IsAttachment: false }).ToList();
        var plain = Join(own.Where(p => p.Is("text/plain")).Take(8));
        if (!string.IsNullOrWhiteSpace(plain.Text))
        {
            return plain;
        }

        foreach (var page in own.Where(p => p.Is("text/html")))
        {
            var html = PartText.Read((MimePart)page.Entity, TextLimits.Html, int.MaxValue);
            var text = HtmlText.Of(html.Text);
            if (!string.IsNullOrWhiteSpace(text))
            {
                return new PartText(text, html.Cut);
            }
        }

        return new PartText(mail.Notice, false);
    }

    private static PartText Join(IEnumerable<SeenPart> parts)
    {
        var all = new StringBuilder();
        var cut = false;
        foreach (var part in parts)
        {
            var room = TextLimits.Plain - Math.Min(all.Length, TextLimits.Plain);
            var text = PartText.Read((MimePart)part.Entity, room, TextLimits.QuotedLines);
            all.Append(all.Length > 0 ? "\n" : "").Append(text.Text);
            cut |= text.Cut;
        }

        return new PartText(all.ToString(), cut);
    }
}
