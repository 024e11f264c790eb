using Microsoft.AspNetCore.Mvc;
using Soliguide.Contracts.Persons;
using Soliguide.Contracts.Places;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Staff;
using Soliguide.GrpcApi.Errors;
using Soliguide.GrpcApi.Access;
using Soliguide.GrpcApi.Pages.Staff;

namespace Soliguide.GrpcApi.Pages.Contacts;

/// <summary>Who is asked about one place, in order, how each mailbox stands, and who changed that. For staff.</summary>
[StaffAccess(StaffRole.Caller, StaffRole.Caller)]
internal sealed class PlaceContactsModel(IGrainFactory grains, StaffRule staff) : StaffPage(staff)
{
    public PlaceSheet Sheet { get; private set; } = null!;

    public PlaceFile Known { get; private set; } = null!;

    /// <summary>How each mailbox stands and how many places it looks after, in the order in which they are asked.</summary>
    public IReadOnlyList<(string Person, PersonHealth Health, int Places, ContactChange? Set)> Contacts { get; private set; } = [];

    /// <summary>Why the change was not made; null when it was, or none was asked for.</summary>
    public string? Problem { get; private set; }

    public async Task<IActionResult> OnGetAsync(string key) => await Open(key) ? Page() : NotFound();

    public async Task<IActionResult> OnPostRetirerAsync(string key, [FromForm] string? personne, [FromForm] int revision)
    {
        if (!await Open(key))
        {
            return NotFound();
        }

        if (Actor() is not { } by)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        var receipt = await grains.GetGrain<IPlaceGrain>(Sheet.Key.ToString()).RemoveContact(
            new RemoveContact(personne ?? "", by, $"page:{Sheet.Key}:{personne}:{revision}", revision));
        if (receipt.Accepted)
        {
            return Redirect($"/lieux/{Sheet.Key}/contacts");
        }

        await Open(key);
        Problem = FrenchTexts.Of(receipt.Problems[0].Code) ?? "Cette personne n’est plus demandée pour ce lieu.";
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task<bool> Open(string key)
    {
        if (!PlaceKey.TryParse(key, out var place) || await grains.GetGrain<IPlaceGrain>(place.ToString()).Read() is not { } file)
        {
            return false;
        }

        (Known, Sheet) = (file, DomainJson.Read<PlaceSheet>(file.Sheet.Json));
        Contacts = await Task.WhenAll(file.Contacts.Select(Stand));
        return true;
    }

    private async Task<(string Person, PersonHealth Health, int Places, ContactChange? Set)> Stand(string person)
    {
        var grain = grains.GetGrain<IPersonGrain>(person);
        return (
            person,
            await grain.Health(),
            (await grain.Places()).Length,
            Known.ContactChanges.LastOrDefault(change => change.PersonId == person && change.What == ContactAct.Set));
    }
}
