using Soliguide.Contracts;
using Soliguide.Contracts.Proposals;

namespace Soliguide.GrpcApi.Tests.Fakes;

/// <summary>Keeps what is put and applies nothing.</summary>
public sealed class FakeProposalGrain(FakeGuide guide) : Grain, IProposalGrain
{
    private string Key => this.GetPrimaryKeyString();

    public Task<Receipt> Put(Proposal proposal)
    {
        guide.Write();
        return Task.FromResult(guide.Proposals.TryAdd(Key, proposal) ? Receipt.Done : Receipt.Already);
    }

    public Task<Receipt> Accept(string by) => Task.FromResult(Receipt.Already);

    public Task<Receipt> Correct(ProposedAnswer[] answers, string by) => Task.FromResult(Receipt.Already);

    public Task<Receipt> Refuse(string by, string reason) => Task.FromResult(Receipt.Already);

    public Task<ProposalView?> Read() => Task.FromResult(guide.Proposals.TryGetValue(Key, out var said)
        ? new ProposalView(Key, said, ProposalState.Open, null, null, [], null)
        : null);
}
