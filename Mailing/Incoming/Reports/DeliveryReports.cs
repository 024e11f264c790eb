using MimeKit;
using Soliguide.Domain;
using Soliguide.Mailing.Incoming.Texts;
using Soliguide.Mailing.Incoming.Words;

namespace Soliguide.Mailing.Incoming.Reports;

/// <summary>
/// Delivery reports (RFC 3464), their status at any depth. Within a mail that is carried, only when a server sent the whole: a person who
/// forwards a bounce is a person.
/// </summary>
internal static class DeliveryReports
{
    public static Reading? Find(SeenMail mail)
    {
        if (StatusText(mail) is not var (text, evidence))
        {
            return null;
        }

        var groups = StatusFields.Read(text);
        var words = new NoticeWords(mail.Notice);
        var recipients = groups.Select(g => Read(g, words)).OfType<RecipientReport>().DistinctBy(r => r.Address).ToList();
        if (recipients.Count == 0 || recipients.All(r => r.Address.Length == 0))
        {
            // A status without recipients: the words beside it may know more.
            var status = groups.Select(g => g["Status"]).FirstOrDefault(s => s is not null);
            recipients = [.. WordReports.Read(mail, status)];
        }

        return new Reading.DeliveryReport(recipients.ToValueList(), new Because("report.delivery-status", evidence));
    }

    /// <summary>What a status says that lies anywhere within; null when none does.</summary>
    public static IEnumerable<RecipientReport>? Inside(SeenMail mail)
    {
        var parts = mail.Parts.Where(IsStatus).ToList();
        if (parts.Count == 0)
        {
            return null;
        }

        var words = new NoticeWords("");
        return parts.SelectMany(part => StatusFields.Read(Read((MimePart)part.Entity))).Select(group => Read(group, words)).OfType<RecipientReport>();
    }

    private static (string Text, string Evidence)? StatusText(SeenMail mail)
    {
        var parts = mail.Parts.Where(p => IsStatus(p) && (p.Own || Daemons.Sign(mail) is not null)).ToList();
        if (parts.Count > 0)
        {
            var own = parts.FindAll(p => p.Own);
            var text = string.Join("\n\n", (own.Count > 0 ? own : parts).Select(p => Read((MimePart)p.Entity)));
            return (text, "message/delivery-status");
        }

        // The fields as plain words: servers without multipart/report, or a gateway that flattened one.
        var notice = mail.Notice;
        var at = notice.IndexOf("Final-Recipient:", StringComparison.OrdinalIgnoreCase);
        if (at < 0 || !(Daemons.Sign(mail) is not null || IsReport(mail)))
        {
            return null;
        }

        return (notice[FieldsStart(notice, at)..(at + Returned.Start(notice[at..]))], "Final-Recipient in the text");
    }

    private static int FieldsStart(string notice, int at)
    {
        // Action, Status and Original-Recipient may stand before the recipient: back to the blank line.
        var blank = notice.LastIndexOf("\n\n", at, StringComparison.Ordinal);
        return blank < 0 ? 0 : blank + 2;
    }

    private static string Read(MimePart part) => PartText.Read(part, TextLimits.Html, int.MaxValue).Text;

    private static bool IsStatus(SeenPart part) =>
        part.Entity is MimePart && (part.Is("message/delivery-status") || part.Is("message/global-delivery-status"));

    private static bool IsReport(SeenMail mail) =>
        mail.Message.Body is { } body && body.ContentType.IsMimeType("multipart", "report")
        && string.Equals(body.ContentType.Parameters["report-type"], "delivery-status", StringComparison.OrdinalIgnoreCase);

    private static RecipientReport? Read(StatusGroup group, NoticeWords words)
    {
        // A name inside their network, such as x@server, means nothing to us: then the one we wrote to.
        var final = Address(group["Final-Recipient"]);
        var address = final.Length > 0 && final.IndexOf('.', final.IndexOf('@')) > 0 ? final
            : Address(group["Original-Recipient"]) is { Length: > 0 } original ? original : final;
        if (address.Length == 0 && group["Final-Recipient"] is null && group["Original-Recipient"] is null)
        {
            return null;
        }

        var action = Action(group["Action"], group["Status"]);
        var diagnostic = group["Diagnostic-Code"] ?? "";
        var said = Strip(diagnostic);
        if (said.Length == 0 || !said.Contains(' '))
        {
            said = words.About(address).Said is { Length: > 0 } told ? told : said;
        }

        var written = group["Status"] is { } field ? SmtpCodes.Status(field) : null;
        var isGeneral = written is null || written.EndsWith(".0.0", StringComparison.Ordinal);
        var status = isGeneral && SmtpCodes.Status(said) is { } specific ? specific : written;
        var reply = SmtpCodes.Reply(said);
        if (action is DeliveryAction.Delivered or DeliveryAction.Relayed or DeliveryAction.Expanded)
        {
            return new RecipientReport(address, action, status, reply, Cause.Delivered, Severity.None, $"action: {action}");
        }

        var step = SmtpSteps.Of(diagnostic) is var named and not SmtpStep.Unsaid ? named : words.About(address).Step;
        var (cause, evidence) = Causes.Of(said, status, reply, step);
        if (cause is Cause.Unknown or Cause.System
            && Causes.Of(words.About(address).Said, status, reply, step) is { Cause: not Cause.Unknown } better)
        {
            // The server said a bare code; the words written for people say more.
            (cause, evidence) = better;
        }

        return new RecipientReport(address, action, status, reply, cause, Causes.Severity(cause, action, status), evidence);
    }

    /// <summary>The address behind <c>rfc822;</c>, wherever a server put it.</summary>
    private static string Address(string? field) => field is null ? "" : Addresses.In(field).Select(f => f.Address).FirstOrDefault() ?? "";

    /// <summary>
    /// Without the kind of code before it, and of a gateway that wraps what the other server said in words of its own
    /// (<c>5.1.0 - Unknown address error 550-'5.7.1 Access denied'</c>) only the other server's.
    /// </summary>
    private static string Strip(string diagnostic)
    {
        var semicolon = diagnostic.IndexOf(';');
        var said = semicolon is > 0 and < 12 ? diagnostic[(semicolon + 1)..].Trim() : diagnostic.Trim();
        var quote = said.IndexOf("-'", StringComparison.Ordinal);
        var end = said.LastIndexOf('\'');
        return quote > 3 && end > quote + 2 && SmtpCodes.Reply(said[(quote - 3)..quote]) is { } reply
            ? $"{reply} {said[(quote + 2)..end]}"
            : said;
    }

    private static DeliveryAction Action(string? action, string? status) => action?.Split([' ', '(', ';'], 2)[0].ToLowerInvariant() switch
    {
        "delayed" or "deferred" => DeliveryAction.Delayed,
        "delivered" or "deliverable" => DeliveryAction.Delivered,
        "relayed" => DeliveryAction.Relayed,
        "expanded" => DeliveryAction.Expanded,
        null when status is ['2', ..] => DeliveryAction.Delivered,
        null when status is ['4', ..] => DeliveryAction.Delayed,
        _ => DeliveryAction.Failed,
    };
}
