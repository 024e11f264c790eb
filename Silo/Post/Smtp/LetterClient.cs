using MailKit;
using MailKit.Net.Smtp;
using MimeKit;

namespace Soliguide.Silo.Post.Smtp;

/// <summary>
/// MailKit's client, asking for delivery reports that name the letter: ENVID is its permanent id, reports come on failure and delay and
/// bring the header back (RFC 3461).
/// </summary>
internal sealed class LetterClient : SmtpClient
{
    private readonly EndOfLetter end;

    public LetterClient()
        : this(new EndOfLetter())
    {
    }

    private LetterClient(EndOfLetter end)
        : base(end)
    {
        this.end = end;
        DeliveryStatusNotificationType = MailKit.Net.Smtp.DeliveryStatusNotificationType.HeadersOnly;

        // The certificate's revocation lists are often out of reach from servers; name and chain are always checked.
        CheckCertificateRevocation = false;
    }

    /// <summary>Whether the letter in hand was written to its end: from then on it may have been accepted.</summary>
    public bool WroteWholeLetter => end.Seen;

    /// <summary>Begins with another letter.</summary>
    public void NextLetter() => end.Seen = false;

    protected override string GetEnvelopeId(MimeMessage message) => message.MessageId!.Split('@')[0];

    protected override DeliveryStatusNotification? GetDeliveryStatusNotifications(MimeMessage message, MailboxAddress mailbox) =>
        DeliveryStatusNotification.Failure | DeliveryStatusNotification.Delay;
}
