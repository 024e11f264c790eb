using System.Runtime.InteropServices;
using MimeKit;

namespace Soliguide.Mailing.Incoming.Guard;

/// <summary>The first stage: nothing a stranger sends reaches the parser unmeasured, and nothing the parser throws gets out.</summary>
internal static class MailGuard
{
    private static readonly ParserOptions Options = new()
    {
        MaxMimeDepth = MailLimits.Depth + 10,
        RespectContentLength = false,
    };

    public static GuardedMail Parse(ReadOnlyMemory<byte> raw)
    {
        if (raw.Length > MailLimits.Message)
        {
            return GuardedMail.Aside(QuarantineReason.TooLarge);
        }

        raw = RawMail.Trim(raw);
        if (RawScan.Find(raw.Span) is { } reason)
        {
            return GuardedMail.Aside(reason);
        }

        try
        {
            // Persistent: contents stay views of these bytes instead of copies.
            return new GuardedMail(MimeMessage.Load(Options, Open(raw), persistent: true), null);
        }
        catch (Exception e) when (e is FormatException or ArgumentException or IOException or InvalidOperationException)
        {
            return GuardedMail.Aside(QuarantineReason.Unreadable);
        }
    }

    private static MemoryStream Open(ReadOnlyMemory<byte> raw) => MemoryMarshal.TryGetArray(raw, out var bytes)
        ? new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false)
        : new MemoryStream(raw.ToArray(), writable: false);
}
