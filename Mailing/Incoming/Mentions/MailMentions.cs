using System.Text;
using MimeKit;
using Soliguide.Domain.Places.Contacts;
using Soliguide.Domain.Places.Contacts.Suppression;
using Soliguide.Mailing.Incoming.Guard;
using Soliguide.Mailing.Incoming.Texts;

namespace Soliguide.Mailing.Incoming.Mentions;

/// <summary>
/// Finds an address in a mail as it arrived: in its bytes, and in what they say once decoded. What is attached in forms other than text is
/// not opened.
/// </summary>
public static class MailMentions
{
    private const int LongestPart = 1024 * 1024;

    /// <summary>What a mail has to do with an address; never throws for what a mail holds.</summary>
    /// <param name="raw">The bytes as the door took them.</param>
    /// <param name="mail">The address in its normal form.</param>
    /// <param name="trace">The trace of that address.</param>
    public static MailMention Of(ReadOnlyMemory<byte> raw, string mail, AddressTrace trace)
    {
        ArgumentNullException.ThrowIfNull(trace);
        var plain = trace.IsIn(Encoding.UTF8.GetString(raw.Span));
        if (MailGuard.Parse(raw).Message is not { } message)
        {
            return plain ? MailMention.Mentioned : MailMention.None;
        }

        using (message)
        {
            return IsFrom(message, mail) ? MailMention.From
                : plain || IsInside(message, trace) ? MailMention.Mentioned
                : MailMention.None;
        }
    }

    private static bool IsFrom(MimeMessage message, string mail) =>
        message.From.Mailboxes.Concat(message.ReplyTo.Mailboxes).Append(message.Sender).OfType<MailboxAddress>()
            .Any(sender => Mailbox.TryNormalise(sender.Address, out var address) && address == mail);

    private static bool IsInside(MimeMessage message, AddressTrace trace)
    {
        try
        {
            return message.Headers.Any(header => trace.IsIn(header.Value))
                || new SeenMail(message).Parts.Any(part => part.Entity is MimePart leaf && IsText(leaf) && trace.IsIn(PartText.Read(leaf, LongestPart, int.MaxValue).Text));
        }
#pragma warning disable CA1031 // A part that cannot be decoded shows the address to nobody either.
        catch (Exception e) when (e is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            return false;
        }
    }

    private static bool IsText(MimePart part) => part.ContentType.IsMimeType("text", "*") || part.ContentType.IsMimeType("message", "*");
}
