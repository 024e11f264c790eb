using Microsoft.AspNetCore.Mvc;
using Soliguide.Contracts.Contacts;
using Soliguide.Contracts.Persons;
using Soliguide.Contracts.Places;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Contacts;
using Soliguide.Domain.Places.Contacts.Checks;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Staff;
using Soliguide.GrpcApi.Contacts;
using Soliguide.GrpcApi.Errors;
using Soliguide.GrpcApi.Access;
using Soliguide.GrpcApi.Pages.Answers.Form;
using Soliguide.GrpcApi.Pages.Staff;
using Soliguide.GrpcApi.Pages.Words;

namespace Soliguide.GrpcApi.Pages.Contacts;

/// <summary>
/// One place after the other: whom to call, what to ask, and where to write it down. Saving leads to the next place of the same list;
/// whoever comes second at a place reads that somebody was quicker. For staff.
/// </summary>
[RequestSizeLimit(LargestForm)]
[StaffAccess(StaffRole.Caller, StaffRole.Caller)]
internal sealed class ContactEntryModel(IGrainFactory grains, ContactCheck check, StaffRule staff) : StaffFormPage(staff)
{
    private const int LargestForm = 16 * 1024;

    /// <summary>The place; null when the list is done.</summary>
    public PlaceSheet? Sheet { get; private set; }

    /// <summary>Why nobody can be written to; null where a mailbox is known.</summary>
    public ContactGapReason? Reason { get; private set; }

    /// <summary>The revision of the contacts that the form shows.</summary>
    public int Revision { get; private set; }

    /// <summary>What was probably meant; null where the address is not doubtful.</summary>
    public string? Proposed { get; private set; }

    /// <summary>What the last step did, in words; null at the beginning.</summary>
    public string? Done { get; private set; }

    public ContactEntryList List { get; private set; } = new(null, null, null);

    /// <param name="lieu">The place; the first of the list when none is named.</param>
    /// <param name="fait">What the last step did.</param>
    /// <param name="autres">How many other places the mailbox looks after.</param>
    public async Task<IActionResult> OnGetAsync([FromQuery] string? lieu, [FromQuery] string? fait, [FromQuery] int autres)
    {
        List = ContactEntryList.Of(Request.Query);
        Done = fait switch
        {
            "note" when autres > 0 => PageWords.Fill("contacts.done.shared", ("count", FrenchNumbers.Count(autres))),
            "note" or "plus-tard" or "sans" => PageWords.Of($"contacts.done.{fait}"),
            _ => null,
        };
        if (lieu is null)
        {
            return await List.First(grains) is { } first ? Redirect(List.Address(first, fait, autres)) : Page();
        }

        return await Open(lieu) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostNoterAsync([FromQuery] string? lieu) => await Act(lieu, async (place, by) =>
    {
        var verdict = check.Of(Fields["mail"]);
        Proposed = (verdict as MailVerdict.Suggest)?.Proposed;
        var problems = ContactFormRules.Check(Fields, verdict).ToArray();
        if (problems.Length > 0)
        {
            return Again(problems);
        }

        var choice = ContactFormRules.Choice(Fields, verdict);
        var revision = int.TryParse(Fields["revision"], out var read) ? read : (int?)null;
        var receipt = await place.SetContact(choice.ToCommand(by, $"entry:{Sheet!.Key}:{PersonKey.Of(choice.Mail)}:{revision}", revision));
        if (!receipt.Accepted)
        {
            await Open(Sheet.Key.ToString());
            return Again([.. receipt.Problems.Select(problem => new FormProblem("mail", ContactFormRules.Words(problem.Code)))]);
        }

        var others = (await grains.GetGrain<IPersonGrain>(PersonKey.Of(choice.Mail).Value).Places()).Length - 1;
        return await GoOn("note", others);
    });

    public async Task<IActionResult> OnPostPlusTardAsync([FromQuery] string? lieu) => await Note(lieu, ContactGapNote.PutOff, "plus-tard");

    public async Task<IActionResult> OnPostSansAsync([FromQuery] string? lieu) => await Note(lieu, ContactGapNote.NoMailbox, "sans");

    private Task<IActionResult> Note(string? lieu, ContactGapNote kind, string done) => Act(lieu, async (place, by) =>
    {
        // A mailbox that somebody else found meanwhile needs no note.
        await place.NoteContactGap(new NoteContactGap(kind, by, $"entry:{Sheet!.Key}:{kind}:{Guid.CreateVersion7():N}"));
        return await GoOn(done, others: 0);
    });

    private async Task<IActionResult> Act(string? lieu, Func<IPlaceGrain, string, Task<IActionResult>> act)
    {
        List = ContactEntryList.Of(Request.Query);
        if (lieu is null || !await Open(lieu))
        {
            return NotFound();
        }

        Fields = AnswerFields.Of(await Request.ReadFormAsync());
        if (Actor() is not { } by)
        {
            return Again([]);
        }

        try
        {
            return await act(grains.GetGrain<IPlaceGrain>(Sheet!.Key.ToString()), by);
        }
        catch (Exception e) when (Outage.Is(e))
        {
            return Busy("mail");
        }
    }

    private async Task<IActionResult> GoOn(string done, int others)
    {
        var next = await List.Next(grains, Sheet!.Key.ToString());
        return Redirect(next is null ? List.Address(null, done, others) : List.Address(next, done, others));
    }

    private async Task<bool> Open(string key)
    {
        if (!PlaceKey.TryParse(key, out var place) || await grains.GetGrain<IPlaceGrain>(place.ToString()).Read() is not { } file)
        {
            return false;
        }

        Sheet = DomainJson.Read<PlaceSheet>(file.Sheet.Json);
        Revision = file.ContactRevision;
        Reason = file.Gap;
        return true;
    }
}
