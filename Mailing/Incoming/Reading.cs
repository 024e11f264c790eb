using Soliguide.Domain;
using Soliguide.Mailing.Incoming.Absences;
using Soliguide.Mailing.Incoming.Guard;
using Soliguide.Mailing.Incoming.Reports;

namespace Soliguide.Mailing.Incoming;

/// <summary>What an arriving mail is. A closed hierarchy: every case is nested here.</summary>
/// <param name="Because">The rule that decided.</param>
public abstract record Reading(Because Because)
{
    /// <summary>Set aside unread: a person looks at the stored bytes.</summary>
    /// <param name="Reason">Why.</param>
    /// <param name="Because">The rule that decided.</param>
    public sealed record Quarantined(QuarantineReason Reason, Because Because) : Reading(Because);

    /// <summary>Somebody pressed "this is spam" (RFC 5965): no more mail to them.</summary>
    /// <param name="Recipients">Who complained, where the report says; their provider may hide it.</param>
    /// <param name="FeedbackType">Such as <c>abuse</c> or <c>fraud</c>, lower case.</param>
    /// <param name="Because">The rule that decided.</param>
    public sealed record Complaint(ValueList<string> Recipients, string FeedbackType, Because Because) : Reading(Because);

    /// <summary>A delivery report in the form of RFC 3464.</summary>
    /// <param name="Recipients">What it says about each; may be empty, then only the clues tell which letter.</param>
    /// <param name="Because">The rule that decided.</param>
    public sealed record DeliveryReport(ValueList<RecipientReport> Recipients, Because Because) : Reading(Because);

    /// <summary>A bounce that only says in words what happened.</summary>
    /// <param name="Recipients">What was understood; may be empty.</param>
    /// <param name="Because">The rule that decided.</param>
    public sealed record BounceInWords(ValueList<RecipientReport> Recipients, Because Because) : Reading(Because);

    /// <summary>A machine answers for somebody who is away. Never an answer; its dates are a hint for the caller.</summary>
    /// <param name="Away">What it says about the absence.</param>
    /// <param name="Because">The rule that decided.</param>
    public sealed record Absence(Away Away, Because Because) : Reading(Because);

    /// <summary>Any other mail that no person wrote to us: receipts, acknowledgements, lists, challenges.</summary>
    /// <param name="Kind">What it is.</param>
    /// <param name="Because">The rule that decided.</param>
    public sealed record MachineNotice(NoticeKind Kind, Because Because) : Reading(Because);

    /// <summary>No more mail to this person; the listing stays and the place goes to the call desk.</summary>
    /// <param name="Because">The rule that decided.</param>
    public sealed record Unsubscribe(Because Because) : Reading(Because);

    /// <summary>A person wrote. The new text and the facts in it make a proposal.</summary>
    /// <param name="ForwardsReport">Whether a delivery report travels inside: somebody shows us a bounce of their own.</param>
    /// <param name="Because">The rule that decided.</param>
    public sealed record Human(bool ForwardsReport, Because Because) : Reading(Because)
    {
        /// <summary>
        /// Addresses of which the forwarded report says that nobody reads mail there, lower case: a hint for staff, never a bounce, since
        /// anybody can write a report by hand.
        /// </summary>
        public ValueList<string> Dead { get; init; } = [];
    }
}
