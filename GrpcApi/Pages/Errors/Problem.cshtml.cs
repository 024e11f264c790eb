using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Soliguide.GrpcApi.Pages.Errors;

/// <summary>What browsers are shown instead of an empty error. Says nothing of the program's inside.</summary>
[ResponseCache(NoStore = true)]
[IgnoreAntiforgeryToken]
internal sealed class ProblemModel : PageModel
{
    /// <summary>The status, also of the answer: 403, 404, 503, or 500 for the rest.</summary>
    public int Code { get; private set; }

    public void OnGet(int code)
    {
        Code = code is StatusCodes.Status403Forbidden or StatusCodes.Status404NotFound or StatusCodes.Status503ServiceUnavailable
            ? code
            : StatusCodes.Status500InternalServerError;
        Response.StatusCode = Code;
        if (Code == StatusCodes.Status503ServiceUnavailable)
        {
            // Nobody reads here: what they wanted comes by itself as soon as it is there.
            Response.Headers["Refresh"] = "3";
        }
    }
}
