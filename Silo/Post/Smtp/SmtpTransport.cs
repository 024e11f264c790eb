using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;

namespace Soliguide.Silo.Post.Smtp;

/// <summary>Hands letters to a mail server. Registered only where real mail was asked for.</summary>
internal sealed class SmtpTransport(IMailServer server, IOptions<PostOptions> options, ILogger<SmtpTransport> log) : ILetterTransport
{
    public async Task<ILetterLine> Open(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(options.Value.HandOverWithin);
        var client = new LetterClient();
        try
        {
            await server.Connect(client, patience.Token);

            // The size would be announced by writing every letter once more; letters are far below any limit.
            client.Capabilities &= ~SmtpCapabilities.Size;
            return new SmtpLine(client, options.Value.HandOverWithin, log);
        }
        catch (Exception e) when (e is SocketException or ProtocolException or CommandException or AuthenticationException or SslHandshakeException
            || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            client.Dispose();
            throw new IOException($"The mail server {server.Name} is out of reach or turned us away.", e);
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }
}
