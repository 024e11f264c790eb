using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Soliguide.Domain.Places.Sheets;
using Soliguide.GrpcApi.Errors;
using Soliguide.GrpcApi.Hosting;
using Soliguide.GrpcApi.Limits;
using Soliguide.GrpcApi.Pages.Answers.Doors;
using Soliguide.GrpcApi.Pages.Answers.Form;
using Soliguide.GrpcApi.Pages.Hosting;

namespace Soliguide.GrpcApi.Pages.Answers;

/// <summary>
/// The answer page. Opening it changes nothing, by whatever method and however often; what is sent is one answer, however often it is
/// sent; sent again later from a page opened anew, it corrects the one before.
/// </summary>
[IgnoreAntiforgeryToken, RequestSizeLimit(LargestForm), Cost(Cost.Answers)]
internal sealed class AnswerModel(
    AnswerDoor door,
    AnswerSender sender,
    GuessLimit guesses,
    CampaignClock clock,
    IOptions<PagesOptions> options,
    [FromKeyedServices(ApiClocks.Wire)] TimeProvider wire) : AnswerPage(door, guesses, options)
{
    private const string Trap = "site";
    private const string Stamp = "demande";
    private const string Confirmed = "confirme";

    public AnswerFields Fields { get; private set; } = AnswerFields.Empty;

    public IReadOnlyList<FormProblem> Problems { get; private set; } = [];

    /// <summary>The places of this page: all of the person, or the one that is answered for apart.</summary>
    public IReadOnlyList<FormPlace> Places { get; private set; } = [];

    /// <summary>Where its places are ticked.</summary>
    public PlaceList List { get; private set; } = new([], _ => 0, 0);

    /// <summary>The page of the list that is shown in place of the form; null is the form.</summary>
    public int? ListPage { get; private set; }

    /// <summary>What can stop, and where it is ticked.</summary>
    public ServiceList Services { get; private set; } = ServiceList.Of([]);

    /// <summary>Whether the services are shown in place of the form.</summary>
    public bool ShowsServices { get; private set; }

    /// <summary>The places that will be marked closed for good, once that is said a second time.</summary>
    public IReadOnlyList<FormPlace> ForGood { get; private set; } = [];

    /// <summary>What goes into the hidden field.</summary>
    public string StampText { get; private set; } = "";

    public FormMarkup Form => new(Words, Fields, Problems);

    public bool IsOne => Places.Count == 1;

    /// <summary>Whether last season's dates stand in the form already.</summary>
    public bool IsTaken => Request.Query["reprise"].Count > 0 || Problems.Count > 0;

    /// <summary>Mobile rounds have stops, each with hours of its own: they are not asked for hours.</summary>
    public bool HasHours => Places.Any(place => place.Sheet.Kind == PlaceKind.Fixed);

    /// <summary>The key of what the page is called.</summary>
    public string Title => this switch
    {
        { Open: null } => "unknown.title",
        { Open.IsOver: true } => "over.title",
        { ForGood.Count: > 0 } => "confirm.title",
        { ListPage: not null } => "places.title",
        { ShowsServices: true } => "field.services",
        { Problems.Count: > 0 } => "errors.title",
        _ => "ask.title",
    };

    protected override IReadOnlyList<string> Kept => ["choix", "reprise"];

    /// <summary>This page again, with something in its query.</summary>
    public string Here(params ReadOnlySpan<(string Name, string Value)> query) =>
        Address(IsOne && Open!.Places.Count > 1 ? $"/{Places[0].Key}" : "", query);

    public async Task<IActionResult> OnGet(string token, string? place)
    {
        if (!await TryOpen(token) || Refused(place) is not null)
        {
            return Page();
        }

        StampText = RequestStamp.New(wire.GetUtcNow()).Write(Open!.Token);
        Fields = FormStart.Of(Open, Places, Request.Query, Words);
        return Page();
    }

    public async Task<IActionResult> OnPost(string token, string? place)
    {
        if (!await TryOpen(token) || Refused(place) is not null)
        {
            return Page();
        }

        var sent = AnswerFields.Of(await ReadForm());
        Fields = List.Read(sent, out var isLost);
        StampText = Fields[Stamp];
        if (isLost)
        {
            return Again([new FormProblem("lieux", Words["error.places.unknown"])], StatusCodes.Status422UnprocessableEntity);
        }

        (ListPage, ShowsServices) = (List.Asked(sent), sent[PlaceList.Wanted] == ServiceList.Page);
        if (ListPage is not null || sent[PlaceList.Wanted].Length > 0)
        {
            return Page();
        }

        var stamp = RequestStamp.Read(Open!.Token, StampText);
        var id = IdOf(stamp);
        var draft = new AnswerReader(Fields, Places, Open.Plan, Words, id).Read();
        if (draft.Problems.Count > 0)
        {
            return Again(draft.Problems, StatusCodes.Status422UnprocessableEntity);
        }

        if (draft.IsForGood && Fields[Confirmed] != "oui")
        {
            ForGood = [.. draft.Groups.SelectMany(group => group.Places)];
            return Page();
        }

        try
        {
            return (await sender.Send(Open, draft, id, Flags(stamp))) is { Length: > 0 }
                ? Again([new FormProblem("choix", Words["error.other"])], StatusCodes.Status422UnprocessableEntity)
                : See(Address("/merci", ("d", id)));
        }
        catch (Exception e) when (Outage.Is(e))
        {
            // The same form may be sent again: it bears the same name and is one answer.
            return Again([new FormProblem("choix", Words["error.busy"])], StatusCodes.Status503ServiceUnavailable);
        }
    }

    private PageResult Again(IReadOnlyList<FormProblem> problems, int status)
    {
        Problems = problems;
        Response.StatusCode = status;
        return Page();
    }

    private PageResult? Refused(string? place)
    {
        Places = place is null ? Open!.Places : [.. Open!.Places.Where(p => p.Key == place)];
        if (Places.Count == 0)
        {
            return NothingHere();
        }

        Services = ServiceList.Of(Places);
        List = new PlaceList(Places, one => PlaceLine.Weight(Words, one), ServiceList.Room - Services.WeightOnTheForm);
        if (Open.IsOver)
        {
            Response.StatusCode = StatusCodes.Status410Gone;
            return Page();
        }

        return null;
    }

    private string[] Flags(RequestStamp? stamp) => Suspicion.Of(new Evidence(
        Open!.Link.HandedAt,
        clock.Now,
        stamp,
        wire.GetUtcNow(),
        Options.QuickestAnswer,
        Fields[Trap].Length > 0,
        Request.Headers.UserAgent));

    /// <summary>The form's own name and what was said in it: sent twice it is one answer; changed after going back, another.</summary>
    private string IdOf(RequestStamp? stamp)
    {
        const int Length = 12;
        var said = Fields.Except(Stamp, Confirmed).OrderBy(field => field).Select(field => $"{field.Name}={field.Value}");
        var mark = SHA256.HashData(Encoding.UTF8.GetBytes($"{Open!.Token}\n{string.Join('\n', said)}"));
        return $"{stamp?.Id ?? "0"}-{Convert.ToHexStringLower(mark)[..Length]}";
    }
}
