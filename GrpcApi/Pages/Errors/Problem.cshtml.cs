using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Soliguide.GrpcApi.Pages.Errors;

/// <summary>What browsers are shown instead of an empty error. Says nothing of the program's inside.</summary>
[ResponseCache(NoStore = true)]
[IgnoreAntiforgeryToken]
internal sealed class ProblemModel : PageModel
{
    /// <summary>The status, also of the answer: what the browser did, 503, or 500 for the rest.</summary>
    public int Code { get; private set; }

    /// <summary>Whether a form was sent: what was typed is a step back in the browser.</summary>
    public bool WasForm => HttpMethods.IsPost(Request.Method);

    public void OnGet(int code) => Show(code);

    public void OnPost(int code) => Show(code);

    private void Show(int code)
    {
        Code = code is (>= 400 and < 500) or StatusCodes.Status503ServiceUnavailable ? code : StatusCodes.Status500InternalServerError;
        Response.StatusCode = Code;
        if (Code == StatusCodes.Status503ServiceUnavailable && !WasForm)
        {
            // Nobody reads here: what they wanted comes by itself as soon as it is there.
            Response.Headers["Refresh"] = "3";
        }
    }
}
