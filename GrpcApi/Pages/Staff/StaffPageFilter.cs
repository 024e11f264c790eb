using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Options;
using Soliguide.Domain.Places;
using Soliguide.GrpcApi.Access;
using Soliguide.GrpcApi.Errors;

namespace Soliguide.GrpcApi.Pages.Staff;

/// <summary>
/// Opens each page for staff to those who may (<see cref="StaffAccessAttribute"/>), sends whoever could sign in to where that is done, and writes down
/// what is done by forms. When the cluster does not answer, the browser is told to come back.
/// </summary>
internal sealed class StaffPageFilter(StaffRule rule, AccessJournal journal, ProposalSubject proposals, IOptions<SignInOptions> signIn) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (context.HandlerInstance is not StaffPage page)
        {
            await next();
            return;
        }

        try
        {
            context.Result = rule.Who(context.HttpContext) is { } who ? await Refuse(context, page, who) : Unknown(context.HttpContext);
        }
        catch (Exception e) when (Outage.Is(e))
        {
            context.Result = new StatusCodeResult(StatusCodes.Status503ServiceUnavailable);
        }

        if (context.Result is null && await next() is { Exception: { } fault, ExceptionHandled: false } executed && Outage.Is(fault))
        {
            (executed.ExceptionHandled, executed.Result) = (true, new StatusCodeResult(StatusCodes.Status503ServiceUnavailable));
        }
    }

    private IActionResult Unknown(HttpContext http) => SignInAddress.For(http, signIn.Value) is { } address
        ? new RedirectResult(address)
        : new StatusCodeResult(StatusCodes.Status403Forbidden);

    /// <summary>Why somebody who is known is turned away; null where they may. A form is written down before it is done.</summary>
    private async Task<IActionResult?> Refuse(PageHandlerExecutingContext context, StaffPage page, StaffIdentity who)
    {
        var access = page.GetType().GetCustomAttribute<StaffAccessAttribute>()!;
        var http = context.HttpContext;
        if (!HttpMethods.IsPost(http.Request.Method))
        {
            return who.May(access.Reads) ? null : new StatusCodeResult(StatusCodes.Status403Forbidden);
        }

        if (!http.Request.HasFormContentType)
        {
            return new StatusCodeResult(StatusCodes.Status415UnsupportedMediaType);
        }

        var subject = PageSubject.Of(http);
        var refusal = !who.May(access.Acts) ? CallErrors.RoleMissing
            : who.Territories.Count > 0 && !who.Covers(await Territories(access, subject, http)) ? CallErrors.TerritoryNotYours
            : null;
        var by = who.Id ?? StaffName.IdOf(page.TypedName);
        if (context.HandlerMethod?.MethodInfo.GetCustomAttribute<ChangesNothingAttribute>() is null && (by is not null || refusal is not null))
        {
            await journal.Note(who, by, What(context), subject, refusal?.Reason);
        }

        return refusal is null ? null : new StatusCodeResult(StatusCodes.Status403Forbidden);
    }

    private async Task<IReadOnlyCollection<TerritoryKey>> Territories(StaffAccessAttribute access, Subject subject, HttpContext http) => access.Reach switch
    {
        AccessReach.Everywhere => [],
        AccessReach.Proposal => await proposals.Of(http.Request.RouteValues["id"] as string ?? ""),
        _ => subject.Territories,
    };

    private static string What(PageHandlerExecutingContext context) =>
        $"/{context.ActionDescriptor.AttributeRouteInfo?.Template} {context.HandlerMethod?.Name}".TrimEnd();
}
