using Soliguide.Mailing.Incoming.Words;

namespace Soliguide.Mailing.Incoming.Reports;

/// <summary>Which addresses a report names in running text, and what it says about each.</summary>
internal static class WordReports
{
    private const int Most = 10_000;

    /// <summary>Characters before an address that tell what it is.</summary>
    private const int LongestLook = 300;

    /// <summary>Recipients named in the report's own words, or else those of the letter it gives back.</summary>
    /// <param name="mail">The report.</param>
    /// <param name="status">A status known from elsewhere; null when none.</param>
    public static IEnumerable<RecipientReport> Read(SeenMail mail, string? status = null)
    {
        var notice = mail.Notice;
        var own = notice[..Returned.Start(notice)];
        var copy = notice.AsSpan(own.Length);
        var returnedTo = ReturnedTo(mail, copy);
        var failed = mail.Header("X-Failed-Recipients") ?? mail.Header("X-Bounced-Address");
        var named = failed is not null
            ? [.. Addresses.In(failed).Select(f => f.Address).Distinct()]
            : Named(mail, own, returnedTo);
        if (named.Count == 0)
        {
            named = returnedTo;
        }

        foreach (var address in named.Take(Most))
        {
            var report = Report(address, Around(own, address) is { Length: > 0 } words ? words : own, status);
            yield return report.Cause == Cause.Unknown && own.Length < 4_000 ? Report(address, own, status) : report;
        }
    }

    /// <summary>What a text says about each address in it, the first ones.</summary>
    public static IEnumerable<RecipientReport> InText(string text)
    {
        const int few = 50;
        var own = text[..Returned.Start(text)];
        return Addresses.In(own).Where(found => !Daemons.IsDaemon(found.Address) && !IsMessageId(own, found))
            .Take(few).Select(found => found.Address).Distinct()
            .Select(address => Report(address, Around(own, address), null));
    }

    /// <summary>What is said about an address: from the line that names it to the line that names another.</summary>
    public static string Around(string notice, string address)
    {
        var own = notice.AsSpan(0, Returned.Start(notice));
        var at = address.Length == 0 ? -1 : own.IndexOf(address, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return own[..Math.Min(own.Length, 2_000)].ToString();
        }

        var start = own[..at].LastIndexOf('\n') + 1;
        var rest = own[(at + address.Length)..];
        var end = rest.Length;
        foreach (var other in Addresses.In(rest[..Math.Min(rest.Length, 1_500)].ToString()))
        {
            if (other.Address != address && !Daemons.IsDaemon(other.Address))
            {
                end = rest[..other.Start].LastIndexOf('\n');
                end = end < 0 ? other.Start : end;
                break;
            }
        }

        end = BeginsWithReply(own[start..]) ? Math.Min(end, NextReply(rest)) : end;
        return own.Slice(start, Math.Min(own.Length, at + address.Length + Math.Min(end, 1_500)) - start).ToString();
    }

    /// <summary>Where a transcript goes on to the next reply.</summary>
    private static int NextReply(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf('\n'); at >= 0 && at < 1_500;)
        {
            var line = text[(at + 1)..];
            if (BeginsWithReply(line))
            {
                return at;
            }

            var next = line.IndexOf('\n');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return text.Length;
    }

    private static bool BeginsWithReply(ReadOnlySpan<char> line) =>
        line.Length > 3 && line[0] is ('4' or '5') && char.IsAsciiDigit(line[1]) && char.IsAsciiDigit(line[2]) && line[3] == ' ';

    private static RecipientReport Report(string address, string said, string? known)
    {
        var status = SmtpCodes.Status(said) ?? known;
        var reply = SmtpCodes.Reply(said);
        var (cause, evidence) = Causes.Of(said, status, reply, SmtpSteps.Of(said));
        var action = status is ['4', ..] || (status is null && reply is ['4', ..]) ? DeliveryAction.Delayed : DeliveryAction.Failed;
        return new RecipientReport(address, action, status, reply, cause, Causes.Severity(cause, action, status), evidence);
    }

    private static List<string> Named(SeenMail mail, string own, List<string> returnedTo)
    {
        var us = mail.Message.To.Mailboxes.Concat(mail.Message.From.Mailboxes)
            .Select(m => m.Address.ToLowerInvariant())
            .ToHashSet(StringComparer.Ordinal);
        var found = Addresses.In(own)
            .Where(f => !Daemons.IsDaemon(f.Address) && !IsMessageId(own, f))
            .ToList();

        // Those that stand where reports put recipients, and those the letter went to where the report names them; else those behind
        // a word such as "to"; else the first that is not ours. Our own address counts only where a recipient stands.
        var placed = Distinct(found.Where(f =>
            us.Contains(f.Address) ? BeginsLine(own, f) && EndsName(own, f) : BeginsLine(own, f) || returnedTo.Contains(f.Address)));
        if (placed.Count > 0)
        {
            return placed;
        }

        found.RemoveAll(f => us.Contains(f.Address));
        var behind = Distinct(found.Where(f => StandsBehindWord(own, f)));
        return behind.Count > 0 ? behind : returnedTo.Count > 0 ? [] : [.. Distinct(found).Take(1)];
    }

    private static List<string> Distinct(IEnumerable<Addresses.Found> found) => [.. found.Select(f => f.Address).Distinct()];

    private static bool IsMessageId(string text, Addresses.Found found)
    {
        var before = Before(text, found);
        return before.Contains("message-id", StringComparison.OrdinalIgnoreCase)
            || before.Contains("mailto:", StringComparison.OrdinalIgnoreCase)
            || before.TrimStart().StartsWith("From:", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>First on its line, at most behind a reply code: <c>554 &lt;a@example.org&gt;...</c>.</summary>
    private static bool BeginsLine(string text, Addresses.Found found)
    {
        var before = Before(text, found);
        return before.Trim(" \t<\"'([>*-").Length == 0 || before.Trim("0123456789. \t<\"'([>*-:").Length == 0;
    }

    /// <summary>Whether the address has its line, or its part before a colon, for itself.</summary>
    private static bool EndsName(string text, Addresses.Found found)
    {
        var rest = text.AsSpan(found.End).TrimStart(">)]\"' ");
        return rest.Length == 0 || rest[0] is ':' or '\n';
    }

    private static bool StandsBehindWord(string text, Addresses.Found found)
    {
        var before = Before(text, found).TrimEnd(" \t<\"'([").TrimEnd(':');
        var word = before[(before.LastIndexOfAny(" \t(") + 1)..];
        return word is "to" or "To" or "TO" or "for" or "user" or "User" or "recipient" or "Recipient" or "address" or "Address" or "RCPT";
    }

    private static ReadOnlySpan<char> Before(string text, Addresses.Found found)
    {
        // A line of a thousand addresses is not read a thousand times from its beginning.
        var before = text.AsSpan(0, found.Start)[Math.Max(0, found.Start - LongestLook)..];
        return before[(before.LastIndexOf('\n') + 1)..];
    }

    private static List<string> ReturnedTo(SeenMail mail, ReadOnlySpan<char> copy)
    {
        if (Returned.Message(mail) is { } message)
        {
            var to = message.To.Mailboxes.Select(m => m.Address.Trim().ToLowerInvariant()).Where(a => a.Contains('@')).Distinct().ToList();
            if (to.Count > 0)
            {
                return to;
            }
        }

        return Returned.Header(copy, "To") is { } header ? [.. Addresses.In(header).Select(f => f.Address).Distinct()] : [];
    }
}
