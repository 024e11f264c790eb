using Microsoft.AspNetCore.Mvc;
using Soliguide.Contracts.Proposals;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;
using Soliguide.Domain.Staff;
using Soliguide.GrpcApi.Access;
using Soliguide.GrpcApi.Mapping;
using Soliguide.GrpcApi.Pages.Answers.Form;
using Soliguide.GrpcApi.Pages.Answers.Words;
using Soliguide.GrpcApi.Pages.Words;

namespace Soliguide.GrpcApi.Pages.Reading;

/// <summary>
/// One proposal: what was written beside what was understood, to accept, correct or refuse. Whoever comes second reads what the first
/// decided. For staff.
/// </summary>
[RequestSizeLimit(LargestForm)]
[StaffAccess(StaffRole.Coordinator, StaffRole.Coordinator, Reach = AccessReach.Proposal)]
internal sealed class ReadingItemModel(ReadingDesk desk, IGrainFactory grains, StaffRule staff) : ReadingFormPage(desk, grains, staff)
{
    private const int LargestForm = 64 * 1024;
    private const string Confirmed = "confirme";
    private const string Reason = "motif";
    private const string Question = "question";
    private const int LongestQuestion = 500;

    protected override string FirstField => "choix";

    /// <summary>Whether somebody of the staff recorded it on the telephone: then it goes back to the desk rather than nowhere.</summary>
    public bool IsCall => Said.Source == ProposalSource.Call;

    /// <summary>Whether what is proposed takes the place off for good, which is asked twice.</summary>
    public bool IsForGood => Said.Answers.Any(answer => ContentOf(answer) is AnswerContent.ClosedForGood);

    /// <summary>What can stop: the services of one place, or the kinds of service of several.</summary>
    public IReadOnlyList<(string Value, string Name)> Services => Reading.Places is [var only]
        ? [.. only.Sheet.Services.Select(service => (service.Id, AnswerSaid.NameOf(service)))]
        : [.. Reading.Places.SelectMany(place => place.Sheet.Services).DistinctBy(service => service.Category)
            .Select(service => (ServiceKind.Value(service), PageWords.Category(service.Category))).OrderBy(service => service.Item2, StringComparer.Ordinal)];

    /// <summary>Mobile rounds have stops, each with hours of its own.</summary>
    public bool HasHours => Reading.Places.Any(place => place.Sheet.Kind == PlaceKind.Fixed);

    /// <summary>What is proposed for some places, as the public would read it.</summary>
    public IEnumerable<(string Names, IReadOnlyList<SaidLine> Lines, ProposedAnswer Answer)> Proposed()
    {
        foreach (var answer in Reading.IsOpen ? Said.Answers : Reading.View.Applied)
        {
            var places = Reading.Places.Where(place => answer.Places.Contains(place.Key)).ToArray();
            if (places is [var first, ..])
            {
                yield return (string.Join(", ", places.Select(place => place.Sheet.Name)), Lines(ContentOf(answer), first), answer);
            }
        }
    }

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (!await TryOpen(id))
        {
            return NotFound();
        }

        Fields = AnswerFields.Empty.With("lieux", [.. Said.Answers.SelectMany(answer => answer.Places).DefaultIfEmpty(Reading.Places is [var only] ? only.Key : "")]);
        if (Said.Answers is [var first, ..])
        {
            Fields = AnswerFiller.Fill(Fields, ContentOf(first), AnswerWords.French);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAccepterAsync(string id) => await Decide(id, async by =>
        IsForGood && Fields[Confirmed] != "oui"
            ? Wrong(Confirmed, "reading.confirm")
            : await Close("accepted", proposal => proposal.Accept(by)));

    public async Task<IActionResult> OnPostCorrigerAsync(string id) => await Decide(id, async by =>
    {
        if (!Reading.CanBeCorrected)
        {
            return Wrong("choix", "reading.nothing");
        }

        var answerId = ReviewMapping.CorrectionId(Reading.View.Id, Fields.Canonical());
        var draft = new AnswerReader(Fields, Reading.Places, Reading.Plan!, AnswerWords.French, answerId).Read();
        if (draft.Problems.Count > 0)
        {
            return Again(draft.Problems);
        }

        return draft.IsForGood && Fields[Confirmed] != "oui"
            ? Wrong(Confirmed, "reading.confirm")
            : await Close("corrected", proposal => proposal.Correct(
                [.. draft.Groups.Select(group => new ProposedAnswer([.. group.Places.Select(place => place.Key)], Said.ToDocument(group.Content, answerId, by), 1, []))], by));
    });

    public async Task<IActionResult> OnPostRefuserAsync(string id) => await Decide(id, async by =>
        Fields[Reason].Length == 0
            ? Wrong(Reason, "reading.reason")
            : await Close("refused", proposal => proposal.Refuse(by, Fields[Reason])));

    public async Task<IActionResult> OnPostRenvoyerAsync(string id) => await Decide(id, async by =>
        Fields[Question].Length == 0
            ? Wrong(Question, "reading.question")
            : await Close("returned", proposal => proposal.LeaveToCallers(new LeaveToCallers(Fields[Question][..Math.Min(Fields[Question].Length, LongestQuestion)], by))));

    private static AnswerContent ContentOf(ProposedAnswer answer) => DomainJson.Read<Submission>(answer.Submission.Json).Content;

    private static IReadOnlyList<SaidLine> Lines(AnswerContent content, FormPlace place) => content switch
    {
        AnswerContent.NotKnownYet later => [new SaidLine(PageWords.Fill("reading.later", ("day", FrenchDates.Full(later.AskAgainOn))))],
        AnswerContent.WrongContact => [new SaidLine(PageWords.Of("reading.wrong"))],
        _ => new AnswerSaid(AnswerWords.French, place.Today).Lines(content, place.Today, place.Sheet),
    };
}
