using Soliguide.Contracts;
using Soliguide.Contracts.Places;
using Soliguide.Contracts.Proposals;

namespace Soliguide.Grains.Proposals;

/// <summary>Reads mail that is kept once more, for a place that somebody names; the host has the mail and the rules.</summary>
public interface IReplyReader
{
    /// <summary>Who wrote a mail; null when it is not kept any more, or its sender is nobody whom one could write to.</summary>
    Task<ContactEntry?> Sender(string mail);

    /// <summary>What a mail says about a place; null when it is not kept any more.</summary>
    /// <param name="mail">The name it is kept under.</param>
    /// <param name="campaign">The campaign whose season it speaks of.</param>
    /// <param name="place">The place.</param>
    /// <param name="sheet">The place's private sheet.</param>
    /// <param name="by">Who gives the answer: the person who looks after the place, or the staff id of whoever gave it to the place.</param>
    Task<ReadReply?> Read(string mail, string campaign, string place, SheetDocument sheet, string by);
}

/// <summary>What a mail says about one place.</summary>
/// <param name="SenderId">The id of the person whose mailbox it came from; null when it is nobody's.</param>
/// <param name="Answers">The answers it was understood to give.</param>
/// <param name="Hints">What is good to know beside them.</param>
/// <param name="MayBeAnswered">Whether an automatic mail may be written back at all (RFC 3834).</param>
public sealed record ReadReply(string? SenderId, ProposedAnswer[] Answers, ProposalHint[] Hints, bool MayBeAnswered);
