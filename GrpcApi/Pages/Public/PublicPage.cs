using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Soliguide.GrpcApi.Feed;
using Soliguide.GrpcApi.Pages.Hosting;
using Soliguide.GrpcApi.Pages.Public.Words;

namespace Soliguide.GrpcApi.Pages.Public;

/// <summary>
/// A page for whoever needs a place: in their language, the same for everybody, so that a cache between may keep it for some seconds. A
/// language is chosen by a link and carried on by links; no cookie is set.
/// </summary>
internal abstract class PublicPage(CardStore cards, CampaignClock clock, TimeProvider wire, IOptions<PagesOptions> options) : PageModel
{
    private const string Parameter = "langue";
    private const int SecondsKept = 15;
    private static readonly TimeSpan Stale = TimeSpan.FromMinutes(1);

    /// <summary>Where needs are looked for.</summary>
    public const string Home = "/chercher";

    /// <summary>What it says.</summary>
    public PublicWords Words { get; private set; } = PublicWords.All[0];

    /// <summary>The instant of the page, on the campaign's clock.</summary>
    public DateTimeOffset Now { get; } = clock.Now;

    /// <summary>The day in Paris, for the word on the demo; null in earnest.</summary>
    public DateOnly? DemoDay => options.Value.Demo ? clock.Today : null;

    /// <summary>Whether every card has been read once.</summary>
    public bool IsReady => cards.HasCaughtUp;

    /// <summary>For how many minutes the front door has heard nothing; null while it is fresh.</summary>
    public int? StaleMinutes => IsReady && wire.GetUtcNow() - cards.HeardAt is var age && age > Stale ? (int)age.TotalMinutes : null;

    protected CardStore Cards => cards;

    /// <summary>The same page in another language.</summary>
    public string InLanguage(PublicWords other) => Request.Path + QueryString.Create(
        [.. Request.Query.Where(part => part.Key != Parameter).Select(part => KeyValuePair.Create(part.Key, part.Value)), new(Parameter, other.Code)]);

    /// <summary>An address of a public page that keeps the language, where one was chosen.</summary>
    /// <param name="path">The path.</param>
    /// <param name="parts">What follows the question mark; empty ones are left out.</param>
    public string Address(string path, params IEnumerable<(string Name, string? Value)> parts) => path + QueryString.Create(
        parts.Append((Parameter, Chosen?.Code)).Where(part => !string.IsNullOrEmpty(part.Item2)).Select(part => KeyValuePair.Create(part.Item1, part.Item2)));

    /// <summary>The language that a link chose; null where the browser's preference decides.</summary>
    public PublicWords? Chosen => PublicWords.Of(Request.Query[Parameter]);

    public override void OnPageHandlerExecuting(Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutingContext context)
    {
        Words = Chosen ?? Preferred() ?? PublicWords.All[0];
        Response.Headers.Vary = "Accept-Language";
        Response.Headers.ContentLanguage = Words.Code;
        if (IsReady && StaleMinutes is null)
        {
            Response.Headers.CacheControl = $"public, max-age={SecondsKept}";
        }
    }

    private PublicWords? Preferred() => Request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(language => language.Quality ?? 1)
        .Select(language => PublicWords.Of(language.Value.ToString().Split('-')[0].ToLowerInvariant()))
        .FirstOrDefault(words => words is not null);
}
