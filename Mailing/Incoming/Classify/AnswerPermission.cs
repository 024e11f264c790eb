using MimeKit;
using Soliguide.Mailing.Incoming.Absences;
using Soliguide.Mailing.Incoming.Reports;
using Soliguide.Mailing.Incoming.Words;

namespace Soliguide.Mailing.Incoming.Classify;

/// <summary>
/// "Never answer a machine" (RFC 3834): whether a confirmation may be written back. How often is for whoever remembers: at most one
/// automatic mail per address and day.
/// </summary>
internal static class AnswerPermission
{
    private static readonly HashSet<string> NoReply = [.. WordLines.Of("Classify/noreply.txt").Select(line => Fold.Of(line))];
    private static readonly string[] ListHeaders =
        ["List-Id", "List-Post", "List-Help", "List-Unsubscribe", "List-Owner", "Mailing-List", "X-Loop"];

    public static bool MayBeAnswered(SeenMail mail, Reading reading) =>
        reading is Reading.Human or Reading.Unsubscribe
        && mail.Sender.Contains('@')
        && !mail.IsFromNullSender
        && !Daemons.IsDaemon(mail.Sender)
        && !IsNoReply(mail.Sender)
        && AutomaticReplies.Header(mail) is null
        && !(mail.Header(HeaderId.Precedence) is { } precedence && Fold.Of(precedence) is ("bulk" or "list" or "junk"))
        && !(mail.Header("X-Auto-Response-Suppress") is { } suppress && Fold.Of(suppress) is not ("none" or ""))
        && !Array.Exists(ListHeaders, name => mail.Header(name) is not null);

    private static bool IsNoReply(string address)
    {
        var local = Fold.Of(address.AsSpan(0, Math.Max(0, address.IndexOf('@'))));
        return NoReply.Contains(local.Replace('_', '-').Replace('.', '-'))
            || local.StartsWith("owner-", StringComparison.Ordinal)
            || local.EndsWith("-request", StringComparison.Ordinal)
            || local.EndsWith("-owner", StringComparison.Ordinal)
            || local.Contains("-bounces", StringComparison.Ordinal);
    }
}
