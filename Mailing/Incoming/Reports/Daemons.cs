using Soliguide.Mailing.Incoming.Words;

namespace Soliguide.Mailing.Incoming.Reports;

/// <summary>Whether a mail comes from a mail server itself, and whether it speaks as servers do when they give a letter back.</summary>
internal static class Daemons
{
    private const int Start = 6_000;
    private static readonly PhraseTable Words = PhraseTable.Load("Reports/daemons.txt");
    private static readonly HashSet<string> Locals =
        [.. WordLines.Section("Reports/daemons.txt", "local")];

    /// <summary>What gives a server away: its empty envelope sender, its address or its name; null for everybody else.</summary>
    public static string? Sign(SeenMail mail)
    {
        if (mail.IsFromNullSender)
        {
            return "null envelope sender";
        }

        if (IsDaemon(mail.Sender))
        {
            return "sender's address";
        }

        if (mail.ReturnPath is { Length: > 2 } path && IsDaemon(path.Trim('<', '>').ToLowerInvariant()))
        {
            return "envelope sender";
        }

        return Words.Find("name", Fold.Of(mail.SenderName)) is { } name ? $"sender's name: {name}" : null;
    }

    /// <summary>The wording of a letter given back, in the subject or at the start; null when there is none.</summary>
    public static string? Wording(SeenMail mail) =>
        Words.Find("subject", Fold.Of(mail.Subject)) is { } subject ? $"subject: {subject}"
        : Words.Find("body", Fold.Of(mail.Notice.AsSpan(0, Math.Min(Start, mail.Notice.Length)))) is { } body ? $"text: {body}"
        : null;

    /// <summary>Whether a text speaks as servers do when they give a letter back.</summary>
    public static bool Says(string text) => Words.Find("body", Fold.Of(text.AsSpan(0, Math.Min(Start, text.Length)))) is not null;

    /// <summary>Whether the address is one that servers write from.</summary>
    public static bool IsDaemon(string address)
    {
        var at = address.IndexOf('@');
        var local = at < 0 ? address : address[..at];
        return Locals.Contains(local) || Locals.Contains(local.TrimEnd("0123456789-_+.".ToCharArray()));
    }
}
