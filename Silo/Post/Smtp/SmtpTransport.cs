using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;

namespace Soliguide.Silo.Post.Smtp;

/// <summary>Hands letters to a mail server. Registered only where real mail was asked for.</summary>
internal sealed class SmtpTransport(IMailServer server, IOptions<PostOptions> options, PostClock clock, ILogger<SmtpTransport> log) : ILetterTransport
{
    private readonly Knocking knocking = new(clock.Time);

    public async Task<ILetterLine> Open(CancellationToken cancellationToken)
    {
        if (!knocking.MayKnock)
        {
            throw new IOException($"The mail server {server.Name} turned us away; we knock again in a while.");
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(options.Value.HandOverWithin);
        var client = new LetterClient();
        try
        {
            await server.Connect(client, patience.Token);
            knocking.Opened();

            // The size would be announced by writing every letter once more; letters are far below any limit.
            client.Capabilities &= ~SmtpCapabilities.Size;
            return new SmtpLine(client, options.Value.HandOverWithin, log);
        }
        catch (Exception e) when (IsTheirs(e) || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            client.Dispose();
            knocking.Failed();
            throw new IOException($"The mail server {server.Name} is out of reach or turned us away.", e);
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    /// <summary>What a server, the way to it or its settings do, and not this program. NotSupported: no STARTTLS, or no login that both know.</summary>
    private static bool IsTheirs(Exception e) => e is SocketException or ProtocolException or CommandException or AuthenticationException
        or SslHandshakeException or NotSupportedException or InvalidDataException or IOException;
}
