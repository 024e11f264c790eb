using MimeKit;

namespace Soliguide.Mailing.Incoming.Correlate;

/// <summary>Message-IDs that a mail names.</summary>
internal static class MessageIds
{
    /// <summary>Ids of a thread that are looked at: the newest.</summary>
    public const int MostReferences = 20;

    private const int Longest = 998;

    /// <summary>Without brackets and blanks; null when there is nothing.</summary>
    public static string? Clean(string? id)
    {
        if (id is null || id.Length > Longest)
        {
            return null;
        }

        var start = id.IndexOf('<');
        var end = start < 0 ? -1 : id.IndexOf('>', start);
        var bare = (end > start ? id[(start + 1)..end] : id).Trim();
        return bare.Length == 0 || bare.Any(char.IsWhiteSpace) ? null : bare;
    }

    /// <summary>The thread of a mail, newest first.</summary>
    public static IEnumerable<string> References(MimeMessage message) =>
        message.References.Reverse().Take(MostReferences).Select(Clean).OfType<string>();
}
