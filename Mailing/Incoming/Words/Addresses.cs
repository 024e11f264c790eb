namespace Soliguide.Mailing.Incoming.Words;

/// <summary>Mail addresses in running text, found around each @ within the lengths of RFC 5321: linear on any text.</summary>
internal static class Addresses
{
    private const string LocalSigns = "!#$%&'*+-/=?^_`{|}~.";

    /// <summary>Where each address stands, in order.</summary>
    public static IEnumerable<Found> In(string text)
    {
        var from = 0;
        for (var at = text.IndexOf('@'); at >= 0; at = text.IndexOf('@', at + 1))
        {
            var end = DomainEnd(text, at);
            var start = LocalStart(text, at, Math.Max(from, at - 64));
            if (start < at && end > at + 1)
            {
                from = end;
                yield return new Found(text[start..end].ToLowerInvariant(), start, end);
            }
        }
    }

    private static int LocalStart(string text, int at, int lowest)
    {
        // A quoted local part: "who is it"@example.org.
        if (at > 1 && text[at - 1] == '"')
        {
            var quote = text.LastIndexOf('"', at - 2, at - 1 - lowest);
            if (quote >= 0)
            {
                return quote;
            }
        }

        var start = at;
        while (start > lowest && (char.IsLetterOrDigit(text[start - 1]) || LocalSigns.Contains(text[start - 1])))
        {
            start--;
        }

        // Signs that prose puts before an address, such as 'name@example.org' or =name@example.org.
        while (start < at && (text[start] is '\'' or '.' or '`' or '*' or '/' or '|' || (text[start] == '=' && text[start + 1] != '?')))
        {
            start++;
        }

        return start;
    }

    private static int DomainEnd(string text, int at)
    {
        var end = at + 1;
        var highest = Math.Min(text.Length, at + 255);
        while (end < highest && (char.IsLetterOrDigit(text[end]) || text[end] is '.' or '-' or '_'))
        {
            end++;
        }

        while (end > at + 1 && text[end - 1] is ('.' or '-' or '_'))
        {
            end--;
        }

        return end;
    }

    /// <param name="Address">Lower case.</param>
    /// <param name="Start">First character.</param>
    /// <param name="End">Behind the last character.</param>
    internal readonly record struct Found(string Address, int Start, int End);
}
