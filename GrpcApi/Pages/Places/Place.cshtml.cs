using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Soliguide.Domain.Places;
using Soliguide.Domain.Staff;
using Soliguide.GrpcApi.Feed;
using Soliguide.GrpcApi.Access;
using Soliguide.GrpcApi.Pages.Hosting;

namespace Soliguide.GrpcApi.Pages.Places;

/// <summary>The sheet of a place as everybody reads it. Staff who open a place that is not public are led to their own page about it.</summary>
internal sealed class PlaceModel(CardStore cards, CampaignClock clock, StaffRule staff) : PageModel
{
    public PlaceKey Key { get; private set; }

    public PublicSheet Sheet { get; private set; } = null!;

    public bool IsStaff => staff.Admits(HttpContext, StaffRole.Caller);

    public IActionResult OnGet(string id)
    {
        if (!PlaceKey.TryParse(id, out var key))
        {
            return NotFound();
        }

        Key = key;
        var now = clock.Now;
        if (cards.Find(key, now) is not { } open)
        {
            return IsStaff ? Redirect($"/equipe/lieux/{key}")
                : StatusCode(cards.HasCaughtUp ? StatusCodes.Status404NotFound : StatusCodes.Status503ServiceUnavailable);
        }

        Sheet = PublicSheet.Of(open, now);
        return Page();
    }
}
