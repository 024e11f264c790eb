using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Soliguide.GrpcApi.Pages.Answers.Doors;
using Soliguide.GrpcApi.Pages.Answers.Words;
using Soliguide.GrpcApi.Pages.Hosting;

namespace Soliguide.GrpcApi.Pages.Answers;

/// <summary>
/// What the pages behind a link share: the language, the headers, and the one page for links that do not work. No cookie: what is posted
/// is protected by the address alone, which nobody can guess and no page of another site can know.
/// </summary>
internal abstract class AnswerPage(AnswerDoor door, GuessLimit guesses, IOptions<PagesOptions> options) : PageModel
{
    /// <summary>Bytes of a form: a thousand places and a long message are far less.</summary>
    protected const int LargestForm = 128 * 1024;

    private AnswerLanguage? _language;

    /// <summary>What is behind the link; null on the page for links that do not work.</summary>
    public OpenAnswer? Open { get; private set; }

    public AnswerWords Words => (_language ??= AnswerLanguage.Of(Request)).Words;

    public string? Phone => Options.AnswerPhone;

    public string? Mail => Options.AnswerMail;

    public bool IsDemo => Options.Demo;

    protected PagesOptions Options => options.Value;

    /// <summary>What links to another language carry on, beside the language.</summary>
    protected virtual IReadOnlyList<string> Kept => [];

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var headers = Response.Headers;
        headers.ContentSecurityPolicy = AnswerStyle.Policy;
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex, nofollow";
        headers.ContentLanguage = Words.Code;
    }

    /// <summary>The address of a page of this link, in the language that was chosen.</summary>
    public string Address(string rest = "", params ReadOnlySpan<(string Name, string Value)> query)
    {
        var address = $"/r/{Open?.Token}{rest}";
        foreach (var (name, value) in query)
        {
            address = QueryHelpers.AddQueryString(address, name, value);
        }

        return _language is { Chosen: true } chosen ? QueryHelpers.AddQueryString(address, AnswerLanguage.Parameter, chosen.Words.Code) : address;
    }

    /// <summary>This page in another language: the same address but for what stands behind its question mark.</summary>
    public string InLanguage(AnswerWords words) => Kept
        .Where(name => Request.Query.ContainsKey(name))
        .Aggregate(
            QueryHelpers.AddQueryString("", AnswerLanguage.Parameter, words.Code),
            (address, name) => QueryHelpers.AddQueryString(address, name, Request.Query[name].ToString()));

    /// <summary>Opens the link; false when there is nothing behind it, and the page then says how to answer without.</summary>
    protected async Task<bool> TryOpen(string token)
    {
        Open = await door.Open(token);
        if (Open is not null)
        {
            return true;
        }

        Response.StatusCode = guesses.Count(HttpContext) ? StatusCodes.Status404NotFound : StatusCodes.Status429TooManyRequests;
        return false;
    }

    /// <summary>What was posted; nothing where it is no form.</summary>
    protected async Task<IFormCollection> ReadForm() => Request.HasFormContentType ? await Request.ReadFormAsync() : FormCollection.Empty;

    /// <summary>Takes back what was opened: a place of somebody else is a link that does not work.</summary>
    protected PageResult NothingHere()
    {
        Open = null;
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }

    /// <summary>To another page, by GET: what was sent is not sent again when that page is opened again.</summary>
    protected IActionResult See(string address)
    {
        Response.Headers.Location = address;
        return StatusCode(StatusCodes.Status303SeeOther);
    }
}
