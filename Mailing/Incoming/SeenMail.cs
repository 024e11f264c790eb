using MimeKit;
using Soliguide.Mailing.Incoming.Texts;

namespace Soliguide.Mailing.Incoming;

/// <summary>A parsed mail with what every stage asks of it, looked up once.</summary>
internal sealed class SeenMail
{
    private readonly List<SeenPart> parts = [];
    private string? notice;

    /// <summary>The words of a multipart whose boundary never comes.</summary>
    private string? broken;

    public SeenMail(MimeMessage message)
    {
        Message = message;
        Walk(message.Body, 0);
        Sender = message.From.Mailboxes.FirstOrDefault()?.Address.Trim().ToLowerInvariant() ?? "";

        // "MAILER-DAEMON <>" is no address to a parser and a name to everybody else.
        SenderName = message.From.FirstOrDefault()?.Name?.Trim() is { Length: > 0 } || Sender.Length > 0
            ? message.From[0].Name?.Trim() ?? ""
            : Header(HeaderId.From)?.Trim() ?? "";
        Subject = message.Subject?.Trim() ?? "";
        ReturnPath = Header(HeaderId.ReturnPath)?.Trim();
    }

    public MimeMessage Message { get; }

    /// <summary>Leaves in reading order; a mail within comes before its own leaves.</summary>
    public IReadOnlyList<SeenPart> Parts => parts;

    /// <summary>The address of the first From, lower case; empty when absent.</summary>
    public string Sender { get; }

    public string SenderName { get; }

    public string Subject { get; }

    /// <summary>The Return-Path as written; null when the door did not write it.</summary>
    public string? ReturnPath { get; }

    /// <summary>Whether the envelope sender was empty, as reports and automatic replies have it.</summary>
    public bool IsFromNullSender => ReturnPath is "<>" or "" or "< >";

    /// <summary>The arriving mail's own words, plain where it has them, bounded: what a report says before what it returns.</summary>
    public string Notice => notice ??= ReadNotice();

    public string? Header(HeaderId id) => Message.Headers[id];

    public string? Header(string name) => Message.Headers[name];

    private string ReadNotice()
    {
        var own = parts.Where(p => p.Own && p.Entity is MimePart).ToList();
        var text = own.Where(p => p.Is("text/plain")).ToList();
        if (text.Count > 0)
        {
            return string.Join('\n', text.Take(8).Select(p => Read((MimePart)p.Entity)));
        }

        var html = own.Find(p => p.Is("text/html"));
        if (html.Entity is MimePart page)
        {
            return HtmlText.Of(Read(page));
        }

        // A leaf of an unknown kind of text.
        return broken is not null
            ? broken[..Math.Min(broken.Length, TextLimits.Notice)]
            : own.Find(p => p.Entity.ContentType.IsMimeType("text", "*")).Entity is MimePart other ? Read(other) : "";
    }

    private static string Read(MimePart part) => PartText.Read(part, TextLimits.Notice, int.MaxValue).Text;

    private void Walk(MimeEntity? entity, int mails)
    {
        switch (entity)
        {
            case null:
                return;
            case Multipart multipart:
                broken ??= mails == 0 && multipart.Count == 0 && multipart.Preamble is { Length: > 0 } words ? words : null;
                foreach (var part in multipart)
                {
                    Walk(part, mails);
                }

                return;
            case MessagePart message:
                parts.Add(new SeenPart(entity, mails));
                Walk(message.Message?.Body, mails + 1);
                return;
            default:
                parts.Add(new SeenPart(entity, mails));
                return;
        }
    }
}
