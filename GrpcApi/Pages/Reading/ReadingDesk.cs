using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Persons;
using Soliguide.Contracts.Proposals;
using Soliguide.Domain.Campaigns;
using Soliguide.GrpcApi.Pages.Answers.Form;
using Soliguide.GrpcApi.Pages.Hosting;

namespace Soliguide.GrpcApi.Pages.Reading;

/// <summary>Lays out a proposal with the places it may be about. Changes nothing.</summary>
internal sealed class ReadingDesk(IGrainFactory grains, CampaignClock clock)
{
    /// <summary>The proposal; null when there is none.</summary>
    public async Task<OpenReading?> Open(string id)
    {
        if (await grains.GetGrain<IProposalGrain>(id).Read() is not { } view)
        {
            return null;
        }

        if (view.Said is not { Campaign: { } campaign, PersonId: { } person } || await grains.GetGrain<ICampaignGrain>(campaign).Read() is not { } known)
        {
            return new OpenReading(view, null, []);
        }

        var form = await grains.GetGrain<IPersonGrain>(person).Form(campaign);
        return new OpenReading(
            view,
            PlanJson.Read(known.Plan.Json),
            [.. form.Places.Where(place => view.Said.Places.Contains(place.Place)).Select(place => FormPlace.Of(place, clock.Now)).OrderBy(place => place.Sheet.Name, StringComparer.Ordinal)]);
    }

    /// <summary>The longest waiting other proposal; null when none waits.</summary>
    public async Task<string?> Next(string than)
    {
        var waiting = await grains.GetGrain<IReadingListGrain>(0).Open(null, null, null, 2);
        return waiting.Lines.FirstOrDefault(line => line.Id != than)?.Id;
    }
}

/// <summary>A proposal, laid out.</summary>
/// <param name="View">The proposal and what became of it.</param>
/// <param name="Plan">Its campaign; null where it belongs to none: then nothing can be applied.</param>
/// <param name="Places">The places it may be about, by name.</param>
internal sealed record OpenReading(ProposalView View, CampaignPlan? Plan, IReadOnlyList<FormPlace> Places)
{
    /// <summary>Whether somebody may still decide.</summary>
    public bool IsOpen => View.State == ProposalState.Open;

    /// <summary>Whether other answers can be given in its place.</summary>
    public bool CanBeCorrected => IsOpen && Plan is not null && Places.Count > 0;
}
