using System.Runtime.InteropServices;
using System.Text;
using MimeKit;
using Soliguide.Mailing.Letters;

namespace Soliguide.Silo.Post.Smtp;

/// <summary>
/// Brings a letter's octets through MailKit unchanged: a message with one field, whose value is all the rest of the header, and with a body that
/// is put out as it is. One for each connection, for one letter after the other.
/// </summary>
internal sealed class WireMessage : IDisposable
{
    private readonly OctetBody body = new();
    private MimeMessage? message;
    private Header? field;

    /// <summary>Lines end with CR LF, as they do already.</summary>
    public static FormatOptions Format { get; } = Wire();

    /// <summary>The message, which is this letter until the next one is asked for.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="before">The message has not been put out to its end before this is over.</param>
    public MimeMessage Of(WireLetter letter, Task before)
    {
        var colon = letter.Head.Span.IndexOf((byte)':');
        var name = Encoding.ASCII.GetString(letter.Head.Span[..colon]);
        if (field?.Field != name)
        {
            field = new Header(name, "");
            message = new MimeMessage((IEnumerable<Header>)[field]) { Body = body };
        }

        field.SetRawValue(letter.Head[(colon + 1)..].ToArray());
        (body.Octets, body.Before) = (letter.Body, before);
        return message!;
    }

    public void Dispose()
    {
        message?.Dispose();
        body.Dispose();
    }

    private static FormatOptions Wire()
    {
        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Dos;
        return format;
    }

    private sealed class OctetBody : MimeEntity
    {
        public OctetBody()
            : base("application", "octet-stream") => Headers.Clear();

        public ReadOnlyMemory<byte> Octets { get; set; }

        public Task Before { get; set; } = Task.CompletedTask;

        public override void Prepare(EncodingConstraint constraint, int maxLineLength = 78)
        {
        }

        public override void WriteTo(FormatOptions options, Stream stream, bool contentOnly, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException("A letter waits for the one before it: put it out asynchronously.");

        public override async Task WriteToAsync(FormatOptions options, Stream stream, bool contentOnly, CancellationToken cancellationToken = default)
        {
            await (MemoryMarshal.TryGetArray(Octets, out var octets)
                ? stream.WriteAsync(octets.Array!, octets.Offset, octets.Count, cancellationToken)
                : stream.WriteAsync(Octets, cancellationToken).AsTask());
            await Before.WaitAsync(cancellationToken);
        }
    }
}
