using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Soliguide.Domain.Places;
using Soliguide.GrpcApi.Feed;
using Soliguide.GrpcApi.Hosting;
using Soliguide.GrpcApi.Limits;
using Soliguide.GrpcApi.Pages.Hosting;
using Soliguide.GrpcApi.Pages.Places;

namespace Soliguide.GrpcApi.Pages.Public;

/// <summary>The sheet of a place for whoever wants to go there: first whether the door is open, then where, what and when.</summary>
[Cost(Cost.Reads)]
internal sealed class SheetModel(
    CardStore cards, CampaignClock clock, [FromKeyedServices(ApiClocks.Wire)] TimeProvider wire, IOptions<PagesOptions> options)
    : PublicPage(cards, clock, wire, options)
{
    public PublicSheet Sheet { get; private set; } = null!;

    /// <summary>The same for machines.</summary>
    public string SchemaOrg => Public.SchemaOrg.Of(Sheet.Card, $"{Request.Scheme}://{Request.Host}/fiche/{Sheet.Card.Key}");

    public IActionResult OnGet(string id)
    {
        if (!PlaceKey.TryParse(id, out var key) || Cards.Find(key, Now) is not { } open)
        {
            // Nothing that a cache may keep.
            Response.Headers.CacheControl = "no-store";
            return StatusCode(IsReady ? StatusCodes.Status404NotFound : StatusCodes.Status503ServiceUnavailable);
        }

        Sheet = PublicSheet.Of(open, Now);
        return Page();
    }
}
