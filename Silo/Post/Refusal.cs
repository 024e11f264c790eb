using System.Globalization;
using System.Text.RegularExpressions;

namespace Soliguide.Silo.Post;

/// <summary>Why a letter was not taken, from the reply code (RFC 5321), the enhanced code (RFC 3463) and the moment.</summary>
/// <param name="Kind">What it means for the letter.</param>
/// <param name="Code">The code as it is kept: <c>550 5.1.1</c>. Never the text, which may hold addresses.</param>
internal sealed partial record Refusal(RefusalKind Kind, string Code)
{
    /// <summary>Reads a reply.</summary>
    /// <param name="code">The reply code, 400 to 599.</param>
    /// <param name="text">What was said after it.</param>
    /// <param name="ofRecipient">True when the recipient was refused, false when the sender or the letter was.</param>
    public static Refusal Read(int code, string text, bool ofRecipient)
    {
        var enhanced = Enhanced().Match(text) is { Success: true } match ? match.Value : null;
        var kind = (code, enhanced) switch
        {
            _ when Policy().IsMatch(text) || Starts(enhanced, ".7.") => code < 500 ? RefusalKind.PolicyForNow : RefusalKind.Policy,
            ( < 500, _) => RefusalKind.ForNow,

            // A full mailbox is emptied one day, whatever its first digit says.
            (552, _) or (_, "5.2.2") => RefusalKind.ForNow,
            (_, not null) when Starts(enhanced, ".1.") || enhanced == "5.2.1" => RefusalKind.Address,
            (550 or 551 or 553, null) when ofRecipient => RefusalKind.Address,
            _ => RefusalKind.Letter,
        };
        return new Refusal(kind, string.Create(CultureInfo.InvariantCulture, $"{code} {enhanced}").TrimEnd());
    }

    private static bool Starts(string? enhanced, string part) => enhanced is not null && enhanced[1..].StartsWith(part, StringComparison.Ordinal);

    [GeneratedRegex(@"(?<=^\s*)[245]\.\d{1,3}\.\d{1,3}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Enhanced();

    // Words of the large operators about senders they do not want, gathered from their postmaster pages.
    [GeneratedRegex(
        @"\b(blocked|block ?list(ed)?|blacklist(ed)?|spam(haus|ming)?|reputation|policy|dmarc|spf|unsolicited|rate limit(ed)?|too many connections|trop de connexions|service refuse)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 200)]
    private static partial Regex Policy();
}

/// <summary>What a refusal means.</summary>
internal enum RefusalKind
{
    /// <summary>Try again later.</summary>
    ForNow,

    /// <summary>Try again later, and slower: they have doubts about us.</summary>
    PolicyForNow,

    /// <summary>They do not want us now. Says nothing of the mailbox.</summary>
    Policy,

    /// <summary>There is no such mailbox: a bounce.</summary>
    Address,

    /// <summary>This letter, or its sender, will not do. Says nothing of the mailbox.</summary>
    Letter,
}
