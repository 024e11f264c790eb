using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Soliguide.Contracts.Reports;
using Soliguide.GrpcApi.Feed;
using Soliguide.GrpcApi.Hosting;
using Soliguide.GrpcApi.Pages.Hosting;

namespace Soliguide.GrpcApi.Pages;

/// <summary>The home page: what this is, the summer it comes from, and what runs now.</summary>
internal sealed class IndexModel(
    IGrainFactory grains, CardStore cards, CampaignClock clock, IOptions<PagesOptions> pages, IOptions<ApiOptions> api) : PageModel
{
    public IReadOnlyList<CampaignHead> Campaigns { get; private set; } = [];

    public int Places => cards.Count;

    public PagesOptions Mode => pages.Value;

    public DateTimeOffset Now => clock.Now;

    /// <summary>Where clients of gRPC connect; null where the port was left to the machine.</summary>
    public string? GrpcAddress => api.Value.GrpcPort > 0 ? $"http://{Request.Host.Host}:{api.Value.GrpcPort}" : null;

    public async Task OnGetAsync()
    {
        Campaigns = await grains.GetGrain<IReportGrain>(0).Campaigns();
    }
}
