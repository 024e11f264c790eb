using System.Globalization;
using MailKit.Security;
using Microsoft.Extensions.Options;

namespace Soliguide.Silo.Post.Smtp;

/// <summary>A mail server on this machine: no login, no encryption, since nothing leaves the machine on this way.</summary>
internal sealed class LocalRelay(IOptions<RelayOptions> options) : IMailServer
{
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{options.Value.Host}:{options.Value.Port}");

    public async Task Connect(LetterClient client, CancellationToken cancellationToken)
    {
        var socket = await Line.Open(options.Value.Host, options.Value.Port, cancellationToken);
        await client.ConnectAsync(socket, options.Value.Host, options.Value.Port, SecureSocketOptions.None, cancellationToken);
    }
}
