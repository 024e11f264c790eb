using MimeKit;
using Soliguide.Mailing.Incoming.Words;

namespace Soliguide.Mailing.Incoming.Reports;

/// <summary>The letter that a report gives back, as a part or as text below the report's own words.</summary>
internal static class Returned
{
    private static readonly PhraseTable Marks = PhraseTable.Load("Reports/returned.txt");

    /// <summary>The first mail that is carried as a part; null when there is none.</summary>
    public static MimeMessage? Message(SeenMail mail)
    {
        foreach (var part in mail.Parts)
        {
            if (part.Own && part.Entity is MessagePart { Message: { } message })
            {
                return message;
            }
        }

        return null;
    }

    /// <summary>Where the report's own words end and the copy of the letter begins; the length when there is no copy.</summary>
    public static int Start(string notice)
    {
        var at = 0;
        foreach (var line in notice.AsSpan().EnumerateLines())
        {
            // The first words are the report's own, whatever they look like.
            if (at > 0 && IsMark(line.Trim()))
            {
                return at;
            }

            at = Math.Min(notice.Length, at + line.Length + 1);
        }

        return notice.Length;
    }

    /// <summary>The value of a header in the text of the copy; null when absent.</summary>
    public static string? Header(ReadOnlySpan<char> copy, string name)
    {
        foreach (var line in copy.EnumerateLines())
        {
            var trimmed = line.TrimStart(" >|\t");
            if (trimmed.Length > name.Length && trimmed[name.Length] == ':' && trimmed.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return trimmed[(name.Length + 1)..].Trim().ToString();
            }
        }

        return null;
    }

    private static bool IsMark(ReadOnlySpan<char> line)
    {
        if (line.StartsWith("Received:", StringComparison.OrdinalIgnoreCase)
            || line.StartsWith("Return-Path:", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        return line.Length is > 8 and < 140 && Marks.Find("line", Fold.Of(line)) is not null;
    }
}
