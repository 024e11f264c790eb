using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Persons;
using Soliguide.Contracts.Places;
using Soliguide.Contracts.Proposals;
using Soliguide.Domain.Campaigns;
using Soliguide.GrpcApi.Pages.Answers.Form;
using Soliguide.GrpcApi.Pages.Hosting;

namespace Soliguide.GrpcApi.Pages.Reading;

/// <summary>Lays out a proposal with the places it may be about. Changes nothing.</summary>
internal sealed class ReadingDesk(IGrainFactory grains, CampaignClock clock)
{
    private const int MostPlaces = 50;

    /// <summary>The proposal; null when there is none.</summary>
    public async Task<OpenReading?> Open(string id)
    {
        if (await grains.GetGrain<IProposalGrain>(id).Read() is not { } view)
        {
            return null;
        }

        if (view.Said.Campaign is not { } campaign || await grains.GetGrain<ICampaignGrain>(campaign).Read() is not { } known)
        {
            return new OpenReading(view, null, []);
        }

        var forms = await Forms(view.Said, campaign);
        return new OpenReading(
            view,
            PlanJson.Read(known.Plan.Json),
            [.. forms.Select(form => FormPlace.Of(form, clock.Now)).OrderBy(place => place.Sheet.Name, StringComparer.Ordinal)]);
    }

    /// <summary>Other places of whoever wrote it, by name.</summary>
    public async Task<IReadOnlyList<FoundPlace>> Others(Proposal said)
    {
        if (said is not { Campaign: { } campaign, PersonId: { } person })
        {
            return [];
        }

        var form = await grains.GetGrain<IPersonGrain>(person).Form(campaign);
        return
        [
            .. form.Places.Where(place => said.Places is not [var only] || only != place.Place)
                .Select(place => FoundPlace.Of(place.Place, place.Sheet)).OrderBy(place => place.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>The longest waiting other proposal; null when none waits.</summary>
    public async Task<string?> Next(string than)
    {
        var waiting = await grains.GetGrain<IReadingListGrain>(0).Open(null, null, null, 2);
        return waiting.Lines.FirstOrDefault(line => line.Id != than)?.Id;
    }

    /// <summary>As the person's page shows them; places that nobody vouches for, each as it is kept.</summary>
    private async Task<IEnumerable<PlaceForm>> Forms(Proposal said, string campaign)
    {
        var own = said.PersonId is { } person ? (await grains.GetGrain<IPersonGrain>(person).Form(campaign)).Places : [];
        var known = own.Where(place => said.Places.Contains(place.Place)).ToArray();
        var others = await Task.WhenAll(said.Places.Except(known.Select(place => place.Place)).Take(MostPlaces).Select(place => Form(place, campaign)));
        return known.Concat(others.OfType<PlaceForm>());
    }

    private async Task<PlaceForm?> Form(string place, string campaign) =>
        await grains.GetGrain<IPlaceGrain>(place).Read() is { } file && file.Updates.FirstOrDefault(update => update.Campaign == campaign) is { } update
            ? new PlaceForm(place, file.Sheet, update.Stage, update.AnswerId, update.Answer, null, update.AskAgainAt, null)
            : null;
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
