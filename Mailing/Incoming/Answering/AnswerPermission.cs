using MimeKit;
using Soliguide.Mailing.Incoming.Absences;
using Soliguide.Mailing.Incoming.Correlate;
using Soliguide.Mailing.Incoming.Reports;
using Soliguide.Mailing.Incoming.Words;

namespace Soliguide.Mailing.Incoming.Answering;

/// <summary>
/// "Never answer a machine" (RFC 3834): why an automatic mail may not be written back. How often, and to whom, is decided by
/// <see cref="ReceiptRules"/> and by whoever remembers.
/// </summary>
internal static class AnswerPermission
{
    private static readonly HashSet<string> NoReply = [.. WordLines.Of("Answering/noreply.txt").Select(line => Fold.Of(line))];
    private static readonly string[] ListHeaders =
        ["List-Id", "List-Post", "List-Help", "List-Unsubscribe", "List-Owner", "Mailing-List", "X-Loop"];

    private static readonly string[] RecipientHeaders =
        ["Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "X-Delivered-To", "To", "Cc"];

    /// <summary>Why the mail is not answered by a machine; <see cref="AnswerRefusal.None"/> where it may be.</summary>
    public static AnswerRefusal Of(SeenMail mail, Reading reading) => reading switch
    {
        not Reading.Human => AnswerRefusal.NotAPersonsReply,
        _ when !mail.Sender.Contains('@') => AnswerRefusal.NoSender,
        _ when mail.IsFromNullSender => AnswerRefusal.NullSender,
        _ when Daemons.IsDaemon(mail.Sender) || IsNoReply(mail.Sender) => AnswerRefusal.NobodyReadsThere,
        _ when Tokens.InAddress(mail.Sender) is not null => AnswerRefusal.OurOwn,
        _ when AutomaticReplies.Header(mail) is not null => AnswerRefusal.SaysItIsAutomatic,
        _ when mail.Header(HeaderId.Precedence) is { } precedence && Fold.Of(precedence).Trim() is "bulk" or "list" or "junk" => AnswerRefusal.Bulk,
        _ when mail.Header("X-Auto-Response-Suppress") is { } suppress && Fold.Of(suppress).Trim() is not ("none" or "") => AnswerRefusal.AsksForNone,
        _ when Array.Exists(ListHeaders, name => mail.Header(name) is not null) => AnswerRefusal.List,
        _ when ToTheEnvelopeSender(mail) => AnswerRefusal.ToTheEnvelopeSender,
        _ => AnswerRefusal.None,
    };

    /// <summary>Only machines write to the address that letters come back to: people reply to another one.</summary>
    private static bool ToTheEnvelopeSender(SeenMail mail) => RecipientHeaders
        .SelectMany(name => mail.Message.Headers.Where(header => header.Field.Equals(name, StringComparison.OrdinalIgnoreCase)).Take(Few))
        .SelectMany(header => Addresses.In(header.Value).Take(Few))
        .Any(found => Tokens.IsEnvelopeSender(found.Address));

    private const int Few = 20;

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
