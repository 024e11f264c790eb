using Soliguide.Contracts.Calls;
using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Persons;
using Soliguide.Contracts.Places;
using Soliguide.Contracts.Proposals;
using Soliguide.Contracts.Reports;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Sheets;
using Soliguide.GrpcApi.Pages.Answers.Form;
using Soliguide.GrpcApi.Pages.Hosting;

namespace Soliguide.GrpcApi.Pages.Calls;

/// <summary>Lays out desks and calls for the pages. Changes nothing.</summary>
internal sealed class CallRoom(IGrainFactory grains, CampaignClock clock)
{
    /// <summary>The plans of the campaigns that run now.</summary>
    public async Task<IReadOnlyList<CampaignPlan>> Running()
    {
        var heads = await grains.GetGrain<IReportGrain>(0).Campaigns();
        var plans = await Task.WhenAll(heads.Where(head => head.State == CampaignState.Running).Select(head => Plan(head.Id)));
        return [.. plans.OfType<CampaignPlan>()];
    }

    /// <summary>The plan of a campaign that works in a territory; null when there is no such desk.</summary>
    public async Task<CampaignPlan?> Plan(string campaign, string territory) =>
        await Plan(campaign) is { } plan && plan.Territories.Any(known => known.Territory.ToString() == territory) ? plan : null;

    /// <summary>The desk of a territory in a campaign.</summary>
    public ICallDeskGrain Desk(string campaign, string territory) => grains.GetGrain<ICallDeskGrain>($"{campaign}/{territory}");

    /// <summary>A place of a call as the caller needs it; null where there is no such place.</summary>
    public async Task<CalledPlace?> Place(TicketPlace turn, string campaign)
    {
        if (!PlaceKey.TryParse(turn.Place, out var key) || await grains.GetGrain<IPlaceGrain>(key.ToString()).Read() is not { } file)
        {
            return null;
        }

        var update = Array.Find(file.Updates, update => update.Campaign == campaign);
        var last = Array.FindLast(file.Updates, update => update.Campaign != campaign && update.Answer is not null);
        var form = FormPlace.Of(
            new PlaceForm(turn.Place, file.Sheet, update?.Stage ?? PlaceStage.NotAsked, update?.AnswerId, update?.Answer, last?.Answer, update?.AskAgainAt, null),
            clock.Now);
        return new CalledPlace(turn, form, update?.Journal ?? []) { Question = update?.Question is { } id ? await Question(id) : null };
    }

    /// <summary>The name of a place for lists; its key where the sheet cannot be read.</summary>
    public async Task<(string Key, string Name)> Name(string key) =>
        (key, await grains.GetGrain<IPlaceGrain>(key).Read() is { } file ? DomainJson.Read<PlaceSheet>(file.Sheet.Json).Name : key);

    private async Task<CampaignPlan?> Plan(string campaign) =>
        await grains.GetGrain<ICampaignGrain>(campaign).Read() is { } view ? PlanJson.Read(view.Plan.Json) : null;

    private async Task<OpenQuestion> Question(string id)
    {
        var proposal = await grains.GetGrain<IProposalGrain>(id).Read();
        return new OpenQuestion(id, proposal is { State: ProposalState.LeftToCallers } ? proposal.Reason : null);
    }
}
