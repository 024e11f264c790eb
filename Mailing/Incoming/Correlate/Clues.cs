using MimeKit;
using Soliguide.Domain;
using Soliguide.Mailing.Incoming.Reports;
using Soliguide.Mailing.Incoming.Texts;
using Soliguide.Mailing.Incoming.Words;

namespace Soliguide.Mailing.Incoming.Correlate;

/// <summary>Collects what may tell which letter a mail is about.</summary>
internal static class Clues
{
    /// <summary>More addresses and links than these are noise.</summary>
    private const int Most = 200;

    private static readonly string[] AddressHeaders =
        ["Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "X-Delivered-To", "X-Forwarded-To", "To", "Cc", "Resent-To"];

    /// <summary>Every clue once, strongest first; the same mail always gives the same order.</summary>
    public static ValueList<Clue> Of(SeenMail mail, Reading reading) =>
        Find(mail, reading).DistinctBy(c => (c.Kind, c.Value)).OrderBy(c => c.Kind).ThenBy(c => c.Source).ToValueList();

    private static List<Clue> Find(SeenMail mail, Reading reading)
    {
        var returned = Returned.Message(mail);
        var found = new List<Clue>();
        found.AddRange(FromAddresses(mail.Message.Headers, ClueSource.Address, AddressHeaders));
        found.AddRange(FromReceived(mail.Message.Headers));
        if (returned is not null && reading is not Reading.Human)
        {
            found.AddRange(FromAddresses(returned.Headers, ClueSource.Returned, ["Return-Path", "Reply-To", "From", "List-Unsubscribe"]));
            found.AddRange(Id(ClueKind.ReturnedMessageId, returned.Headers[HeaderId.MessageId], ClueSource.Returned));
        }

        found.AddRange(FromReport(mail, reading));
        found.AddRange(FromText(mail, returned, found.Exists(c => c.Kind == ClueKind.Token)));
        found.AddRange(Id(ClueKind.InReplyTo, mail.Header(HeaderId.InReplyTo), ClueSource.Header));
        found.AddRange(MessageIds.References(mail.Message).Select(id => new Clue(ClueKind.Reference, id, ClueSource.Header)));
        if (mail.Sender.Contains('@') && !Daemons.IsDaemon(mail.Sender))
        {
            found.Add(new Clue(ClueKind.Sender, mail.Sender, ClueSource.Header));
        }

        return found;
    }

    private static IEnumerable<Clue> FromAddresses(HeaderList headers, ClueSource source, string[] names) => names
        .SelectMany(name => headers.Where(h => h.Field.Equals(name, StringComparison.OrdinalIgnoreCase)))
        .SelectMany(header => Addresses.In(header.Value))
        .Take(Most)
        .Select(found => Tokens.InAddress(found.Address))
        .OfType<string>()
        .Select(token => Token(token, source));

    private static IEnumerable<Clue> FromReceived(HeaderList headers) => headers
        .Where(h => h.Id == HeaderId.Received)
        .Take(10)
        .Select(h => h.Value)
        .Where(value => value.Contains(" for ", StringComparison.Ordinal))
        .SelectMany(Addresses.In)
        .Select(found => Tokens.InAddress(found.Address))
        .OfType<string>()
        .Select(token => Token(token, ClueSource.Address));

    private static IEnumerable<Clue> FromReport(SeenMail mail, Reading reading)
    {
        foreach (var part in mail.Parts.Where(p => p.Own && p.Entity is MimePart
            && (p.Is("message/delivery-status") || p.Is("message/global-delivery-status") || p.Is("message/feedback-report"))))
        {
            foreach (var group in StatusFields.Read(PartText.Read((MimePart)part.Entity, TextLimits.Notice, int.MaxValue).Text).Take(Most))
            {
                foreach (var id in Id(ClueKind.EnvelopeId, group["Original-Envelope-Id"], ClueSource.Report))
                {
                    yield return id;
                }

                if (group["Original-Mail-From"] is { } from && Tokens.InAddress(from.Trim('<', '>', ' ')) is { } token)
                {
                    yield return Token(token, ClueSource.Report);
                }
            }
        }

        var recipients = reading switch
        {
            Reading.DeliveryReport report => report.Recipients.Select(r => r.Address),
            Reading.BounceInWords words => words.Recipients.Select(r => r.Address),
            Reading.Complaint complaint => complaint.Recipients,
            _ => [],
        };
        foreach (var address in recipients.Where(a => a.Length > 0))
        {
            yield return new Clue(ClueKind.Recipient, address, ClueSource.Report);
        }
    }

    private static IEnumerable<Clue> FromText(SeenMail mail, MimeMessage? returned, bool hasToken)
    {
        var notice = mail.Notice;
        foreach (var token in Tokens.InLinks(notice).Take(Most))
        {
            hasToken = true;
            yield return Token(token, ClueSource.Link);
        }

        // A letter given back as text below the report's words.
        var copy = notice[Returned.Start(notice)..];
        foreach (var id in Id(ClueKind.ReturnedMessageId, Returned.Header(copy, "Message-ID"), ClueSource.Returned))
        {
            yield return id;
        }

        foreach (var name in (string[])["Return-Path", "Reply-To"])
        {
            if (Returned.Header(copy, name) is { } value
                && Addresses.In(value).Select(f => Tokens.InAddress(f.Address)).FirstOrDefault() is { } token)
            {
                hasToken = true;
                yield return Token(token, ClueSource.Returned);
            }
        }

        // Links that only the HTML has, and those of a letter that is carried along.
        var pages = hasToken ? [] : mail.Parts.Where(p => p.Is("text/html") || (!p.Own && p.Is("text/plain"))).Take(4);
        foreach (var page in pages)
        {
            if (page.Entity is MimePart part)
            {
                foreach (var token in Tokens.InLinks(PartText.Read(part, TextLimits.Notice, int.MaxValue).Text).Take(Most))
                {
                    yield return Token(token, page.Own ? ClueSource.Link : returned is null ? ClueSource.Link : ClueSource.Returned);
                }
            }
        }
    }

    private static IEnumerable<Clue> Id(ClueKind kind, string? id, ClueSource source) =>
        MessageIds.Clean(id) is { } clean ? [new Clue(kind, clean, source)] : [];

    private static Clue Token(string token, ClueSource source) =>
        new(token.Length == Tokens.Length ? ClueKind.Token : ClueKind.CutToken, token, source);
}
