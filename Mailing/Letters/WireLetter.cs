using MimeKit;

namespace Soliguide.Mailing.Letters;

/// <summary>
/// A letter as it goes over the wire: seven bits, short lines that end with CR LF. It is put into octets once, and what is signed is what
/// leaves.
/// </summary>
public sealed class WireLetter
{
    private static readonly byte[] Blank = "\r\n"u8.ToArray();

    internal WireLetter(ReadOnlyMemory<byte> head, ReadOnlyMemory<byte> body, DateTimeOffset date)
    {
        Head = head;
        Body = body;
        Date = date;
    }

    /// <summary>The header's lines, without the blank one after them.</summary>
    public ReadOnlyMemory<byte> Head { get; }

    /// <summary>What follows the blank line.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>The date it bears.</summary>
    public DateTimeOffset Date { get; }

    /// <summary>The same letter under another header.</summary>
    internal WireLetter With(byte[] head) => new(head, Body, Date);

    /// <summary>All of it, as in an <c>.eml</c> file.</summary>
    public byte[] ToArray() => [.. Head.Span, .. Blank, .. Body.Span];

    /// <summary>The letter as a mail program reads it.</summary>
    public MimeMessage Read() => MimeMessage.Load(new MemoryStream(ToArray()));
}
