using System.Globalization;
using Soliguide.Contracts.Places;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Places;
using Soliguide.GrpcApi.Pages.Answers.Form;
using Soliguide.GrpcApi.Pages.Answers.Words;
using Soliguide.GrpcApi.Pages.Words;

namespace Soliguide.GrpcApi.Pages.Calls;

/// <summary>
/// Reads the form of a call: an answer as the answer page reads it, or an outcome without one. What cannot be understood comes back beside its
/// field.
/// </summary>
/// <param name="fields">What was posted.</param>
/// <param name="places">The places in the caller's hand, the first to speak about first.</param>
/// <param name="plan">The campaign.</param>
/// <param name="now">The campaign's instant (UTC).</param>
internal sealed class CallFormReader(AnswerFields fields, IReadOnlyList<FormPlace> places, CampaignPlan plan, DateTimeOffset now)
{
    /// <summary>Characters of a note for staff.</summary>
    public const int LongestNote = 500;

    private static readonly string[] Times = ["HH:mm", "H:mm", "HH", "%H", "HH:", "%H:"];
    private readonly List<FormProblem> problems = [];

    /// <param name="id">The answer's id, should there be one.</param>
    public CallDraft Read(string id)
    {
        if (fields["note"].Length > LongestNote)
        {
            Refuse("note", "call.note.long");
        }

        var ends = CallOutcomes.Of(fields.Choice) is { } outcome ? Outcome(outcome) : Answer(id);
        return new CallDraft(problems.Count > 0 ? [] : ends, problems);
    }

    private DraftedEnd[] Outcome(CallResult outcome)
    {
        string[] keys = places is [var only] ? [only.Key] : [.. places.Select(place => place.Key).Where(key => fields.Has("lieux", key))];
        if (keys.Length == 0)
        {
            problems.Add(new FormProblem("lieux", AnswerWords.French["error.places"]));
        }

        var back = outcome == CallResult.CallBackAt ? Back() : null;
        return [.. keys.Select(key => new DraftedEnd(key, outcome, CallBackAt: back))];
    }

    private DraftedEnd[] Answer(string id)
    {
        if (!Choices.All.Contains(fields.Choice) || fields.Choice == Choices.NotMe)
        {
            Refuse("choix", "call.choice");
            return [];
        }

        var draft = new AnswerReader(fields, places, plan, AnswerWords.French, id).Read();
        problems.AddRange(draft.Problems);
        if (draft.IsForGood && fields["confirme"] != "oui")
        {
            Refuse("confirme", "call.confirm");
        }

        return [.. draft.Groups.SelectMany(group => group.Places.Select(place => new DraftedEnd(place.Key, CallResult.Answered, group.Content)))];
    }

    /// <summary>When to call again, on the clocks of the place that is spoken about first.</summary>
    private DateTimeOffset? Back()
    {
        var day = DayText.Read(fields["jour"], places[0].Today, AnswerWords.French);
        if (day is null)
        {
            Refuse("jour", "call.back.day");
        }

        var isTime = TimeOnly.TryParseExact(fields["heure"].Replace(" ", "", StringComparison.Ordinal).Replace('h', ':'), Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time);
        if (!isTime)
        {
            Refuse("heure", "call.back.time");
        }

        if (day is null || !isTime)
        {
            return null;
        }

        var moment = LocalDay.At(day.Value, time, places[0].Zone);
        if (moment <= now)
        {
            Refuse("jour", "call.back.past");
        }

        return moment;
    }

    private void Refuse(string field, string word) => problems.Add(new FormProblem(field, PageWords.Of(word)));
}
