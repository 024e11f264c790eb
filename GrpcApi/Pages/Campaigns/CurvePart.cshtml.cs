using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Soliguide.GrpcApi.Pages.Campaigns;

/// <summary>The curve and its table alone: what the live page fetches when another day has passed.</summary>
internal sealed class CurvePartModel(CampaignReader reader) : PageModel
{
    public CampaignScreen Screen { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (await reader.Read(id, HttpContext.RequestAborted) is not { } screen)
        {
            return NotFound();
        }

        Screen = screen;
        return Page();
    }
}
