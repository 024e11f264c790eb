using Soliguide.Contracts;
using Soliguide.Contracts.Calls;
using Soliguide.Contracts.Places;
using Soliguide.Domain.Places;
using Soliguide.GrpcApi.Errors;
using Soliguide.GrpcApi.Pages.Answers.Form;
using Soliguide.GrpcApi.Pages.Answers.Words;
using Soliguide.GrpcApi.Pages.Words;

namespace Soliguide.GrpcApi.Pages.Calls;

/// <summary>What the call pages say of turns, rests and problems.</summary>
internal static class CallWords
{
    /// <summary>Why it is a place's turn, in one line.</summary>
    public static string Why(CallTurn turn, TimeZoneInfo zone) => string.Join(" · ", Parts(turn, zone));

    /// <summary>One line of the journal: what happened, how, by which letter, with the note of staff.</summary>
    public static string Line(JournalLine line) => string.Join(
        " · ",
        new[]
        {
            PageWords.Known("event", line.Event),
            line.Outcome is { } outcome ? Outcome(outcome) : null,
            line.Channel is { } channel ? PageWords.Known("channel", channel) : null,
            line.Letter is { } letter ? PageWords.Known("letter", letter) : null,
            line.Note is { } note ? $"« {note} »" : null,
        }.OfType<string>());

    /// <summary>What a call brought, with the note of whoever made it; calls of an older program say only that they were made.</summary>
    public static string Attempt(JournalLine call) => string.Join(
        " · ", new[] { call.Outcome is { } outcome ? Outcome(outcome) : PageWords.Known("event", call.Event), call.Note is { } note ? $"« {note} »" : null }.OfType<string>());

    private static string Outcome(string outcome) => PageWords.Known("call.outcome", outcome);

    /// <summary>What the last step did, for the next page; null for what is no such word.</summary>
    public static string? Done(string? done) => done is "note" or "reste" or "passe" or "arret" ? PageWords.Of($"call.done.{done}") : null;

    /// <summary>Why there is nobody to call, as it stands in the address; null for what is no such word.</summary>
    public static string? Rest(string? rest) => rest is "nothingWaits" or "quietTime" or "campaignRests" ? PageWords.Of($"call.rest.{rest}") : null;

    /// <summary>What a desk refused, beside the field it belongs to.</summary>
    public static FormProblem Problem(Problem problem) => new(
        problem.Field switch { "lease_id" => "bail", "note" => "note", "call_back_at" => "jour", _ => "choix" },
        problem.Code is "LEASE_LOST" or "NOTE_REQUIRED" ? PageWords.Of($"call.error.{problem.Code}")
            : AnswerWords.French.Find($"error.{problem.Code}") ?? FrenchTexts.Of(problem.Code) ?? PageWords.Fill("call.error.other", ("reason", problem.Code)));

    private static IEnumerable<string> Parts(CallTurn turn, TimeZoneInfo zone)
    {
        if (turn.PromisedAt is { } promised)
        {
            yield return PageWords.Fill("call.why.promised", ("moment", FrenchDates.Moment(promised, zone)));
        }

        yield return PageWords.Of("call.why", turn.Presence);
        if (turn.Vital)
        {
            yield return PageWords.Of("call.why.vital");
        }

        yield return turn.LastVerified is { } verified
            ? PageWords.Fill("call.why.verified", ("day", FrenchDates.Long(LocalDay.Of(verified, zone))))
            : PageWords.Of("call.why.never");
        if (turn.PeopleServed is { } people)
        {
            yield return PageWords.Fill("call.why.people", ("count", FrenchNumbers.Count(people)));
        }

        yield return turn.Attempts == 0
            ? PageWords.Of("call.why.first")
            : PageWords.Fill("call.why.attempts", ("count", FrenchNumbers.Count(turn.Attempts)));
    }
}
