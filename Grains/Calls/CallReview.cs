using Soliguide.Contracts;
using Soliguide.Contracts.Calls;
using Soliguide.Contracts.Places;
using Soliguide.Contracts.Proposals;
using Soliguide.Contracts.Staff;
using Soliguide.Domain.Calls;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places.Updates;
using Soliguide.Domain.Staff;

namespace Soliguide.Grains.Calls;

/// <summary>Lays what a caller recorded before a second person, where the rules want that.</summary>
internal sealed class CallReview(IGrainFactory grains, ReviewOptions options, string campaign)
{
    /// <summary>
    /// What the place hears of a call, or why it is refused. The proposal is written before the place hears: after a crash in between the
    /// caller says it again, and whatever was decided about it the first time is kept.
    /// </summary>
    /// <param name="call">The call.</param>
    /// <param name="had">How long the caller has had the place.</param>
    /// <param name="now">The instant (UTC).</param>
    public async Task<(RecordCall Heard, Receipt? Refusal)> Lay(EndOfCall call, TimeSpan had, DateTimeOffset now)
    {
        var heard = CallMapping.ToRecordCall(call, campaign);
        var said = call.Submission is null ? null : DomainJson.Read<Submission>(call.Submission.Json);
        var outcome = CallMapping.ToDomain(call.Outcome);
        if (said is null && options.Rules.Reasons(heard.CallId, CallerLevel.Trainee, outcome, null, had).Count == 0)
        {
            return (heard, null);
        }

        if (call.Submission is not null
            && await grains.GetGrain<IPlaceGrain>(call.Place).Check(new SubmitAnswer(campaign, call.Submission)) is { Accepted: false } refusal)
        {
            return (heard, refusal);
        }

        var proposal = grains.GetGrain<IProposalGrain>(ProposalId(call));
        var known = await proposal.Read();
        if (known is null)
        {
            var reasons = options.Rules.Reasons(heard.CallId, said is null ? CallerLevel.Trainee : await LevelOf(call.By), outcome, said?.Content, had);
            if (reasons.Count == 0)
            {
                return (heard, null);
            }

            var laid = Proposal(call, said, reasons, now);
            if (await proposal.Put(laid) is { Accepted: false } refused)
            {
                return (heard, refused);
            }

            return (laid.Stands ? heard : heard with { Submission = null }, null);
        }

        return (known.Said.Stands ? heard : heard with { Submission = null }, null);
    }

    /// <summary>Names the proposal by its call, so that the same call makes one.</summary>
    public static string ProposalId(EndOfCall call) => $"call-{call.Lease}-{call.Place}";

    private async Task<CallerLevel> LevelOf(string caller) => (await grains.GetGrain<IStaffGrain>(IStaffGrain.Key).Level(caller) ?? options.Unknown) switch
    {
        StaffLevel.Experienced => CallerLevel.Experienced,
        StaffLevel.Regular => CallerLevel.Regular,
        _ => CallerLevel.Trainee,
    };

    private Proposal Proposal(EndOfCall call, Submission? said, IReadOnlyCollection<ReviewReason> reasons, DateTimeOffset now) =>
        new(ProposalSource.Call, said?.At ?? now, [.. reasons.Select(Flag)])
        {
            Campaign = campaign,
            Places = [call.Place],
            Answers = call.Submission is { } submission ? [new ProposedAnswer([call.Place], submission, 1, [])] : [],
            Original = call.Note,
            TakenBy = call.By,
            Stands = !ReviewRules.Holds(reasons),
        };

    private static string Flag(ReviewReason reason) => reason switch
    {
        ReviewReason.TooSoon => ProposalFlags.RecordedTooSoon,
        ReviewReason.ForGood => ProposalFlags.ClosedForGood,
        ReviewReason.WrongNumber => ProposalFlags.WrongNumber,
        ReviewReason.Moved => ProposalFlags.Moved,
        ReviewReason.Refused => ProposalFlags.CallsRefused,
        _ => ProposalFlags.CallSample,
    };
}
