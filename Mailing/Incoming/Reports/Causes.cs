using Soliguide.Mailing.Incoming.Words;

namespace Soliguide.Mailing.Incoming.Reports;

/// <summary>From what a server said and the codes beside it to what it means for the address.</summary>
internal static class Causes
{
    private static readonly PhraseTable Words = PhraseTable.Load("Reports/causes.txt");

    /// <summary>Wordings that know better than a status which names the mailbox.</summary>
    private static readonly HashSet<string> Outweighing =
    [
        nameof(Cause.Spam), nameof(Cause.Blocked), nameof(Cause.Relaying), nameof(Cause.Authentication), nameof(Cause.MailboxFull),
        nameof(Cause.Suspended), nameof(Cause.UnknownHost), nameof(Cause.NoMail), nameof(Cause.Moved),
    ];

    /// <summary>The cause of a refusal. Words first: codes such as 5.0.0 or 5.7.1 stand for anything at some providers.</summary>
    /// <param name="said">What the server said; may be empty.</param>
    /// <param name="status">Enhanced status; null when absent.</param>
    /// <param name="reply">SMTP reply; null when absent.</param>
    /// <param name="step">Which command was refused.</param>
    public static (Cause Cause, string Evidence) Of(string said, string? status, string? reply, SmtpStep step)
    {
        var (cause, evidence) = Of(said, status, reply);
        return (cause, step) switch
        {
            // A refusal before any recipient was named means us; one after the recipient was accepted, the letter.
            (Cause.UnknownUser or Cause.UnknownHost, SmtpStep.Sender) => (Cause.Policy, $"{evidence}; sender refused"),
            // Whole sentences about the account are believed even then; the bare formula is what filters say.
            (Cause.UnknownUser, SmtpStep.Letter) when evidence is "user unknown" or "unknown user" =>
                (Cause.Filtered, $"{evidence}; recipient had been accepted"),

            // With neither a code nor a command gateways say it of anything.
            (Cause.UnknownUser, SmtpStep.Unsaid) when evidence is "user unknown" && status is null && reply is null =>
                (Cause.Filtered, $"{evidence}; no code"),

            (Cause.Filtered or Cause.Unknown or Cause.System, SmtpStep.Recipient)
                when reply is "550" or "551" or "553" && !IsRule(status) =>
                (Cause.UnknownUser, $"{reply} to the recipient"),
            _ => (cause, evidence),
        };
    }

    private static (Cause Cause, string Evidence) Of(string said, string? status, string? reply)
    {
        var folded = Fold.Of(said.AsSpan(0, Math.Min(said.Length, 2_000)));
        var byStatus = ByStatus(status);
        var found = Words.Find(folded);

        // A status that names the mailbox is as good as words, and its author meant it.
        if (byStatus is Cause.UnknownUser or Cause.MailboxFull or Cause.Moved or Cause.NoMail or Cause.UnknownHost
            && status![0] == '5' && !Outweighing.Contains(found?.Section ?? ""))
        {
            return (byStatus, status);
        }

        if (found is var (section, phrase))
        {
            return (Enum.Parse<Cause>(section), phrase);
        }

        return byStatus != Cause.Unknown ? (byStatus, status!)
            : reply is "552" ? (Cause.MailboxFull, reply)
            : reply is "554" ? (Cause.Policy, reply)
            : reply is not null ? (Cause.System, reply)
            : (Cause.Unknown, "");
    }

    /// <summary>Whether the status says that a rule of theirs refused (x.7.x).</summary>
    private static bool IsRule(string? status) => status is [_, '.', '7', ..];

    /// <summary>What a cause means for the address, given whether the server will try again.</summary>
    public static Severity Severity(Cause cause, DeliveryAction action, string? status) => cause switch
    {
        _ when action is DeliveryAction.Delivered or DeliveryAction.Relayed or DeliveryAction.Expanded => Reports.Severity.None,
        Cause.MailboxFull => Reports.Severity.Full,
        _ when action == DeliveryAction.Delayed => Reports.Severity.Soft,
        Cause.UnknownUser or Cause.Moved => Reports.Severity.Hard,

        // A name server in trouble looks like a missing domain: only a permanent status is believed.
        Cause.UnknownHost or Cause.NoMail => status is ['4', ..] ? Reports.Severity.Soft : Reports.Severity.Hard,
        Cause.Spam or Cause.Blocked or Cause.Authentication or Cause.Policy or Cause.Relaying or Cause.Content or Cause.TooBig
            or Cause.Filtered => Reports.Severity.Policy,
        _ => Reports.Severity.Soft,
    };

    private static Cause ByStatus(string? status) => status?[1..] switch
    {
        null => Cause.Unknown,
        ".1.1" or ".1.3" => Cause.UnknownUser,
        ".1.2" or ".4.4" => Cause.UnknownHost,
        ".1.6" => Cause.Moved,
        ".1.10" => Cause.NoMail,
        ".1.8" or ".7.0" or ".7.1" => Cause.Policy,
        ".2.1" => Cause.Suspended,
        ".2.2" => Cause.MailboxFull,
        ".2.3" or ".3.4" => Cause.TooBig,
        ".4.1" or ".4.2" or ".4.3" or ".4.5" or ".4.6" => Cause.Network,
        ".4.7" => Cause.Expired,
        var s when s.StartsWith(".7.", StringComparison.Ordinal) => Cause.Policy,
        var s when s.StartsWith(".6.", StringComparison.Ordinal) => Cause.Content,
        var s when s.StartsWith(".3.", StringComparison.Ordinal) => Cause.System,
        var s when s.StartsWith(".5.", StringComparison.Ordinal) => Cause.System,
        _ => Cause.Unknown,
    };
}
