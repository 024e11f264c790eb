using Soliguide.Contracts;
using Soliguide.Contracts.Places;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places.Updates;
using Soliguide.Grains.Calls;

namespace Soliguide.Grains.Places;

/// <content>What callers and their questions bring.</content>
internal sealed partial class PlaceGrain
{
    public async Task<Receipt> RecordCall(RecordCall call)
    {
        if (Known(call.Campaign) is { } refusal)
        {
            return refusal;
        }

        var zone = TimeZoneInfo.FindSystemTimeZoneById(Record.Sheet!.TimeZone);
        var submission = call.Submission is null ? null : DomainJson.Read<Submission>(call.Submission.Json);
        if (submission is not null && Against(submission, zone) is { } problems)
        {
            return problems;
        }

        var events = CallMapping.ToEvents(call, submission, Update(call.Campaign), clock.GetUtcNow(), zone, calls.Value.Delays);
        var receipt = await Decide(call.Campaign, events, call.By, call.Note);
        if (call.Outcome == CallResult.WillDoOnline && Update(call.Campaign) is { IsSilent: true } && Person is { } person)
        {
            // The person remembers for which call it was: a repetition sends nothing.
            await Effects.SendAgain(call.Campaign, person, CallMapping.LeaseOf(call.CallId));
        }

        return receipt;
    }

    public Task<bool> KnowsCall(string campaign, string callId) => Task.FromResult(Update(campaign).Calls.Contains(callId));

    public async Task<Receipt> RaiseQuestion(RaiseQuestion command) => (Known(command.Campaign), Update(command.Campaign)) switch
    {
        ({ } refusal, _) => refusal,
        (_, { Questions: { } raised }) when raised.Contains(command.QuestionId) => await Again(command.Campaign),
        (_, { IsSilent: false }) =>
            Receipt.Refused("place_id", "PLACE_NEEDS_NO_CALL", "Somebody has answered for the place, or the campaign no longer asks about it."),
        (_, { CallsRefused: true }) => Receipt.Refused("place_id", "CALLS_REFUSED", "They asked on the telephone not to be called."),
        _ => await Decide(
            command.Campaign, [new PlaceEvent.QuestionRaised(clock.GetUtcNow(), command.QuestionId)], command.By, command.Question),
    };
}
