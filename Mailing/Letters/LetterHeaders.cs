using System.Text;
using MimeKit;
using MimeKit.Utils;

namespace Soliguide.Mailing.Letters;

/// <summary>
/// The header of a letter (RFC 5322). No Auto-Submitted: it would silence the absences that tell us whom to call. Every value is
/// checked or cleaned, so that nothing typed by a stranger can begin a header of its own.
/// </summary>
internal static class LetterHeaders
{
    /// <summary>Its lines, each ended by CR LF.</summary>
    public static byte[] Write(LetterModel model, string subject, string boundary)
    {
        var lines = new HeaderLines();
        lines.Add(HeaderId.From, Mailbox(nameof(model.SenderAddress), model.SenderName, model.SenderAddress));
        lines.AddAsIs(HeaderId.Date, DateUtils.FormatDate(model.Date));
        lines.Add(HeaderId.Subject, CleanText.Line(subject, 200));
        lines.AddAsIs(HeaderId.MessageId, $"<{Id(nameof(model.MessageId), model.MessageId)}>");
        lines.Add(HeaderId.To, Mailbox(nameof(model.Recipient), model.PersonName, model.Recipient));
        if (model.ReplyTo is not null)
        {
            lines.Add(HeaderId.ReplyTo, Mailbox(nameof(model.ReplyTo), model.SenderName, model.ReplyTo));
        }

        if (model.References.Count > 0)
        {
            lines.Add(HeaderId.References, string.Join(' ', model.References.Select(earlier => $"<{Id(nameof(model.References), earlier)}>")));
            lines.AddAsIs(HeaderId.InReplyTo, $"<{model.InReplyTo}>");
        }

        string[] ways = [.. OneClick(model), .. model.Unsubscribe is null ? [] : new[] { $"<{Unsubscribe(model.Unsubscribe)}>" }];
        if (ways.Length > 0)
        {
            lines.Add(HeaderId.ListUnsubscribe, string.Join(", ", ways));
        }

        if (model.OneClickUnsubscribe is not null)
        {
            lines.AddAsIs(HeaderId.ListUnsubscribePost, "List-Unsubscribe=One-Click");
        }

        lines.AddAsIs(HeaderId.MimeVersion, "1.0");
        lines.AddAsIs(HeaderId.ContentType, Alternatives(boundary));
        return lines.ToArray();
    }

    internal static string Alternatives(string boundary) => $"multipart/alternative;\r\n\tboundary=\"{boundary}\"";

    internal static string Mailbox(string field, string? name, string address)
    {
        // 254 octets: the longest path of RFC 5321. A local part outside ASCII needs SMTPUTF8, which few relays offer.
        var fits = address.Length is > 2 and <= 254
            && MailboxAddress.TryParse(address, out var read)
            && IsWritten(read, address)
            && string.IsNullOrEmpty(read.Name)
            && read.LocalPart.Length <= 64
            && Ascii.IsValid(read.LocalPart)
            && read.Domain.Length > 0;
        return fits
            ? new MailboxAddress(Encoding.UTF8, CleanText.Line(name, 120), address).ToString()
            : throw new LetterException(field, "not a mail address; write it like name@example.org, without a display name.");
    }

    // Parsing turns a domain's ASCII form (xn--...) into its letters; both name the same mailbox.
    private static bool IsWritten(MailboxAddress read, string address) =>
        string.Equals(read.Address, address, StringComparison.Ordinal)
        || string.Equals(read.GetAddress(idnEncode: true), address, StringComparison.OrdinalIgnoreCase);

    internal static string Id(string field, string id) =>
        MimeUtils.ParseMessageId($"<{id}>") == id && !id.Any(c => char.IsControl(c) || char.IsWhiteSpace(c))
            ? id
            : throw new LetterException(field, "not a message id; take it from LetterIds.");

    private static string[] OneClick(LetterModel model) => model.OneClickUnsubscribe switch
    {
        null => [],
        { } address when Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps => [$"<{uri.AbsoluteUri}>"],
        _ => throw new LetterException(nameof(LetterModel.OneClickUnsubscribe), "not an https address, which RFC 8058 asks for."),
    };

    private static string Unsubscribe(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeMailto || uri.Scheme == Uri.UriSchemeHttps)
            ? uri.AbsoluteUri
            : throw new LetterException(nameof(LetterModel.Unsubscribe), "neither a mailto nor an https address.");
}
