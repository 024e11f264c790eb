using Soliguide.Contracts;
using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Persons;
using Soliguide.Contracts.Proposals;
using Soliguide.Domain;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;
using Soliguide.Mailing.Incoming;
using Soliguide.Mailing.Incoming.Facts;

namespace Soliguide.Silo.Post.Inbox.Sorting;

/// <summary>What a reply means for the places of the person who was asked, as far as rules can tell.</summary>
internal sealed class ReplyAnswers(IGrainFactory grains)
{
    private const int IdLength = 16;

    /// <summary>Reads the reply against the places that were asked about.</summary>
    public async Task<Said> Of(WaitingMail mail, IncomingMail read, FoundLetter letter)
    {
        var campaign = await grains.GetGrain<ICampaignGrain>(letter.Campaign).Read();
        var form = await grains.GetGrain<IPersonGrain>(letter.PersonId).Form(letter.Campaign);
        var id = $"mail-{read.Head.Fingerprint[..IdLength]}";
        var places = form.Places
            .Select(p => (p.Place, Said: ProposedAnswers.Of(read.Facts, DomainJson.Read<PlaceSheet>(p.Sheet.Json).Services, id)))
            .ToArray();
        var answers = places
            .Where(p => p.Said.Content is not null)
            .GroupBy(p => p.Said.Content!)
            .Select((same, i) => Answer(mail, letter, $"{id}-{i + 1}", same.Key, [.. same.Select(p => p.Place)], Used(read.Facts, same.First().Said)))
            .ToArray();
        return new Said(
            [.. places.Select(p => p.Place)],
            answers,
            [.. places.SelectMany(p => p.Said.Left).Distinct().Select(ShownFacts.Hint)],
            !read.Text.Cut && places.Length > 0 && Array.TrueForAll(places, p => p.Said.IsPlain),
            campaign is null or { State: CampaignState.Finished });
    }

    private static Fact[] Used(ValueList<Fact> facts, Mailing.Incoming.Facts.ProposedAnswer said) => [.. facts.Except(said.Left)];

    private static Contracts.Proposals.ProposedAnswer Answer(
        WaitingMail mail, FoundLetter letter, string id, AnswerContent content, string[] places, Fact[] used) => new(
        places,
        new SubmissionDocument(DomainJson.Write(new Submission(id, content, Channel.Mail, letter.PersonId, mail.ArrivedAt))),
        used.Length == 0 ? 0 : ShownFacts.Share(used.Min(f => f.Confidence)),
        [.. used.Select(ShownFacts.Fact)]);

    /// <summary>What a reply says.</summary>
    /// <param name="Places">The places it may be about.</param>
    /// <param name="Answers">The answers it was understood to give.</param>
    /// <param name="Hints">What is good to know beside them.</param>
    /// <param name="IsPlainlyNothing">It says that nothing changes, and nothing else.</param>
    /// <param name="CampaignOver">The campaign has ended meanwhile.</param>
    internal sealed record Said(
        string[] Places,
        IReadOnlyList<Contracts.Proposals.ProposedAnswer> Answers,
        IReadOnlyList<ProposalHint> Hints,
        bool IsPlainlyNothing,
        bool CampaignOver);
}
