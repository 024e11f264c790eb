using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Soliguide.GrpcApi.Hosting;

namespace Soliguide.GrpcApi.Pages.Staff;

/// <summary>
/// A page that <see cref="StaffRule"/> keeps for staff. The rule refuses forms that a page of another site posts, by their origin,
/// so that no token in the form is needed and a form outlives a restart.
/// </summary>
[IgnoreAntiforgeryToken]
internal abstract class StaffPage(StaffRule staff) : PageModel
{
    /// <summary>Who acts, as typed in this form or remembered from the last one.</summary>
    [BindProperty(Name = StaffName.Field)]
    public string? TypedName { get; set; }

    /// <summary>What is wrong with the name; null when it is fine.</summary>
    public string? NameProblem { get; private set; }

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!staff.Admits(HttpContext))
        {
            context.Result = StatusCode(StatusCodes.Status403Forbidden);
            return;
        }

        if (!HttpMethods.IsPost(Request.Method))
        {
            TypedName = StaffName.Remember(Request);
        }
    }

    /// <summary>Who acts, as journals keep it, and remembered for the next form; null when the name is missing, which the form then says.</summary>
    protected string? Actor()
    {
        if (StaffName.IdOf(TypedName) is not { } id)
        {
            NameProblem = "Écrivez votre prénom : il est noté avec ce que vous décidez.";
            return null;
        }

        StaffName.Remember(Response, TypedName!);
        return id;
    }
}
