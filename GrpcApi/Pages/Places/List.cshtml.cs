using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Soliguide.Domain.Places;
using Soliguide.GrpcApi.Feed;
using Soliguide.GrpcApi.Pages.Hosting;
using Soliguide.GrpcApi.Pages.Words;

namespace Soliguide.GrpcApi.Pages.Places;

/// <summary>The public places with their status now, 50 a page.</summary>
internal sealed class ListModel(CardStore cards, CampaignClock clock) : PageModel
{
    private const int PageSize = 50;

    public bool IsReady => cards.HasCaughtUp;

    public string? Territory { get; private set; }

    public string? Category { get; private set; }

    public PlaceKey? After { get; private set; }

    public PlaceKey? Next { get; private set; }

    public IReadOnlyList<OpenCard> Places { get; private set; } = [];

    /// <summary>What readers may choose from: what there is.</summary>
    public IReadOnlyList<string> Territories { get; private set; } = [];

    /// <summary>What readers may choose from: what there is, by its French name.</summary>
    public IReadOnlyList<(string Category, string Name)> Categories { get; private set; } = [];

    /// <param name="territoire">The territory; what is none is all.</param>
    /// <param name="categorie">Places that offer this; empty is all.</param>
    /// <param name="page">The last place of the page before.</param>
    public void OnGet(string? territoire, string? categorie, [FromQuery] string? page)
    {
        Category = string.IsNullOrWhiteSpace(categorie) ? null : categorie;
        After = PlaceKey.TryParse(page, out var after) ? after : null;
        TerritoryKey? territory = TerritoryKey.TryParse(territoire, out var key) ? key : null;
        Territory = territory?.ToString();

        var query = new CardQuery(clock.Now) { Territory = territory, After = After, Categories = Category is null ? new HashSet<string>() : new HashSet<string> { Category } };
        Places = [.. cards.List(query).Take(PageSize + 1)];
        if (Places.Count > PageSize)
        {
            Places = [.. Places.Take(PageSize)];
            Next = Places[^1].Card.Key;
        }

        Choices();
    }

    /// <summary>The address of this list with the same filters, from another place on.</summary>
    public string From(PlaceKey? after) => "/lieux" + QueryString.Create(
        new Dictionary<string, string?> { ["territoire"] = Territory, ["categorie"] = Category, ["page"] = after?.ToString() }
            .Where(filter => filter.Value is not null));

    private void Choices()
    {
        var territories = new SortedSet<TerritoryKey>();
        var categories = new HashSet<string>();
        foreach (var card in cards.All())
        {
            territories.Add(card.Key.Territory);
            categories.UnionWith(card.Services.Select(service => service.Category));
        }

        Territories = [.. territories.Select(territory => territory.ToString())];
        Categories = [.. categories.Select(category => (category, PageWords.Category(category))).OrderBy(choice => choice.Item2, StringComparer.Ordinal)];
    }
}
