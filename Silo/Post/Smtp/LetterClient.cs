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
    private readonly WireMessage message = new();
    private string envelopeId = "";

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

    /// <summary>Hands a letter over.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="before">What is waited for before the line that ends it.</param>
    /// <param name="cancellationToken">Ends it, in the middle of the letter or wherever it stands.</param>
    /// <exception cref="CommandException">It was refused.</exception>
    public Task Send(WrittenLetter letter, Task before, CancellationToken cancellationToken)
    {
        end.Seen = false;
        envelopeId = letter.EnvelopeId;
        return SendAsync(
            WireMessage.Format,
            message.Of(letter.Wire, before),
            new MailboxAddress(null, letter.EnvelopeSender),
            [new MailboxAddress(null, letter.Recipient)],
            cancellationToken);
    }

    protected override string GetEnvelopeId(MimeMessage message) => envelopeId;

    /// <summary>Nothing is left to prepare, and nothing may be changed in a letter that is signed.</summary>
    protected override void Prepare(FormatOptions options, MimeMessage message, EncodingConstraint constraint, int maxLineLength)
    {
    }

    protected override DeliveryStatusNotification? GetDeliveryStatusNotifications(MimeMessage message, MailboxAddress mailbox) =>
        DeliveryStatusNotification.Failure | DeliveryStatusNotification.Delay;

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            message.Dispose();
        }

        base.Dispose(disposing);
    }
}
