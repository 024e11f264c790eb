using System.Globalization;
using MailKit.Security;
using Microsoft.Extensions.Options;

namespace Soliguide.Silo.Post.Smtp;

/// <summary>A provider's server: TLS with a certificate that is checked, and a login, or nothing at all.</summary>
internal sealed class MailProvider(IOptions<ProviderOptions> options) : IMailServer
{
    private const int ImplicitTls = 465;

    public string Name => string.Create(CultureInfo.InvariantCulture, $"{options.Value.Host}:{options.Value.Port}");

    public async Task Connect(LetterClient client, CancellationToken cancellationToken)
    {
        var provider = options.Value;
        if (provider.CaFile is { } file)
        {
            client.ServerCertificateValidationCallback = PrivateAuthorities.Read(file).VouchFor;
        }

        var socket = await Line.Open(provider.Host!, provider.Port, cancellationToken);
        await client.ConnectAsync(socket, provider.Host!, provider.Port, SecurityOf(provider), cancellationToken);
        await client.AuthenticateAsync(provider.User!, await Password(provider, cancellationToken), cancellationToken);
    }

    private static SecureSocketOptions SecurityOf(ProviderOptions provider) => provider switch
    {
        { Security: ProviderSecurity.Tls } or { Security: ProviderSecurity.Auto, Port: ImplicitTls } => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.StartTls,
    };

    /// <summary>Read at every login, so that a password can be changed while the process runs.</summary>
    private static async Task<string> Password(ProviderOptions provider, CancellationToken cancellationToken)
    {
        if (provider.PasswordFile is null)
        {
            return provider.Password!;
        }

        SecretFile.Check(provider.PasswordFile);
        var lines = await File.ReadAllLinesAsync(provider.PasswordFile, cancellationToken);
        return lines.Length > 0 ? lines[0].Trim() : "";
    }
}
