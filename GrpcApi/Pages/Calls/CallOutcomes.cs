using Soliguide.Contracts.Places;

namespace Soliguide.GrpcApi.Pages.Calls;

/// <summary>What a call can bring beside an answer, as the form names it in the field of the answer's choice.</summary>
internal static class CallOutcomes
{
    /// <summary>In the order of the form: the frequent ones first, those that end the calls last.</summary>
    public static IReadOnlyList<(string Name, CallResult Result)> All { get; } =
    [
        ("sans-reponse", CallResult.NoAnswer),
        ("occupe", CallResult.Busy),
        ("messagerie", CallResult.Voicemail),
        ("rappeler", CallResult.CallBackAt),
        ("en-ligne", CallResult.WillDoOnline),
        ("demenage", CallResult.Moved),
        ("faux-numero", CallResult.WrongNumber),
        ("refus", CallResult.Refused),
    ];

    /// <summary>The outcome of a choice; null where an answer was given, or nothing was chosen.</summary>
    public static CallResult? Of(string choice) => All.Where(outcome => outcome.Name == choice).Select(outcome => (CallResult?)outcome.Result).FirstOrDefault();
}
