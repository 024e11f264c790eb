using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Public;
using Soliguide.Domain.Places.Sheets;
using Soliguide.GrpcApi.Feed;
using Soliguide.GrpcApi.Hosting;
using Soliguide.GrpcApi.Limits;
using Soliguide.GrpcApi.Pages.Hosting;
using Soliguide.GrpcApi.Pages.Places;
using Soliguide.GrpcApi.Pages.Public.Words;
using Soliguide.GrpcApi.Search;

namespace Soliguide.GrpcApi.Pages.Public;

/// <summary>
/// The places of a territory on paper, for a wall, a round in the street or somebody without a telephone: by town, with numbers, hours and what is
/// announced. It says of when it is, since paper grows old; and what is only presumed looks otherwise than what was announced.
/// </summary>
[Cost(Cost.Searches)]
internal sealed class PrintModel(
    CardStore cards, CampaignClock clock, [FromKeyedServices(ApiClocks.Wire)] TimeProvider wire, IOptions<PagesOptions> options)
    : PublicPage(cards, clock, wire, options)
{
    /// <summary>Places on one sheet: about twenty pages of paper, and a page that an old telephone still opens.</summary>
    public const int Most = 500;

    public TerritoryKey Territory { get; private set; }

    /// <summary>What is asked for; null is everything.</summary>
    public string? Need { get; private set; }

    /// <summary>How many places there are, on the sheet or not.</summary>
    public int Total { get; private set; }

    /// <summary>The places by town, both in the order of the alphabet.</summary>
    public IReadOnlyList<IGrouping<string, PublicSheet>> Towns { get; private set; } = [];

    /// <summary>The zone of the sheet's own date: that of its first place.</summary>
    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    /// <param name="territoire">Such as fr-75.</param>
    /// <param name="besoin">A category; one that nobody knows is none.</param>
    public IActionResult OnGet(string territoire, [FromQuery] string? besoin)
    {
        if (!TerritoryKey.TryParse(territoire, out var key))
        {
            return Missing(StatusCodes.Status404NotFound);
        }

        (Territory, Need) = (key, besoin is not null && Cards.Index.Knows(besoin) ? besoin : null);
        var found = Cards.List(new CardQuery(Now) { Territory = key }).Where(open => Need is null || Offers(open.Card, Need)).Select(open => PublicSheet.Of(open, Now)).ToList();
        if (found.Count == 0 && Need is null)
        {
            return Missing(IsReady ? StatusCodes.Status404NotFound : StatusCodes.Status503ServiceUnavailable);
        }

        (Total, Zone) = (found.Count, found.Count == 0 ? Zone : found[0].Zone);
        var words = StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo("fr"), ignoreCase: true);
        Towns =
        [
            .. found.OrderBy(sheet => sheet.Card.Position.City ?? "", words).ThenBy(sheet => sheet.Card.Name, words).Take(Most)
                .GroupBy(sheet => sheet.Card.Position.City ?? "", words),
        ];
        return Page();
    }

    /// <summary>This sheet for another need.</summary>
    public string With(string? need) => Address(Request.Path, ("besoin", need));

    /// <summary>Whom a place, or what serves the need, restricts itself to and whether a wheelchair gets in, in one line: what nobody said takes no paper.</summary>
    public string Admission(PlaceCard card) => string.Join(' ', AdmissionLines.Who(Words, card, Need, new AdmissionWish()).Select(told => told.Line)
        .Append(card.Accessibility?.Wheelchair is { } wheelchair ? Words.Line(wheelchair) : null)
        .Append(card.Accessibility is { Animals: true } ? Words.Animals(card.Accessibility) : null)
        .OfType<string>());

    private static bool Offers(PlaceCard card, string need) => card.Services.Any(service => ServiceCategories.LineOf(service.Category).Contains(need));

    /// <summary>Nothing that a cache may keep.</summary>
    private StatusCodeResult Missing(int status)
    {
        Response.Headers.CacheControl = "no-store";
        return StatusCode(status);
    }
}
