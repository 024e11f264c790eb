using Microsoft.Extensions.Options;
using Soliguide.Contracts.Proposals;
using Soliguide.Silo.Storage.Reading;

namespace Soliguide.Silo.Privacy.Rules;

/// <summary>What people wrote: the words go, what was decided stays. One that nobody decided in a year is closed unread.</summary>
internal sealed class ProposalRule(RetentionQuery query, IOptions<RetentionOptions> options) : IRetentionRule
{
    public string Name => "words of proposals";

    public async Task<int> Count(DateTimeOffset now, CancellationToken stop) => (await Due(now, stop)).Count;

    public async Task<int> Apply(DateTimeOffset now, IGrainFactory grains, CancellationToken stop)
    {
        var erased = 0;
        foreach (var proposal in await Due(now, stop))
        {
            stop.ThrowIfCancellationRequested();
            var erase = new EraseProposal(Words: true) { CloseBy = RetentionJob.Actor };
            erased += await grains.GetGrain<IProposalGrain>(proposal).Erase(erase) ? 1 : 0;
        }

        return erased;
    }

    private Task<IReadOnlyList<string>> Due(DateTimeOffset now, CancellationToken stop) =>
        query.Proposals(now.AddDays(-options.Value.ProposalDays), now.AddDays(-options.Value.UnreadDays), stop);
}
