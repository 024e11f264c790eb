using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Soliguide.GrpcApi.Access;

namespace Soliguide.GrpcApi.Pages.Staff;

/// <summary>
/// A page that <see cref="StaffPageFilter"/> keeps for staff. The rule refuses forms that a page of another site posts, by their origin,
/// so that no token in the form is needed and a form outlives a restart.
/// </summary>
[IgnoreAntiforgeryToken]
internal abstract class StaffPage(StaffRule staff) : PageModel
{
    /// <summary>Who looks, and may.</summary>
    public StaffIdentity Who => field ??= staff.Who(HttpContext)!;

    /// <summary>Who acts, as typed in this form or remembered from the last one; nothing where it is known otherwise.</summary>
    [BindProperty(Name = StaffName.Field)]
    public string? TypedName { get; set; }

    /// <summary>What is wrong with the name; null when it is fine.</summary>
    public string? NameProblem { get; private set; }

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!HttpMethods.IsPost(Request.Method))
        {
            TypedName = StaffName.Remember(Request);
        }
    }

    /// <summary>Under which id somebody looks at the page; null while nobody knows.</summary>
    protected string? Visitor() => Who.Id ?? StaffName.IdOf(TypedName);

    /// <summary>Who acts, as journals keep it, and remembered for the next form; null when the name is missing, which the form then says.</summary>
    protected string? Actor()
    {
        if (Who.Id is { } known)
        {
            return known;
        }

        if (StaffName.IdOf(TypedName) is not { } id)
        {
            NameProblem = "Écrivez votre prénom : il est noté avec ce que vous décidez.";
            return null;
        }

        StaffName.Remember(Response, TypedName!);
        return id;
    }
}
