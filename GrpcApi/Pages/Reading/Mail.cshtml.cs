using Microsoft.AspNetCore.Mvc;
using Soliguide.Contracts;
using Soliguide.Contracts.Inbox;
using Soliguide.Domain.Staff;
using Soliguide.GrpcApi.Access;
using Soliguide.GrpcApi.Pages.Staff;

namespace Soliguide.GrpcApi.Pages.Reading;

/// <summary>One mail as it is kept: who says they wrote it, what became of it, and for one that was set aside another try. For staff.</summary>
[StaffAccess(StaffRole.Coordinator, StaffRole.Coordinator, Reach = AccessReach.Everywhere)]
internal sealed class ReadingMailModel(IGrainFactory grains, StaffRule staff) : StaffPage(staff)
{
    public KeptMailFile Opened { get; private set; } = null!;

    /// <summary>Why nothing was done; null when nothing was asked for or all is well.</summary>
    public string? Problem { get; private set; }

    /// <summary>Whether somebody may still decide.</summary>
    public bool IsAside => Opened.Kept.State == "quarantined" && Opened.Kept.Attempts > 0 && Opened.Acts is not [.., { What: "closed" }];

    private IInboxGrain Inbox => grains.GetGrain<IInboxGrain>(0);

    public async Task<IActionResult> OnGetAsync(string mail) => await TryOpen(mail) ? Page() : NotFound();

    public async Task<IActionResult> OnPostReessayerAsync(string mail) => await Decide(mail, "retried", by => Inbox.TryAgain(mail, by));

    public async Task<IActionResult> OnPostClasserAsync(string mail) => await Decide(mail, "closed", by => Inbox.Close(mail, by));

    private async Task<bool> TryOpen(string mail)
    {
        if (!MailFile.IsName(mail) || await Inbox.Look(mail) is not { } file)
        {
            return false;
        }

        Opened = file;
        return true;
    }

    private async Task<IActionResult> Decide(string mail, string done, Func<string, Task<Receipt>> act)
    {
        if (!await TryOpen(mail))
        {
            return NotFound();
        }

        if (Actor() is { } by)
        {
            var receipt = await act(by);
            if (receipt.Accepted)
            {
                return Redirect($"/lire?fait={done}");
            }

            // Somebody was quicker: what they did is what the page then shows.
            await TryOpen(mail);
            Problem = ReadingWords.Problem(receipt.Problems[0]);
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
