using Soliguide.Mailing.Incoming;

namespace Soliguide.Silo.Post.Inbox.Sorting;

/// <summary>A mail that was read.</summary>
/// <param name="Kept">The mail as it was kept.</param>
/// <param name="Read">What it says.</param>
/// <param name="Letter">The letter it is about; null where it could not be told.</param>
/// <param name="IsOver">Whether the letter's campaign has ended.</param>
internal sealed record ReadMail(WaitingMail Kept, IncomingMail Read, FoundLetter? Letter, bool IsOver)
{
    /// <summary>The id of what is proposed of it: the same mail from two mailboxes, or read again, is one.</summary>
    public string ProposalId => $"mail-{Read.Head.Fingerprint}";
}
