using System.Text;

namespace Soliguide.Mailing.Incoming.Texts;

/// <summary>Which encoding a text is in, whatever its label says.</summary>
internal static class Charsets
{
    /// <summary>Latin letters of Windows: every byte means something, so nothing is lost.</summary>
    private static readonly Encoding Fallback;

    /// <summary>Before anything is looked up: the encodings of other systems are not there by themselves.</summary>
    static Charsets()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Fallback = Encoding.GetEncoding(1252);
    }

    /// <summary>
    /// The labelled encoding where it is known and the bytes agree. Otherwise UTF-8 where the bytes are, else the Latin letters of
    /// Windows: mailers that send no label, or a wrong one, mean one of these.
    /// </summary>
    /// <param name="label">The charset parameter; null when absent.</param>
    /// <param name="start">The first bytes of the text; their end may cut a character.</param>
    public static Encoding Choose(string? label, ReadOnlySpan<byte> start)
    {
        if (start.StartsWith("\uFEFF"u8))
        {
            return Encoding.UTF8;
        }

        var named = Find(label);
        if (named is not null && named.CodePage is not (20127 or 65001))
        {
            return named;
        }

        // Japanese mail of seven bits, where nobody labelled it.
        if (start.IndexOf("\u001B$"u8) >= 0 && Find("iso-2022-jp") is { } japanese)
        {
            return japanese;
        }

        return IsUtf8(start) ? Encoding.UTF8 : Fallback;
    }

    /// <summary>Whether the label says UTF-7, which .NET does not decode.</summary>
    public static bool IsUtf7(string? label) =>
        label is not null && label.Trim().Trim('"').EndsWith("utf-7", StringComparison.OrdinalIgnoreCase);

    private static Encoding? Find(string? label)
    {
        if (string.IsNullOrWhiteSpace(label) || label.Length > 40)
        {
            return null;
        }

        try
        {
            return Encoding.GetEncoding(label.Trim().Trim('"', '\''));
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static bool IsUtf8(ReadOnlySpan<byte> bytes)
    {
        // The cut may fall inside a character of up to four bytes.
        for (var cut = 0; cut <= Math.Min(3, bytes.Length); cut++)
        {
            if (System.Text.Unicode.Utf8.IsValid(bytes[..^cut]))
            {
                return true;
            }

            if (bytes.Length == cut || bytes[^(cut + 1)] < 0x80)
            {
                return false;
            }
        }

        return false;
    }
}
