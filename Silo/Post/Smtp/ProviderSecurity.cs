namespace Soliguide.Silo.Post.Smtp;

/// <summary>How the line to a provider is protected. There is no way without TLS.</summary>
public enum ProviderSecurity
{
    /// <summary>TLS from the first byte on port 465, STARTTLS on every other.</summary>
    Auto,

    /// <summary>TLS after a greeting in clear (STARTTLS, RFC 3207); a server that does not offer it gets no letter and no password.</summary>
    StartTls,

    /// <summary>TLS from the first byte (RFC 8314).</summary>
    Tls,
}
