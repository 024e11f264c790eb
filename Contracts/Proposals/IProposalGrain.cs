using Orleans.Concurrency;

namespace Soliguide.Contracts.Proposals;

/// <summary>
/// Something that was said and is not applied until a person has looked: a reply by mail, an answer that came too fast. Key: an id that whoever
/// puts it derives from what came in, so that the same mail or form twice is one proposal.
/// </summary>
[Alias("proposal")]
public interface IProposalGrain : IGrainWithStringKey
{
    /// <summary>
    /// Keeps it for a person to read. The second time changes nothing, also when it was closed meanwhile; only a mail that was kept without
    /// being understood, and that nobody has decided on, is replaced when better rules understand it.
    /// </summary>
    [Alias("put")]
    Task<Receipt> Put(Proposal proposal);

    /// <summary>
    /// Applies what it proposes as it stands, then closes it; what is only a note is closed as read. Refused by the rules of an answer, it stays
    /// open; an answer given later than this was received stays the one that stands.
    /// </summary>
    /// <param name="by">Staff id, kept with the instant.</param>
    [Alias("accept")]
    Task<Receipt> Accept(string by);

    /// <summary>
    /// Accepts, corrects or refuses. Of two with a name each the second is refused, also where both decide the same; the same name again is harmless.
    /// </summary>
    [Alias("decide")]
    Task<Receipt> Decide(DecideProposal command);

    /// <summary>Applies other answers instead, then closes it.</summary>
    /// <param name="answers">What it says in truth; none where it needed no answer.</param>
    /// <param name="by">Staff id, kept with the instant.</param>
    [Alias("correct")]
    Task<Receipt> Correct(ProposedAnswer[] answers, string by);

    /// <summary>Closes it without applying anything.</summary>
    /// <param name="by">Staff id, kept with the instant.</param>
    /// <param name="reason">Why, for those who look later.</param>
    [Alias("refuse")]
    Task<Receipt> Refuse(string by, string reason);

    /// <summary>
    /// Takes out who it was and the words they wrote; what was understood of the place stays and can still be decided. The second time
    /// changes nothing.
    /// </summary>
    /// <param name="erase">What goes.</param>
    [Alias("erase")]
    Task<bool> Erase(EraseProposal erase);

    /// <summary>The proposal and what became of it; null when there is none.</summary>
    [Alias("read"), AlwaysInterleave]
    Task<ProposalView?> Read();

    /// <summary>
    /// Gives it to a place, read again for it: there it waits as a proposal of its own, and this one is closed. The same once more is
    /// harmless; to another place, or after somebody else's decision, it is refused.
    /// </summary>
    [Alias("pass-on")]
    Task<Receipt> PassOn(PassOn command);

    /// <summary>Gives it to somebody of the staff; it stays open. Refused where somebody else handed it on since it was read.</summary>
    [Alias("hand-on")]
    Task<Receipt> HandOn(HandOn command);

    /// <summary>
    /// Puts its places on the call desk with a question and closes it. Refused while no place is known, or where a place needs no call; what
    /// went to the desk before that stays there. What a call said is taken back where it stood; a place that somebody else answered for meanwhile
    /// needs no call.
    /// </summary>
    [Alias("leave-to-callers")]
    Task<Receipt> LeaveToCallers(LeaveToCallers command);
}
