using Soliguide.Contracts;
using Soliguide.Contracts.Places;
using Soliguide.Contracts.Proposals;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places.Updates;

namespace Soliguide.Grains.Proposals;

/// <summary>What is special about a proposal that somebody of the staff took on the telephone.</summary>
internal static class Review
{
    /// <summary>Why somebody may not decide so; null when they may.</summary>
    public static Receipt? Refusal(Proposal said, DecideProposal command) =>
        Own(said, command.By)
        ?? (said.Source == ProposalSource.Call && command.State == ProposalState.Refused
            ? Receipt.Refused("proposal_id", "CALL_NOT_REFUSED", "Nobody would call the place again: return it to the desk with a question.")
            : null);

    /// <summary>A second look is somebody else's.</summary>
    public static Receipt? Own(Proposal said, string by) => said.TakenBy == by
        ? Receipt.Refused("proposal_id", "OWN_RECORD", "You recorded this call yourself: somebody else must look at it.")
        : null;

    /// <summary>
    /// Takes back what stands of a call, so that the place waits for another one. An answer that a newer one has replaced, or that never
    /// arrived, is nothing to take back.
    /// </summary>
    public static async Task<Receipt?> TakeBack(IGrainFactory grains, Proposal said, LeaveToCallers command)
    {
        foreach (var answer in said.Stands ? said.Answers : [])
        {
            var id = DomainJson.Read<Submission>(answer.Submission.Json).Id;
            var receipts = await Task.WhenAll(answer.Places.Select(place =>
                grains.GetGrain<IPlaceGrain>(place).Withdraw(new WithdrawAnswer(said.Campaign!, id, command.By, command.Question))));
            if (receipts.SelectMany(receipt => receipt.Problems).Where(problem => problem.Code != "ANSWER_NOT_FOUND").ToArray() is { Length: > 0 } problems)
            {
                return new Receipt(false, problems);
            }
        }

        return null;
    }
}
