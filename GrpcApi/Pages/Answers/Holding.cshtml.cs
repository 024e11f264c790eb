using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Soliguide.GrpcApi.Pages.Hosting;

namespace Soliguide.GrpcApi.Pages.Answers;

/// <summary>
/// Where links in letters lead until there is a form to answer on: says how to answer, changes nothing, and looks at no token, so
/// that it tells nothing of whether one is good.
/// </summary>
internal sealed class HoldingModel(IOptions<PagesOptions> options) : PageModel
{
    public string? Phone => options.Value.AnswerPhone;

    public string? Mail => options.Value.AnswerMail;

    public void OnGet()
    {
        // The address holds the token: it goes nowhere else.
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
    }
}
