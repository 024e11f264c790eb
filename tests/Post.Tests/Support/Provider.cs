using System.Globalization;
using Soliguide.Tests.Shared.Mail;

namespace Soliguide.Post.Tests.Support;

/// <summary>
/// A mail provider: a real Postfix that takes letters by TLS from those who log in, and a real Dovecot that knows their passwords. Its certificate
/// is signed by an authority of its own.
/// </summary>
internal sealed class Provider : IAsyncDisposable
{
    public const string User = "guide";

    private readonly Authority authority;
    private readonly Dovecot dovecot;

    private Provider(Authority authority, Dovecot dovecot, Postfix postfix) => (this.authority, this.dovecot, Postfix) = (authority, dovecot, postfix);

    public Postfix Postfix { get; }

    /// <summary>Starts one.</summary>
    /// <param name="name">What its certificate calls it.</param>
    /// <param name="tls">Whether TLS begins at once, by STARTTLS, or never.</param>
    public static async Task<Provider> Start(string name = "localhost", Tls tls = Tls.StartTls)
    {
        var authority = new Authority(name);
        var dovecot = Dovecot.OnFreePorts();
        await dovecot.Start([User], Ports.Free());
        var postfix = await Postfix.Start(string.Create(CultureInfo.InvariantCulture, $"""
            smtpd_tls_security_level = {(tls == Tls.Never ? "none" : "encrypt")}
            smtpd_tls_wrappermode = {(tls == Tls.AtOnce ? "yes" : "no")}
            smtpd_tls_cert_file = {authority.CertificateFile}
            smtpd_tls_key_file = {authority.KeyFile}
            smtpd_tls_loglevel = 1
            smtpd_tls_auth_only = {(tls == Tls.Never ? "no" : "yes")}
            smtpd_sasl_auth_enable = yes
            smtpd_sasl_type = dovecot
            smtpd_sasl_path = inet:127.0.0.1:{dovecot.AuthPort}
            smtpd_relay_restrictions = permit_sasl_authenticated, reject
            smtpd_recipient_restrictions = permit_sasl_authenticated, reject

            """));
        return new Provider(authority, dovecot, postfix);
    }

    /// <summary>The settings of a silo that uses it, with everything right.</summary>
    public IEnumerable<(string Key, string Value)> Settings =>
    [
        ("Post:Transport", "Provider"),
        ("Provider:Host", "localhost"),
        ("Provider:Port", Postfix.Port.ToString(CultureInfo.InvariantCulture)),
        ("Provider:CaFile", authority.CaFile),
        ("Provider:User", User),
        ("Provider:Password", Dovecot.Password),
    ];

    public async ValueTask DisposeAsync()
    {
        await Postfix.DisposeAsync();
        await dovecot.DisposeAsync();
        authority.Dispose();
    }

    /// <summary>When TLS begins.</summary>
    public enum Tls
    {
        /// <summary>After STARTTLS, without which nothing is taken.</summary>
        StartTls,

        /// <summary>With the first byte.</summary>
        AtOnce,

        /// <summary>It is not offered: logins and letters are taken in clear.</summary>
        Never,
    }
}
