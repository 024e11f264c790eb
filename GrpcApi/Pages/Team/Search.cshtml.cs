using Microsoft.AspNetCore.Mvc;
using Soliguide.Contracts.Places;
using Soliguide.Contracts.Reports;
using Soliguide.Domain.Places;
using Soliguide.Domain.Staff;
using Soliguide.GrpcApi.Feed;
using Soliguide.GrpcApi.Access;
using Soliguide.GrpcApi.Pages.Campaigns;
using Soliguide.GrpcApi.Pages.Staff;

namespace Soliguide.GrpcApi.Pages.Team;

/// <summary>Looks for a place among all that are known, drafts and secret addresses too, 50 a page. Changes nothing. For staff.</summary>
[StaffAccess(StaffRole.Caller, StaffRole.Coordinator)]
internal sealed class TeamSearchModel(TeamRoom room, CardStore cards, StaffRule staff) : StaffPage(staff)
{
    /// <summary>Characters that may be looked for.</summary>
    public const int LongestWords = 100;

    private const int PageSize = 50;

    public string? Words { get; private set; }

    public string? Territory { get; private set; }

    public string? Campaign { get; private set; }

    public PlaceStage? Stage { get; private set; }

    public string? After { get; private set; }

    public IReadOnlyList<CampaignHead> Campaigns { get; private set; } = [];

    /// <summary>Territories with public places, and the one that was asked for.</summary>
    public IReadOnlyList<string> Territories { get; private set; } = [];

    public PlacePage Found { get; private set; } = new([], null);

    /// <param name="mots">What is looked for; none is every place.</param>
    /// <param name="territoire">The territory; what is none is all.</param>
    /// <param name="campagne">Whose stages are shown: the newest unless chosen.</param>
    /// <param name="etape">The stage, in camel case; what is no stage is all.</param>
    /// <param name="page">The last place of the page before.</param>
    public async Task OnGetAsync(string? mots, string? territoire, string? campagne, string? etape, [FromQuery] string? page)
    {
        Words = string.IsNullOrWhiteSpace(mots) ? null : mots.Length > LongestWords ? mots[..LongestWords] : mots.Trim();
        Territory = TerritoryKey.TryParse(territoire, out var territory) ? territory.ToString() : null;
        Campaigns = await room.Campaigns();
        Campaign = Campaigns.FirstOrDefault(head => head.Id == campagne)?.Id ?? (Campaigns is [var newest, ..] ? newest.Id : null);
        Stage = Campaign is not null && Enum.TryParse<PlaceStage>(etape, ignoreCase: true, out var stage) && Enum.IsDefined(stage) ? stage : null;
        After = PlaceKey.TryParse(page, out var after) ? after.ToString() : null;
        Territories = [.. cards.All().Select(card => card.Key.Territory).Concat(Territory is null ? [] : [territory]).Distinct().Order().Select(key => key.ToString())];
        Found = await room.Find(new PlaceQuery(Words, Territory, Campaign, Stage, After, PageSize));
    }

    /// <summary>The address of this search, from another place on.</summary>
    public string From(string? after) => "/equipe/lieux" + QueryString.Create(
        new Dictionary<string, string?>
        {
            ["mots"] = Words,
            ["territoire"] = Territory,
            ["campagne"] = Campaign,
            ["etape"] = Stage is { } stage ? FigureWriter.Name(stage) : null,
            ["page"] = after,
        }.Where(filter => filter.Value is not null));
}
