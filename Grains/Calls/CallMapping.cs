using System.Text.Json;
using Soliguide.Contracts.Calls;
using Soliguide.Contracts.Places;
using Soliguide.Domain.Calls;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;
using Soliguide.Grains.Places;

namespace Soliguide.Grains.Calls;

/// <summary>Calls between the wire and the rules.</summary>
internal static class CallMapping
{
    /// <summary>The events of an ended call: the call itself, then what was said.</summary>
    public static List<PlaceEvent> ToEvents(RecordCall call, Submission? submission, PlaceUpdate now, DateTimeOffset at, TimeZoneInfo zone, CallDelays delays)
    {
        var outcome = call.Outcome.ToDomain();
        var next = CallRules.NextAttempt(outcome, at, now.Attempts + 1, call.CallBackAt, delays);
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
    public static DeskPlace ToDeskPlace(this DeskEntry entry, PlaceSheet sheet, int attempts, string? person) => new(
        sheet.Key.ToString(), JsonNamingPolicy.CamelCase.ConvertName(entry.Reason.ToString()), entry.Since, entry.NotBefore, attempts)
    {
        Facts = new CallFactsDocument(DomainJson.Write(CallFacts.Of(sheet))),
        Person = person,
        AskedBack = entry.AskedBack == true || entry.Reason == DeskReason.AskAgain,
    };

    /// <summary>The entry of a place that waits in a campaign.</summary>
    public static DeskPlace ToDeskPlace(PlaceRecord place, string campaign)
    {
        var update = place.Updates[campaign].Update;
        return update.Desk!.ToDeskPlace(place.Sheet!, update.Attempts, PlaceContacts.Asked(place));
    }

    /// <summary>A place of the desk in the words of the rules, with what of its sheet counts.</summary>
    public static WaitingPlace ToWaiting(DeskPlace place, CallFacts facts) => new(place.Place, place.Since, place.NotBefore, place.Attempts, facts)
    {
        AskedBack = place.AskedBack,
        Person = place.Person,
    };

    /// <summary>Why it is a place's turn, on the wire.</summary>
    public static CallTurn ToContract(this CallWhy why) => new(
        why.PromisedAt,
        why.Presence switch
        {
            Presence.Open => CallPresence.Open,
            Presence.Closed => CallPresence.Closed,
            _ => CallPresence.Unknown,
        },
        why.Vital,
        why.LastVerified,
        why.Attempts)
    {
        PeopleServed = why.PeopleServed,
    };

    /// <summary>Names a call by its lease, so that saying it twice is once.</summary>
    public static string CallId(EndOfCall call) => $"{call.Lease}/{call.Place}";

    /// <summary>The telephone call that a call about a place belongs to: one for several places of a person.</summary>
    public static string LeaseOf(string callId) => callId.LastIndexOf('/') is var at and > 0 ? callId[..at] : callId;

    /// <summary>What the place hears of a call.</summary>
    public static RecordCall ToRecordCall(EndOfCall call, string campaign) =>
        new(campaign, CallId(call), call.Outcome, call.By, call.CallBackAt, call.Submission) { Note = call.Note };

    /// <summary>Whether somebody else must act on an outcome, or nobody calls again: it needs the caller's words.</summary>
    public static bool NeedsWords(EndOfCall call) => call.Outcome is CallResult.WrongNumber or CallResult.Refused or CallResult.Moved
        || (call.Submission is { } said && DomainJson.Read<Submission>(said.Json).Content is AnswerContent.ClosedForGood);

    public static CallOutcome ToDomain(this CallResult result) => result switch
    {
        CallResult.Answered => CallOutcome.Answered,
        CallResult.NoAnswer => CallOutcome.NoAnswer,
        CallResult.Busy => CallOutcome.Busy,
        CallResult.Voicemail => CallOutcome.Voicemail,
        CallResult.CallBackAt => CallOutcome.CallBackAt,
        CallResult.WillDoOnline => CallOutcome.WillDoOnline,
        CallResult.WrongNumber => CallOutcome.WrongNumber,
        CallResult.Moved => CallOutcome.Moved,
        _ => CallOutcome.Refused,
    };
}
