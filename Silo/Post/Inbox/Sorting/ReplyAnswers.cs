using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Persons;
using Soliguide.Contracts.Places;
using Soliguide.Contracts.Proposals;
using Soliguide.Mailing.Incoming;

namespace Soliguide.Silo.Post.Inbox.Sorting;

/// <summary>What a reply means for the places of the person who was asked, as far as rules can tell.</summary>
internal sealed class ReplyAnswers(IGrainFactory grains)
{
    /// <summary>Reads the reply against the campaign and the places that were asked about.</summary>
    public async Task<Said> Of(WaitingMail mail, IncomingMail read, FoundLetter letter, CancellationToken stop)
    {
        var campaign = await grains.GetGrain<ICampaignGrain>(letter.Campaign).Read();
        var places = await Open(letter);
        return new Said(places, [], [], IsPlainlyNothing: false, campaign is null or { State: CampaignState.Finished });
    }

    /// <summary>The places of the person that the campaign covers.</summary>
    private async Task<string[]> Open(FoundLetter letter)
    {
        var mine = await grains.GetGrain<IPersonGrain>(letter.PersonId).Places();
        var files = await Task.WhenAll(mine.Select(place => grains.GetGrain<IPlaceGrain>(place).Read()));
        return [.. mine.Where((_, i) => files[i]?.Updates.Any(u => u.Campaign == letter.Campaign && u.InScope) ?? false)];
    }

    /// <summary>What a reply says.</summary>
    /// <param name="Places">The places it may be about.</param>
    /// <param name="Answers">The answers it was understood to give.</param>
    /// <param name="Hints">What is good to know beside them.</param>
    /// <param name="IsPlainlyNothing">It says that nothing changes, and nothing else.</param>
    /// <param name="CampaignOver">The campaign has ended meanwhile.</param>
    internal sealed record Said(
        string[] Places, IReadOnlyList<ProposedAnswer> Answers, IReadOnlyList<ProposalHint> Hints, bool IsPlainlyNothing, bool CampaignOver);
}
