using System.Text.Json;
using Soliguide.Contracts.Calls;
using Soliguide.Contracts.Places;
using Soliguide.Domain.Calls;
using Soliguide.Domain.Places.Updates;

namespace Soliguide.Grains.Calls;

/// <summary>Calls between the wire and the rules.</summary>
internal static class CallMapping
{
    /// <summary>The events of an ended call: the call itself, then what was said.</summary>
    public static List<PlaceEvent> ToEvents(RecordCall call, Submission? submission, PlaceUpdate now, DateTimeOffset at, TimeZoneInfo zone)
    {
        var outcome = call.Outcome.ToDomain();
        var next = CallRules.NextAttempt(outcome, at, now.Calls.Count + 1, call.CallBackAt, new CallDelays());
        var events = new List<PlaceEvent> { new PlaceEvent.CallMade(at, call.CallId, outcome, next) };
        if (outcome == CallOutcome.Refused)
        {
            events.Add(new PlaceEvent.Refused(at, Channel.Call));
        }

        if (submission is not null)
        {
            events.Add(submission.ToEvent(zone));
        }

        return events;
    }

    /// <summary>An entry as the desk keeps it.</summary>
    public static DeskPlace ToDeskPlace(this DeskEntry entry, string place, int attempts) => new(
        place, JsonNamingPolicy.CamelCase.ConvertName(entry.Reason.ToString()), entry.Since, entry.NotBefore, attempts);

    private static CallOutcome ToDomain(this CallResult result) => result switch
    {
        CallResult.Answered => CallOutcome.Answered,
        CallResult.NoAnswer => CallOutcome.NoAnswer,
        CallResult.Busy => CallOutcome.Busy,
        CallResult.Voicemail => CallOutcome.Voicemail,
        CallResult.CallBackAt => CallOutcome.CallBackAt,
        CallResult.WillDoOnline => CallOutcome.WillDoOnline,
        CallResult.WrongNumber => CallOutcome.WrongNumber,
        _ => CallOutcome.Refused,
    };
}
