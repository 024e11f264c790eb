using MailKit;

namespace Soliguide.Silo.Post.Smtp;

/// <summary>
/// Watches what goes over the wire for the line with the single dot that ends a letter. Keeps nothing of it. A dot that the letter's own
/// lines begin with is doubled, so the five octets mean only this.
/// </summary>
internal sealed class EndOfLetter : IProtocolLogger
{
    private int matched;

    /// <summary>True once the end was written.</summary>
    public bool Seen { get; set; }

    public IAuthenticationSecretDetector? AuthenticationSecretDetector { get; set; }

    private static ReadOnlySpan<byte> End => "\r\n.\r\n"u8;

    public void LogConnect(Uri uri) => matched = 0;

    public void LogClient(byte[] buffer, int offset, int count)
    {
        // Only how the writes end counts: nothing follows the dot until it was answered.
        foreach (var octet in buffer.AsSpan(offset + Math.Max(0, count - End.Length), Math.Min(count, End.Length)))
        {
            matched = octet == End[matched] ? matched + 1 : octet == End[0] ? 1 : 0;
            if (matched == End.Length)
            {
                Seen = true;
                matched = 0;
            }
        }
    }

    public void LogServer(byte[] buffer, int offset, int count)
    {
    }

    public void Dispose()
    {
    }
}
