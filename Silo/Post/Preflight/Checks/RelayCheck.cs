using System.Net.Sockets;
using MailKit;
using MailKit.Security;
using Microsoft.Extensions.Options;
using Soliguide.Silo.Post.Smtp;

namespace Soliguide.Silo.Post.Preflight.Checks;

/// <summary>Whether the mail server lets us in. A dry run does not knock.</summary>
internal sealed class RelayCheck(IOptions<PostOptions> options, IOptions<RelayOptions> relay, IMailServer? server = null) : IWayCheck
{
    public async Task<IReadOnlyList<Finding>> Look(CancellationToken cancellationToken) =>
    [
        server is null ? Finding.Warning("RELAY_DRY_RUN") : await Knock(server, cancellationToken),
        .. options.Value.Transport == PostTransport.Relay && relay.Value.LogFile is null ? [Finding.Warning("RELAY_NO_LOG")] : Array.Empty<Finding>(),
        .. options.Value.PublicUrl.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            ? []
            : new[] { Finding.Warning("LINKS_NOT_HTTPS", options.Value.PublicUrl) },
    ];

    private static async Task<Finding> Knock(IMailServer at, CancellationToken cancellationToken)
    {
        using var client = new LetterClient();
        try
        {
            await at.Connect(client, cancellationToken);
            await client.DisconnectAsync(quit: true, cancellationToken);
            return Finding.Fine("RELAY_FINE", at.Name);
        }
        catch (Exception e) when (Fault(e, at.Name) is { } fault)
        {
            return fault;
        }
    }

    private static Finding? Fault(Exception e, string server) => e switch
    {
        AuthenticationException => Finding.Refusal("RELAY_LOGIN", server),
        SslHandshakeException => Finding.Refusal("RELAY_CERTIFICATE", server),
        NotSupportedException => Finding.Refusal("RELAY_NO_TLS", server),
        InvalidDataException => Finding.Refusal("SECRET_UNREADABLE", e.Message),
        SocketException or IOException or ProtocolException or CommandException or OperationCanceledException => Finding.Refusal("RELAY_UNREACHABLE", server),
        _ => null,
    };
}
