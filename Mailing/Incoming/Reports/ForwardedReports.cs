using Soliguide.Domain;
using Soliguide.Mailing.Incoming.Texts;
using Soliguide.Mailing.Incoming.Words;

namespace Soliguide.Mailing.Incoming.Reports;

/// <summary>
/// A delivery report that a person shows us ("je vous transfère le message d'erreur"), as a mail within theirs or as text below their
/// words. It is what they say, not what a server says.
/// </summary>
internal static class ForwardedReports
{
    private const int Most = 10;

    /// <summary>The addresses that it calls dead, which may be none; null when no report is shown.</summary>
    public static ValueList<string>? Find(SeenMail mail)
    {
        if (DeliveryReports.Inside(mail) is { } recipients)
        {
            return Dead(recipients, mail);
        }

        return Below(mail.Notice) is { } block && Daemons.Says(block) ? Dead(WordReports.InText(block), mail) : null;
    }

    /// <summary>The text from the line on that names a daemon as its sender, as programs write it above what they forward.</summary>
    private static string? Below(string notice)
    {
        var lines = notice.Split('\n', TextLimits.Lines);
        for (var i = 0; i < lines.Length; i++)
        {
            if (HeaderLines.IsSender(lines[i]) && Addresses.In(lines[i]).Any(found => Daemons.IsDaemon(found.Address)))
            {
                return string.Join('\n', lines.Skip(i + 1).Select(line => line.TrimStart(' ', '>', '|')));
            }
        }

        return null;
    }

    private static ValueList<string> Dead(IEnumerable<RecipientReport> recipients, SeenMail mail)
    {
        var theirs = mail.Message.From.Mailboxes.Concat(mail.Message.To.Mailboxes).Select(m => m.Address.Trim().ToLowerInvariant()).ToHashSet();
        return recipients
            .Where(r => r.Severity == Severity.Hard && r.Address.Length > 0 && !theirs.Contains(r.Address))
            .Select(r => r.Address).Distinct().Take(Most).ToValueList();
    }
}
