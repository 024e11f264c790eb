using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Soliguide.Domain.Campaigns.BuiltIn;
using Soliguide.GrpcApi.Pages.Hosting;

namespace Soliguide.GrpcApi.Pages.Campaigns;

/// <summary>The live page of a campaign.</summary>
internal sealed class CampaignModel(CampaignReader reader, IOptions<PagesOptions> pages) : PageModel
{
    public CampaignScreen Screen { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (await reader.Read(id, HttpContext.RequestAborted) is not { } screen)
        {
            return IsBeingPrepared(id) ? StatusCode(StatusCodes.Status503ServiceUnavailable) : NotFound();
        }

        Screen = screen;
        return Page();
    }

    // A demo invents its places first, and whoever was told to open this page is already here.
    private bool IsBeingPrepared(string id) => pages.Value.Demo && BuiltInPlans.Find(id) is not null;
}
