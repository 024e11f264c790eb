using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Soliguide.Contracts;
using Soliguide.Contracts.Persons;
using Soliguide.Domain.Places.Contacts;
using Soliguide.Domain.Staff;
using Soliguide.GrpcApi.Errors;
using Soliguide.GrpcApi.Access;
using Soliguide.GrpcApi.Mapping;
using Soliguide.GrpcApi.Pages.Staff;
using Soliguide.GrpcApi.Pages.Words;

namespace Soliguide.GrpcApi.Pages.Persons;

/// <summary>
/// What is kept of one person, and the way to forget them: asked twice, since it cannot be undone. Opening the page changes nothing. For
/// staff.
/// </summary>
[RequestSizeLimit(LargestForm)]
[StaffAccess(StaffRole.Coordinator, StaffRole.Administrator, Reach = AccessReach.Everywhere)]
internal sealed class PersonModel(IGrainFactory grains, StaffRule staff) : StaffPage(staff)
{
    private const int LargestForm = 16 * 1024;
    private const int LongestReason = 300;

    public PersonFile Kept { get; private set; } = null!;

    /// <summary>What would go, while it is asked a second time.</summary>
    public ForgottenThings? Going { get; private set; }

    /// <summary>What is wrong with the reason; null when it is fine.</summary>
    public string? ReasonProblem { get; private set; }

    /// <summary>What could not be done.</summary>
    public string? Problem { get; private set; }

    /// <summary>Why, as typed.</summary>
    [BindProperty(Name = "motif")]
    public string? Typed { get; set; }

    /// <summary>Names the request: the same form sent twice is one.</summary>
    [BindProperty(Name = "demande")]
    public string? Stamp { get; set; }

    /// <summary>Said a second time.</summary>
    [BindProperty(Name = "confirme")]
    public string? Confirmed { get; set; }

    /// <summary>The address, masked unless it was asked for.</summary>
    public string Mail => Request.Query.ContainsKey("adresse") ? Kept.Known!.Mail : PersonMapping.Masked(Kept.Known!.Mail);

    public async Task<IActionResult> OnGetAsync(string key) => await TryOpen(key) ? Page() : NotFound();

    public Task<IActionResult> OnPostOublierAsync(string key) => Decide(key, async by =>
    {
        var command = new ForgetPerson(by, Typed!, Stamp!);
        if (Confirmed != "oui")
        {
            var preview = await File(key).Forget(command with { ValidateOnly = true });
            Going = preview.Gone;
            return preview.Receipt.Accepted ? Page() : Refused(preview.Receipt);
        }

        var told = await File(key).Forget(command);
        return told.Receipt.Accepted ? See(key, told.Complete ? "oubliee" : "bientot") : Refused(told.Receipt);
    });

    public Task<IActionResult> OnPostLeverAsync(string key) => Decide(key, async by =>
    {
        var receipt = await File(key).Lift(new LiftSuppression(by, Typed!, Stamp!));
        return receipt.Accepted ? See(key, "levee") : Refused(receipt);
    });

    private async Task<IActionResult> Decide(string key, Func<string, Task<IActionResult>> act)
    {
        if (!await TryOpen(key))
        {
            return NotFound();
        }

        var by = Actor();
        Typed = Typed?.Trim();
        ReasonProblem = Typed switch
        {
            null or "" => PageWords.Of("person.reason"),
            { Length: > LongestReason } => PageWords.Of("person.reason.long"),
            _ when PersonMapping.HoldsAddress(Typed) => PageWords.Of("person.reason.address"),
            _ => null,
        };
        if (by is null || ReasonProblem is not null)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        try
        {
            return await act(by);
        }
        catch (Exception e) when (Outage.Is(e))
        {
            Problem = FrenchTexts.Of(CallErrors.TemporarilyUnavailable.Reason);
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Page();
        }
    }

    private async Task<bool> TryOpen(string key)
    {
        if (!PersonKey.TryParse(key, out _) || await File(key).Read() is not { } file)
        {
            return false;
        }

        Kept = file;
        Stamp = string.IsNullOrEmpty(Stamp) || Stamp.Length > 64 ? Guid.CreateVersion7().ToString() : Stamp;
        return true;
    }

    private PageResult Refused(Receipt receipt)
    {
        Problem = FrenchTexts.Of(receipt.Problems[0].Code) ?? receipt.Problems[0].Code;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private StatusCodeResult See(string key, string done)
    {
        Response.Headers.Location = $"/personnes/{key}?fait={done}";
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    private IPersonFileGrain File(string key) => grains.GetGrain<IPersonFileGrain>(key);
}
