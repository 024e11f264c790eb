using System.Text;

namespace Soliguide.Mailing.Incoming.Texts;

/// <summary>UTF-7 (RFC 2152), which old mailers still send and .NET no longer reads.</summary>
internal static class Utf7
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    /// <summary>Decodes; what is no valid shift sequence stays as it is.</summary>
    public static string Decode(string text)
    {
        if (!text.Contains('+'))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '+')
            {
                result.Append(text[i]);
                continue;
            }

            if (i + 1 < text.Length && text[i + 1] == '-')
            {
                result.Append('+');
                i++;
                continue;
            }

            int bits = 0, count = 0;
            while (i + 1 < text.Length && Alphabet.IndexOf(text[i + 1]) is var value && value >= 0)
            {
                bits = ((bits << 6) | value) & 0x3FFFFF;
                count += 6;
                i++;
                if (count >= 16)
                {
                    count -= 16;
                    result.Append((char)((bits >> count) & 0xFFFF));
                }
            }

            i += i + 1 < text.Length && text[i + 1] == '-' ? 1 : 0;
        }

        return result.ToString();
    }
}
