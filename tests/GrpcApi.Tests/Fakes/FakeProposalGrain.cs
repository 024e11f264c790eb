using Soliguide.Contracts;
using Soliguide.Contracts.Proposals;

namespace Soliguide.GrpcApi.Tests.Fakes;

/// <summary>Keeps what is put and what was decided, and applies nothing.</summary>
public sealed class FakeProposalGrain(FakeGuide guide) : Grain, IProposalGrain
{
    private string Key => this.GetPrimaryKeyString();

    public Task<Receipt> Put(Proposal proposal)
    {
        guide.Write();
        return Task.FromResult(guide.Proposals.TryAdd(Key, proposal) ? Receipt.Done : Receipt.Already);
    }

    public Task<Receipt> Accept(string by) => Close(ProposalState.Accepted, by, guide.Proposals[Key].Answers, null);

    public Task<Receipt> Correct(ProposedAnswer[] answers, string by) => Close(ProposalState.Corrected, by, answers, null);

    public Task<Receipt> Refuse(string by, string reason) => Close(ProposalState.Refused, by, [], reason);

    public Task<Receipt> Decide(DecideProposal command)
    {
        guide.Decisions[Key] = command;
        return guide.Proposals[Key].TakenBy == command.By
            ? Task.FromResult(Receipt.Refused("proposal_id", "OWN_RECORD", "Somebody else must look."))
            : Close(command.State, command.By, command.State == ProposalState.Accepted ? guide.Proposals[Key].Answers : command.Answers, command.Reason, command.RequestId);
    }

    public Task<bool> Erase(EraseProposal erase) => Task.FromResult(false);

    public Task<ProposalView?> Read() => Task.FromResult(guide.Decided.TryGetValue(Key, out var decided) ? decided
        : guide.Proposals.TryGetValue(Key, out var said) ? new ProposalView(Key, said, ProposalState.Open, null, null, [], null)
        {
            HandedOn = [.. guide.HandedOn.GetValueOrDefault(Key, []).Select(on => new HandedOn(Samples.Noon, on.By, on.To, on.Note))],
        }
        : null);

    public Task<Receipt> PassOn(PassOn command)
    {
        guide.PassedOn[Key] = command;
        return Close(ProposalState.PassedOn, command.By, [], command.Note);
    }

    public Task<Receipt> HandOn(HandOn command)
    {
        guide.Write();
        guide.HandedOn.AddOrUpdate(Key, [command], (_, before) => [.. before, command]);
        return Task.FromResult(Receipt.Done);
    }

    public Task<Receipt> LeaveToCallers(LeaveToCallers command) => Close(ProposalState.LeftToCallers, command.By, [], command.Question, command.RequestId);

    private Task<Receipt> Close(ProposalState state, string by, ProposedAnswer[] applied, string? reason, string? requestId = null)
    {
        guide.Write();
        if (requestId is not null && !guide.Requests.TryAdd($"{Key}/{requestId}", state))
        {
            return Task.FromResult(Receipt.Already);
        }

        return Task.FromResult(guide.Decided.TryAdd(Key, new ProposalView(Key, guide.Proposals[Key], state, by, Samples.Noon, applied, reason))
            ? Receipt.Done
            : Receipt.Refused("proposal_id", "PROPOSAL_CLOSED", "Somebody closed this proposal; read it to see how."));
    }
}
