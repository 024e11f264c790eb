using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Soliguide.Contracts.Persons;
using Soliguide.GrpcApi.Pages.Answers.Doors;
using Soliguide.GrpcApi.Pages.Hosting;

namespace Soliguide.GrpcApi.Pages.Answers;

/// <summary>
/// "No more letters": a page that asks once, and the one click that mail programs send by themselves (RFC 8058), to the same address.
/// Works after the campaign as well.
/// </summary>
[IgnoreAntiforgeryToken, RequestSizeLimit(LargestForm)]
internal sealed class StopModel(AnswerDoor door, GuessLimit guesses, IGrainFactory grains, IOptions<PagesOptions> options)
    : AnswerPage(door, guesses, options)
{
    private const string OneClick = "List-Unsubscribe";

    public async Task<IActionResult> OnGet(string token)
    {
        await TryOpen(token);
        return Page();
    }

    public async Task<IActionResult> OnPost(string token)
    {
        if (!await TryOpen(token))
        {
            return Page();
        }

        var form = await ReadForm();
        var person = grains.GetGrain<IPersonGrain>(Open!.Link.PersonId);
        if (form["annuler"] == "oui")
        {
            await person.AllowLetters();
        }
        else
        {
            await person.RefuseLetters();
        }

        // A mail program follows no redirection and shows no page.
        return form[OneClick] == "One-Click" ? Content("", "text/plain") : See(Address("/stop"));
    }
}
