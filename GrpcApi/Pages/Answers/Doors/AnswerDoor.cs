using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Links;
using Soliguide.Contracts.Persons;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Places;
using Soliguide.GrpcApi.Pages.Answers.Form;
using Soliguide.GrpcApi.Pages.Hosting;

namespace Soliguide.GrpcApi.Pages.Answers.Doors;

/// <summary>Opens a link: asks whose it is, and reads what the page shows. Changes nothing, however often it is opened.</summary>
internal sealed class AnswerDoor(IGrainFactory grains, CampaignClock clock)
{
    /// <summary>What is behind a link; null when nobody here signed it, or nothing is left that it could be about.</summary>
    /// <param name="address">The part of the address that holds the token.</param>
    public async Task<OpenAnswer?> Open(string address)
    {
        var token = LinkText.Token(address);
        if (token.Length == 0 || await grains.GetGrain<ILinkGrain>(0).Open(token) is not { } link)
        {
            return null;
        }

        var view = await grains.GetGrain<ICampaignGrain>(link.Campaign).Read();
        var person = await grains.GetGrain<IPersonGrain>(link.PersonId).Form(link.Campaign);
        if (view is null || person.Places.Length == 0)
        {
            return null;
        }

        var plan = PlanJson.Read(view.Plan.Json);
        var places = person.Places.Select(place => FormPlace.Of(place, clock.Now)).OrderBy(place => place.Sheet.Name, StringComparer.Ordinal).ToArray();
        var end = EndOf(plan, places);
        return new OpenAnswer(token, link, plan, places, person.ObjectedAt)
        {
            LastDay = LocalDay.Of(end.AddTicks(-1), places[0].Zone),
            IsOver = view.State == CampaignState.Finished || end <= clock.Now,
        };
    }

    /// <summary>The latest end among the territories of the places, so that one link ends on one day.</summary>
    private static DateTimeOffset EndOf(CampaignPlan plan, FormPlace[] places) => places
        .Select(place => place.Sheet.Key.Territory)
        .Where(territory => plan.Find(territory) is not null)
        .Select(territory => plan.StartOf(territory, Phase.End))
        .DefaultIfEmpty(plan.Territories.Select(t => plan.StartOf(t.Territory, Phase.End)).Max())
        .Max() ?? DateTimeOffset.MaxValue;
}

/// <summary>What is behind a link.</summary>
/// <param name="Token">The token, as it was signed.</param>
/// <param name="Link">Whose it is.</param>
/// <param name="Plan">The campaign.</param>
/// <param name="Places">The person's places, by name.</param>
/// <param name="ObjectedAt">Since when the person wants no letters.</param>
internal sealed record OpenAnswer(string Token, OpenedLink Link, CampaignPlan Plan, IReadOnlyList<FormPlace> Places, DateTimeOffset? ObjectedAt)
{
    /// <summary>The last day on which it can be answered.</summary>
    public DateOnly LastDay { get; init; }

    /// <summary>Whether the campaign is over.</summary>
    public bool IsOver { get; init; }
}
