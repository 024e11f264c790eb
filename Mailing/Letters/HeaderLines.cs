using System.Buffers;
using System.Text;
using MimeKit;

namespace Soliguide.Mailing.Letters;

/// <summary>Lines of a header, put together. MimeKit folds and encodes what needs it.</summary>
internal sealed class HeaderLines
{
    private readonly ArrayBufferWriter<byte> lines = new(1024);

    /// <summary>Adds a field whose value may be long or in any alphabet.</summary>
    public void Add(HeaderId id, string value)
    {
        var header = new Header(Encoding.UTF8, id, value);
        lines.Write(header.RawField);
        lines.Write(":"u8);
        ReadOnlySpan<byte> left = header.RawValue;
        while (!left.IsEmpty)
        {
            // MimeKit ends lines as the machine does.
            var end = left.IndexOf((byte)'\n');
            lines.Write(left[..end].TrimEnd((byte)'\r'));
            lines.Write("\r\n"u8);
            left = left[(end + 1)..];
        }
    }

    /// <summary>Adds a field whose value is short and in ASCII, or has its lines already.</summary>
    public void AddAsIs(HeaderId id, string value) => AddAsIs(id.ToHeaderName(), value);

    /// <summary>Adds a field that has no standard.</summary>
    public void AddAsIs(string name, string value) => lines.Write(Encoding.ASCII.GetBytes($"{name}: {value}\r\n"));

    /// <summary>All lines.</summary>
    public byte[] ToArray() => lines.WrittenSpan.ToArray();
}
