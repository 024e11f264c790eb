using Microsoft.AspNetCore.Mvc;
using Soliguide.Contracts;
using Soliguide.Contracts.Places;
using Soliguide.GrpcApi.Errors;
using Soliguide.GrpcApi.Access;
using Soliguide.GrpcApi.Mapping;
using Soliguide.GrpcApi.Pages.Answers.Form;
using Soliguide.GrpcApi.Pages.Staff;
using Soliguide.GrpcApi.Pages.Words;

namespace Soliguide.GrpcApi.Pages.Team;

/// <summary>
/// A page with one form about one place in one campaign, which asks why. What cannot be taken comes back with what was typed; what somebody
/// else changed since the form was opened is shown, and nothing is done.
/// </summary>
internal abstract class TeamFormPage(TeamRoom room, StaffRule staff) : StaffFormPage(staff)
{
    /// <summary>The field of the reason.</summary>
    public const string Reason = "motif";

    /// <summary>The hidden field that carries what stood when the form was opened.</summary>
    public const string Seen = "vu";

    /// <summary>Characters of a reason; the service of answers takes no more either.</summary>
    public const int LongestReason = 500;

    public TeamPlace Place { get; private set; } = null!;

    public UpdateFile Update { get; private set; } = null!;

    /// <summary>What the form acts on as it stands now, in one word.</summary>
    public abstract string Mark { get; }

    /// <summary>What stood when the form was opened.</summary>
    protected string SeenMark => Fields[Seen];

    protected IPlaceGrain Grain => room.Grain(Place.Key);

    public async Task<IActionResult> OnGetAsync(string id, string campaign) => await TryOpen(id, campaign) ? await Show() : NotFound();

    public async Task<IActionResult> OnPostAsync(string id, string campaign)
    {
        if (!await TryOpen(id, campaign))
        {
            return NotFound();
        }

        Fields = AnswerFields.Of(await Request.ReadFormAsync());
        var by = Actor();
        var problems = new List<FormProblem>();
        if (WrongReason(Fields[Reason]) is { } wrong)
        {
            problems.Add(new FormProblem(Reason, PageWords.Of(wrong)));
        }

        try
        {
            return await Act(by, problems);
        }
        catch (Exception e) when (Outage.Is(e))
        {
            return Busy(Reason);
        }
    }

    /// <summary>Fills the form in before it is shown for the first time.</summary>
    protected virtual Task<IActionResult> Show() => Task.FromResult<IActionResult>(Page());

    /// <summary>Does what the form says, or says what is wrong with it.</summary>
    /// <param name="by">Who acts; null when the name is missing.</param>
    /// <param name="problems">What is already known to be wrong.</param>
    protected abstract Task<IActionResult> Act(string? by, List<FormProblem> problems);

    /// <summary>To the page of the place, which says what was done.</summary>
    protected IActionResult See(string done)
    {
        Response.Headers.Location = $"{Place.Address}?fait={done}";
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    /// <summary>Somebody was quicker: what stands now is what the page shows, and sending again decides on that.</summary>
    protected IActionResult Changed() => Again([new FormProblem(Reason, PageWords.Of("team.changed"))], StatusCodes.Status409Conflict);

    protected IActionResult Refused(Receipt receipt) => Again([.. receipt.Problems.Select(problem => new FormProblem(Reason, TeamWords.Problem(problem))).Distinct()]);

    /// <summary>What is wrong with a reason. The journal keeps it as long as the place: no address of a person may stand in it.</summary>
    private static string? WrongReason(string reason) => reason switch
    {
        "" => "team.reason",
        { Length: > LongestReason } => "team.reason.long",
        _ when PersonMapping.HoldsAddress(reason) => "person.reason.address",
        _ => null,
    };

    private async Task<bool> TryOpen(string id, string campaign)
    {
        if (await room.Place(id) is not { } place || place.Update(campaign) is not { } update)
        {
            return false;
        }

        (Place, Update) = (place, update);
        return true;
    }
}
