using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Soliguide.Contracts;
using Soliguide.Contracts.Persons;
using Soliguide.Contracts.Places;
using Soliguide.Contracts.Proposals;
using Soliguide.Domain;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places.Updates;

namespace Soliguide.Grains.Proposals;

/// <summary>One thing to read. Applies first and closes then: a crash between leaves it open, and applying again does nothing twice.</summary>
[GrainType("proposal")]
internal sealed partial class ProposalGrain(
    [PersistentState("proposal")] IPersistentState<ProposalRecord> state,
    IReplyReader replies,
    IOptions<ReceiptOptions> receipts,
    [FromKeyedServices(TimeProviderNames.Grains)] TimeProvider clock) : RecordGrain<ProposalRecord>(state), IProposalGrain
{
    public async Task<Receipt> Put(Proposal proposal)
    {
        if (await Known() is { } known && !(IsUntouched && ProposalFlags.IsAside(known) && !ProposalFlags.IsAside(proposal)))
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

    public Task<Receipt> Accept(string by) => Decide(new DecideProposal(ProposalState.Accepted, by));

    public Task<Receipt> Correct(ProposedAnswer[] answers, string by) => Decide(new DecideProposal(ProposalState.Corrected, by) { Answers = answers });

    public Task<Receipt> Refuse(string by, string reason) => Decide(new DecideProposal(ProposalState.Refused, by) { Reason = reason });

    public async Task<Receipt> Decide(DecideProposal command)
    {
        if (await Known() is not { } said)
        {
            return Unknown;
        }

        if (Shut(command.State, command.RequestId) is { } shut)
        {
            return shut;
        }

        if (Review.Refusal(said, command) is { } refusal)
        {
            return refusal;
        }

        var answers = command.State switch
        {
            ProposalState.Accepted => said.Answers,
            ProposalState.Corrected => command.Answers,
            _ => [],
        };
        var problems = await Apply(said, answers);
        if (problems.Length > 0)
        {
            return new Receipt(false, problems);
        }

        await Confirm(said, answers);
        await Save(Record with
        {
            State = command.State,
            By = command.By,
            At = clock.GetUtcNow(),
            Corrected = command.State == ProposalState.Corrected ? answers.ToValueList() : null,
            Reason = command.Reason,
            RequestId = command.RequestId,
        });
        return Receipt.Done;
    }

    public async Task<bool> Erase(EraseProposal erase)
    {
        _ = await Known();
        var next = ErasedWords.From(Record, erase, clock.GetUtcNow());
        if (ReferenceEquals(next, Record))
        {
            return false;
        }

        await Save(next);
        return true;
    }

    public Task<ProposalView?> Read()
    {
        if (Record.Said is not { } said)
        {
            // Asked for too early: the post may write it any time, and the next one who asks must see it.
            DeactivateOnIdle();
            return Task.FromResult<ProposalView?>(null);
        }

        return Task.FromResult<ProposalView?>(
            new ProposalView(this.GetPrimaryKeyString(), said, Record.State, Record.By, Record.At, Applied(said), Record.Reason)
            {
                PassedTo = Record.PassedTo,
                HandedOn = [.. Record.HandedOn ?? []],
            });
    }

    private bool IsUntouched => Record is { State: ProposalState.Open, HandedOn: null };

    /// <summary>What came in. Never in a call that interleaves: it may read the storage again.</summary>
    private async ValueTask<Proposal?> Known()
    {
        if (Record.Said is null)
        {
            await Reload();
        }

        return Record.Said;
    }

    private static string? Stranger(ProposedAnswer[] answers, string[] places) =>
        answers.SelectMany(a => a.Places).Except(places).FirstOrDefault();

    private ProposedAnswer[] Applied(Proposal said) => Record.State switch
    {
        ProposalState.Accepted => said.Answers,
        ProposalState.Corrected => [.. Record.Corrected ?? []],
        _ => [],
    };

    /// <summary>What a decision hears of one that was taken before; null while it is open.</summary>
    private Receipt? Shut(ProposalState decision, string? requestId) => Record.State == ProposalState.Open
        ? null
        : Record.State == decision && (requestId is null || requestId == Record.RequestId) ? Receipt.Already : Closed;

    private static Receipt Unknown { get; } =
        Receipt.Refused("proposal_id", "PROPOSAL_NOT_FOUND", "There is no such proposal; list what waits to be read.");

    private static Receipt Closed { get; } =
        Receipt.Refused("proposal_id", "PROPOSAL_CLOSED", "Somebody closed this proposal; read it to see how.");

    /// <summary>Whoever wrote a mail is told once what became of it. Again after a crash, their person remembers that it was.</summary>
    private Task Confirm(Proposal said, ProposedAnswer[] applied)
    {
        var places = applied.Where(answer => IsWorthAWord(answer.Submission)).SelectMany(answer => answer.Places).Distinct().ToArray();
        return places.Length > 0 && receipts.Value.Receipts != ReceiptMode.Off
            && said is { Source: ProposalSource.Mail, MayBeConfirmed: true, Campaign: { } campaign, PersonId: { } person, MessageId: { } mail }
                ? GrainFactory.GetGrain<IPersonGrain>(person).Confirm(new ConfirmReply(campaign, mail, places, IsApplied: true))
                : Task.CompletedTask;
    }

    /// <summary>Whoever is not the right person wants no more mail about it.</summary>
    private static bool IsWorthAWord(SubmissionDocument submission) =>
        DomainJson.Read<Submission>(submission.Json).Content is not AnswerContent.WrongContact;

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
