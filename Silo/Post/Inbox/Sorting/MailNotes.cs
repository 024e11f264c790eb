using System.Text.Json;
using Soliguide.Contracts.Proposals;
using Soliguide.Grains.Proposals;
using Soliguide.Silo.Storage.Json;
using Soliguide.Silo.Storage.Reading;

namespace Soliguide.Silo.Post.Inbox.Sorting;

/// <summary>Writes down what was read of mails and what they propose, in one commit; what else follows is kept to be done.</summary>
internal sealed partial class MailNotes(
    InboundBook book, PendingActs pending, ReplyBook replies, IGrainFactory grains, PostClock clock, ILogger<MailNotes> log)
{
    /// <summary>Writes a batch down. The second time it changes nothing.</summary>
    public async Task Write(DecidedMail[] mails, CancellationToken stop)
    {
        var proposals = mails.Where(mail => mail.Follows.Proposal is not null).DistinctBy(mail => mail.Read.ProposalId).ToArray();
        var known = await book.Note(
            [.. mails.Select(Sorted)], [.. proposals.Select(mail => New(mail.Read, mail.Follows.Proposal!))], clock.Time.GetUtcNow(), stop);

        // What was proposed before stays, unless nothing had been understood then.
        foreach (var (mail, follows) in proposals.Where(mail => known.Contains(mail.Read.ProposalId)))
        {
            await grains.GetGrain<IProposalGrain>(mail.ProposalId).Put(follows.Proposal!);
        }

        foreach (var (mail, follows) in mails)
        {
            if (follows.Act is { } act)
            {
                pending.Add(mail.Kept.Hash, follows.State, act);
            }

            if (follows.State is InboundState.Unmatched or InboundState.Quarantined)
            {
                Log.SetAside(log, mail.Kept.Hash, follows.State, mail.Read.Reading.Because.Rule);
            }
        }
    }

    private NewProposal New(ReadMail mail, Proposal said) => new(replies.ServiceId, mail.ProposalId, GrainJson.Bytes(new ProposalRecord { Said = said }));

    private static SortedMail Sorted(DecidedMail mail) => new(
        mail.Read.Kept.Hash,
        mail.Follows.Act is null ? mail.Follows.State : InboundState.Read,
        JsonNamingPolicy.CamelCase.ConvertName(mail.Read.Read.Reading.GetType().Name),
        mail.Read.Read.Reading.Because.Rule,
        mail.Read.Read.Version,
        mail.Read.Letter?.Campaign,
        mail.Read.Letter?.PersonId);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, EventName = "inbox.set-aside", Message = "Mail {Hash} is {State}: {Rule}. A person looks at it.")]
        public static partial void SetAside(ILogger log, string hash, InboundState state, string rule);
    }
}

/// <summary>A mail that was read, and what follows from it.</summary>
/// <param name="Read">The mail.</param>
/// <param name="Follows">What follows.</param>
internal sealed record DecidedMail(ReadMail Read, Following Follows);
