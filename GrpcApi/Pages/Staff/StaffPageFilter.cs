using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Options;
using Soliguide.GrpcApi.Access;
using Soliguide.GrpcApi.Errors;

namespace Soliguide.GrpcApi.Pages.Staff;

/// <summary>
/// Opens each page for staff to those who may (<see cref="StaffAccessAttribute"/>), sends whoever could sign in to where that is done, and writes down
/// what is done by forms.
/// </summary>
internal sealed class StaffPageFilter(StaffRule rule, AccessJournal journal, IOptions<SignInOptions> signIn) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (context.HandlerInstance is not StaffPage page)
        {
            await next();
            return;
        }

        var http = context.HttpContext;
        var posts = HttpMethods.IsPost(http.Request.Method);
        if (rule.Who(http) is not { } who)
        {
            context.Result = !posts && (signIn.Value.HasProvider || signIn.Value.Personas)
                ? new RedirectResult($"/connexion?retour={Uri.EscapeDataString(http.Request.Path + http.Request.QueryString)}")
                : new StatusCodeResult(StatusCodes.Status403Forbidden);
            return;
        }

        if (posts && !http.Request.HasFormContentType)
        {
            context.Result = new StatusCodeResult(StatusCodes.Status415UnsupportedMediaType);
            return;
        }

        var access = page.GetType().GetCustomAttribute<StaffAccessAttribute>()!;
        var subject = PageSubject.Of(http);
        var refusal = Refusal(who, access, posts, subject);
        var by = who.Id ?? StaffName.IdOf(page.TypedName);
        if (posts && (by is not null || refusal is not null))
        {
            await journal.Note(who, by, What(context), subject, refusal?.Reason);
        }

        if (refusal is not null)
        {
            context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
            return;
        }

        await next();
    }

    private static ApiError? Refusal(StaffIdentity who, StaffAccessAttribute access, bool posts, Subject subject) =>
        !who.May(posts ? access.Acts : access.Reads) ? CallErrors.RoleMissing
        : posts && (access.Reach == AccessReach.Everywhere || subject.Territories.Count > 0)
            && !who.Covers(access.Reach == AccessReach.Everywhere ? [] : subject.Territories) ? CallErrors.TerritoryNotYours
        : null;

    private static string What(PageHandlerExecutingContext context) =>
        $"/{context.ActionDescriptor.AttributeRouteInfo?.Template} {context.HandlerMethod?.Name}".TrimEnd();
}
