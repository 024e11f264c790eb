using Soliguide.Contracts;
using Soliguide.Contracts.Persons;
using Soliguide.Contracts.Places;
using Soliguide.Contracts.Proposals;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places.Updates;
using Soliguide.GrpcApi.Pages.Answers.Form;
using Soliguide.GrpcApi.Pages.Hosting;

namespace Soliguide.GrpcApi.Pages.Answers.Doors;

/// <summary>Sends what the form says: to the places by their person, or to be read first. The same id twice is one answer.</summary>
internal sealed class AnswerSender(IGrainFactory grains, CampaignClock clock)
{
    private const string NoteToStaff = "NOTE_TO_STAFF";

    /// <summary>The key of the proposal that an answer becomes when a person must look at it first.</summary>
    public static string ProposalOf(string id) => $"page/{id}";

    /// <summary>The key of what was said to staff alone.</summary>
    public static string NoteOf(string id) => $"page/{id}/note";

    /// <summary>Why it could not be taken; empty when it was.</summary>
    public async Task<Problem[]> Send(OpenAnswer open, AnswerDraft draft, string id, string[] flags)
    {
        if (flags.Length > 0)
        {
            return (await Proposal(ProposalOf(id)).Put(Said(open, draft, flags) with
            {
                Answers = [.. draft.Groups.Select(group => new ProposedAnswer(Keys(group), Document(open, group.Content, id), 1, []))],
                Hints = [.. Hints(draft)],
            })).Problems;
        }

        var person = grains.GetGrain<IPersonGrain>(open.Link.PersonId);
        var receipts = await Task.WhenAll(draft.Groups.Select(group =>
            person.Submit(new SubmitAnswer(open.Link.Campaign, Document(open, group.Content, id)), Keys(group))));
        if (Hints(draft).ToArray() is { Length: > 0 } hints)
        {
            await Proposal(NoteOf(id)).Put(Said(open, draft, [NoteToStaff]) with { Hints = hints });
        }

        return [.. receipts.SelectMany(receipt => receipt.Problems).Distinct()];
    }

    private Proposal Said(OpenAnswer open, AnswerDraft draft, string[] flags) => new(ProposalSource.Page, clock.Now, flags)
    {
        Campaign = open.Link.Campaign,
        PersonId = open.Link.PersonId,
        Places = [.. draft.Groups.SelectMany(Keys)],
    };

    private SubmissionDocument Document(OpenAnswer open, AnswerContent content, string id) =>
        new(DomainJson.Write(new Submission(id, content, Channel.Link, open.Link.PersonId, clock.Now)));

    private static IEnumerable<ProposalHint> Hints(AnswerDraft draft)
    {
        if (draft.NewPhone is { } phone)
        {
            yield return new ProposalHint("newPhone", phone);
        }

        if (draft.BetterMail is { } mail)
        {
            yield return new ProposalHint("betterMail", mail);
        }
    }

    private static string[] Keys(AnswerGroup group) => [.. group.Places.Select(place => place.Key)];

    private IProposalGrain Proposal(string key) => grains.GetGrain<IProposalGrain>(key);
}
