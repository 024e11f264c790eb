using Soliguide.Contracts.Places;

namespace Soliguide.GrpcApi.Pages.Calls;

/// <summary>What a call can bring beside an answer, as the form names it in the field of the answer's choice.</summary>
internal static class CallOutcomes
{
    /// <summary>In the order of the form: the frequent ones first, those that end the calls last; each with the letter that chooses it.</summary>
    public static IReadOnlyList<(string Name, CallResult Result, string Key)> All { get; } =
    [
        ("sans-reponse", CallResult.NoAnswer, "n"),
        ("occupe", CallResult.Busy, "o"),
        ("messagerie", CallResult.Voicemail, "m"),
        ("rappeler", CallResult.CallBackAt, "b"),
        ("en-ligne", CallResult.WillDoOnline, "l"),
        ("demenage", CallResult.Moved, "e"),
        ("faux-numero", CallResult.WrongNumber, "x"),
        ("refus", CallResult.Refused, "z"),
    ];

    /// <summary>The outcome of a choice; null where an answer was given, or nothing was chosen.</summary>
    public static CallResult? Of(string choice) => All.Where(outcome => outcome.Name == choice).Select(outcome => (CallResult?)outcome.Result).FirstOrDefault();
}
