using System.Security.Cryptography;
using System.Text;
using MimeKit;
using Soliguide.Mailing.Incoming.Correlate;

namespace Soliguide.Mailing.Incoming;

/// <summary>Writes down what a mail says of itself.</summary>
internal static class MailHeads
{
    private const int LongestSubject = 500;

    public static MailHead Of(SeenMail mail)
    {
        var id = MessageIds.Clean(mail.Header(HeaderId.MessageId));
        var named = $"{mail.Sender}\n{mail.Header(HeaderId.Date)?.Trim()}\n{id}\n{mail.Subject}\n{mail.Notice}";
        return new MailHead(
            mail.Sender, Line(mail.SenderName), Line(mail.Subject), id, Hex(Encoding.UTF8.GetBytes(named)))
        {
            WrittenAt = mail.Message.Date is var at && at > DateTimeOffset.MinValue ? at : null,
        };
    }

    public static MailHead Of(ReadOnlyMemory<byte> unread) => MailHead.Unread(Hex(unread.Span));

    private static string Hex(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static string Line(string text) =>
        new([.. text.Take(LongestSubject).Select(c => char.IsControl(c) ? ' ' : c)]);
}
