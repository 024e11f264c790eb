using System.Text;

namespace Soliguide.Mailing.Letters;

/// <summary>
/// The two parts of a letter as they go over the wire (RFC 2046). Quoted-printable keeps every line in seven bits and under 78 columns: no
/// relay has a reason to encode a signed letter anew.
/// </summary>
internal static class LetterBody
{
    public static byte[] Write(string text, string html, string boundary)
    {
        var plain = QuotedPrintable.Encode(text);
        var rich = QuotedPrintable.Encode(html);
        return
        [
            .. Encoding.ASCII.GetBytes($"--{boundary}\r\n{Head("plain")}"), .. plain.Span,
            .. Encoding.ASCII.GetBytes($"\r\n--{boundary}\r\n{Head("html")}"), .. rich.Span,
            .. Encoding.ASCII.GetBytes($"\r\n--{boundary}--\r\n"),
        ];
    }

    private static string Head(string subtype) =>
        $"Content-Type: text/{subtype}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n";
}
