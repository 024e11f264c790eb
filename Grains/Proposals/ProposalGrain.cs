using Microsoft.Extensions.DependencyInjection;
using Soliguide.Contracts;
using Soliguide.Contracts.Persons;
using Soliguide.Contracts.Places;
using Soliguide.Contracts.Proposals;
using Soliguide.Domain;

namespace Soliguide.Grains.Proposals;

/// <summary>One thing to read. Applies first and closes then: a crash between leaves it open, and applying again does nothing twice.</summary>
[GrainType("proposal")]
internal sealed class ProposalGrain(
    [PersistentState("proposal")] IPersistentState<ProposalRecord> state,
    [FromKeyedServices(TimeProviderNames.Grains)] TimeProvider clock) : RecordGrain<ProposalRecord>(state), IProposalGrain
{
    public async Task<Receipt> Put(Proposal proposal)
    {
        if (Record.Said is not null)
        {
            return Receipt.Already;
        }

        if (Stranger(proposal.Answers, proposal.Places) is { } stranger)
        {
            return Receipt.Refused("answers", "PLACE_NOT_PROPOSED", $"Name {stranger} among the places of the proposal.");
        }

        await Save(Record with { Said = proposal });
        return Receipt.Done;
    }

    public Task<Receipt> Accept(string by) =>
        Close(said => said.Answers, Record with { State = ProposalState.Accepted, By = by });

    public Task<Receipt> Correct(ProposedAnswer[] answers, string by) =>
        Close(_ => answers, Record with { State = ProposalState.Corrected, By = by, Corrected = answers.ToValueList() });

    public Task<Receipt> Refuse(string by, string reason) =>
        Close(_ => [], Record with { State = ProposalState.Refused, By = by, Reason = reason });

    public async Task<bool> Erase(EraseProposal erase)
    {
        var next = ErasedWords.From(Record, erase, clock.GetUtcNow());
        if (ReferenceEquals(next, Record))
        {
            return false;
        }

        await Save(next);
        return true;
    }

    public Task<ProposalView?> Read() => Task.FromResult(Record.Said is { } said
        ? new ProposalView(this.GetPrimaryKeyString(), said, Record.State, Record.By, Record.At, Applied(said), Record.Reason)
        : null);

    private static string? Stranger(ProposedAnswer[] answers, string[] places) =>
        answers.SelectMany(a => a.Places).Except(places).FirstOrDefault();

    private ProposedAnswer[] Applied(Proposal said) => Record.State switch
    {
        ProposalState.Accepted => said.Answers,
        ProposalState.Corrected => [.. Record.Corrected ?? []],
        _ => [],
    };

    private async Task<Receipt> Close(Func<Proposal, ProposedAnswer[]> answers, ProposalRecord next)
    {
        if (Record.Said is not { } said)
        {
            return Receipt.Refused("proposal_id", "PROPOSAL_NOT_FOUND", "There is no such proposal; list what waits to be read.");
        }

        if (Record.State != ProposalState.Open)
        {
            return Record.State == next.State
                ? Receipt.Already
                : Receipt.Refused("proposal_id", "PROPOSAL_CLOSED", "Somebody closed this proposal; read it to see how.");
        }

        var problems = await Apply(said, answers(said));
        if (problems.Length > 0)
        {
            return new Receipt(false, problems);
        }

        await Save(next with { At = clock.GetUtcNow() });
        return Receipt.Done;
    }

    private async Task<Problem[]> Apply(Proposal said, ProposedAnswer[] answers)
    {
        if (answers.Length > 0 && said.Campaign is null)
        {
            return [new Problem("campaign_id", "PROPOSAL_WITHOUT_CAMPAIGN", "Nobody knows which campaign this answers: answer for the place itself.")];
        }

        var receipts = await Task.WhenAll(answers.SelectMany(answer => Submit(said, answer)));
        return [.. receipts.SelectMany(r => r.Problems).Distinct()];
    }

    /// <summary>Through the person, who forwards to its places; one whose places nobody vouches for, each by itself.</summary>
    private IEnumerable<Task<Receipt>> Submit(Proposal said, ProposedAnswer answer)
    {
        var command = new SubmitAnswer(said.Campaign!, answer.Submission);
        return answer.Places.Length == 0
            ? []
            : said.PersonId is { } person
                ? [GrainFactory.GetGrain<IPersonGrain>(person).Submit(command, answer.Places)]
                : answer.Places.Select(place => GrainFactory.GetGrain<IPlaceGrain>(place).Submit(command));
    }
}
