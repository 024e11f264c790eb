namespace Soliguide.Mailing.Incoming.Reports;

/// <summary>Codes in what a server said: <c>550 5.1.1 no such user</c>.</summary>
internal static class SmtpCodes
{
    /// <summary>The first enhanced status (RFC 3463), such as <c>5.1.1</c>, that says more than x.0.0; else any; null when none.</summary>
    public static string? Status(string text)
    {
        string? general = null;
        for (var i = 0; i + 4 < text.Length; i++)
        {
            if (text[i] is not ('2' or '4' or '5') || text[i + 1] != '.'
                || (i > 0 && (char.IsLetterOrDigit(text[i - 1]) || text[i - 1] == '.')))
            {
                continue;
            }

            var second = Digits(text, i + 2);
            var third = second == 0 || i + 2 + second >= text.Length || text[i + 2 + second] != '.' ? 0 : Digits(text, i + 3 + second);
            var end = i + 3 + second + third;
            if (third == 0 || GoesOn(text, end))
            {
                continue;
            }

            var status = text[i..end];
            if (!status.EndsWith(".0.0", StringComparison.Ordinal))
            {
                return status;
            }

            general ??= status;
        }

        return general;
    }

    /// <summary>The first three-digit reply of refusal, 4xx or 5xx, that stands as a word of its own; null when none.</summary>
    public static string? Reply(string text)
    {
        for (var i = 0; i + 2 < text.Length; i++)
        {
            if (text[i] is '4' or '5' && text[i + 1] is >= '0' and <= '7' && char.IsAsciiDigit(text[i + 2])
                && (i == 0 || (!char.IsLetterOrDigit(text[i - 1]) && text[i - 1] is not ('.' or '-' or '@' or ':' or '/')))
                && (i + 3 == text.Length || text[i + 3] is ' ' or '-' or ':' or ',' or ';' or '\n' or ')' or '"' or '#'))
            {
                return text[i..(i + 3)];
            }
        }

        return null;
    }

    /// <summary>Whether the number is longer: an address of the network, a version.</summary>
    private static bool GoesOn(string text, int end) =>
        end < text.Length
        && (char.IsLetterOrDigit(text[end]) || (text[end] == '.' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])));

    private static int Digits(string text, int at)
    {
        var end = at;
        while (end < text.Length && end < at + 3 && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end - at;
    }
}
