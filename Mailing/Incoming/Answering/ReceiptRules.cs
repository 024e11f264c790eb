namespace Soliguide.Mailing.Incoming.Answering;

/// <summary>
/// Whether a reply may be confirmed by an automatic mail: only to a person, only to the mailbox that looks after the places, and without a
/// person's reading in between neither in answer to an automatic mail of ours nor long after. So two programs that answer each other fall silent.
/// </summary>
public static class ReceiptRules
{
    /// <summary>A mail that is older than this when it arrives was held somewhere: nobody waits for a receipt of its arrival.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromDays(2);

    /// <summary>Why none is written; <see cref="AnswerRefusal.None"/> where one may be.</summary>
    public static AnswerRefusal Decide(IncomingMail mail, ReceiptCase facts)
    {
        ArgumentNullException.ThrowIfNull(mail);
        ArgumentNullException.ThrowIfNull(facts);
        return (mail, facts) switch
        {
            ({ Answer: not AnswerRefusal.None and var refusal }, _) => refusal,
            _ when facts.OurAddress.Equals(mail.Head.From, StringComparison.OrdinalIgnoreCase) => AnswerRefusal.OurOwn,
            (_, { IsTheirMailbox: false }) => AnswerRefusal.NotTheirMailbox,
            (_, { IsReadByAPerson: true }) => AnswerRefusal.None,
            (_, { AnswersAReceipt: true }) => AnswerRefusal.AnswersAReceipt,
            _ when mail.Head.WrittenAt is { } at && at < facts.ArrivedAt - Fresh => AnswerRefusal.WrittenLongAgo,
            _ => AnswerRefusal.None,
        };
    }
}

/// <summary>What is known of a reply beside its words.</summary>
/// <param name="IsTheirMailbox">Whether it comes from the mailbox of the person who looks after the places.</param>
/// <param name="AnswersAReceipt">Whether it answers an automatic mail of ours.</param>
/// <param name="IsReadByAPerson">Whether somebody of the staff has read it and decided.</param>
/// <param name="ArrivedAt">When it came (UTC).</param>
/// <param name="OurAddress">The address that letters are from.</param>
public sealed record ReceiptCase(bool IsTheirMailbox, bool AnswersAReceipt, bool IsReadByAPerson, DateTimeOffset ArrivedAt, string OurAddress);
