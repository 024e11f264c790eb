using System.Globalization;
using System.Net.Sockets;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Security;
using Microsoft.Extensions.Options;
using Soliguide.Silo.Post.Inbox;

namespace Soliguide.Silo.Post.Preflight.Checks;

/// <summary>Whether the mailbox of replies can be read: connects, logs in, opens its folder. Changes nothing there.</summary>
internal sealed class MailboxCheck(IOptions<ImapOptions> options) : IWayCheck
{
    public async Task<IReadOnlyList<Finding>> Look(CancellationToken cancellationToken)
    {
        var imap = options.Value;
        return [imap.Host is null ? Finding.Warning("MAILBOX_NOT_SET") : await Open(imap, cancellationToken)];
    }

    private static async Task<Finding> Open(ImapOptions imap, CancellationToken cancellationToken)
    {
        var server = string.Create(CultureInfo.InvariantCulture, $"{imap.Host}:{imap.Port}");
        using var client = new ImapClient();
        try
        {
            var folder = await ImapLogin.Open(client, imap, cancellationToken);
            var mails = folder.Count;
            await client.DisconnectAsync(quit: true, cancellationToken);
            return Finding.Fine("MAILBOX_FINE", server, mails, imap.Mailbox);
        }
        catch (Exception e) when (Fault(e, server, imap.Mailbox) is { } fault)
        {
            return fault;
        }
    }

    private static Finding? Fault(Exception e, string server, string folder) => e switch
    {
        AuthenticationException => Finding.Refusal("MAILBOX_LOGIN", server),
        SslHandshakeException => Finding.Refusal("MAILBOX_CERTIFICATE", server),
        NotSupportedException => Finding.Refusal("MAILBOX_NO_TLS", server),
        FolderNotFoundException => Finding.Refusal("MAILBOX_NO_FOLDER", server, folder),
        ImapCommandException => Finding.Refusal("MAILBOX_NO_RIGHT", server, folder),
        InvalidDataException => Finding.Refusal("SECRET_UNREADABLE", e.Message),
        SocketException or IOException or ProtocolException or OperationCanceledException => Finding.Refusal("MAILBOX_UNREACHABLE", server),
        _ => null,
    };
}
