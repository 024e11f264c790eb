using Microsoft.AspNetCore.Mvc;
using Soliguide.Contracts.Contacts;
using Soliguide.Domain.Places;
using Soliguide.Domain.Staff;
using Soliguide.GrpcApi.Access;
using Soliguide.GrpcApi.Pages.Staff;

namespace Soliguide.GrpcApi.Pages.Contacts;

/// <summary>The work before a campaign: places to which no letter can go, and how far it has come. For staff.</summary>
[StaffAccess(StaffRole.Caller, StaffRole.Caller)]
internal sealed class ContactsListModel(IGrainFactory grains, StaffRule staff) : StaffPage(staff)
{
    private const int PageSize = 50;

    public string? Territory { get; private set; }

    public ContactGapReason? Reason { get; private set; }

    /// <summary>Whether the list holds the places that have no mailbox, as staff noted.</summary>
    public bool WithoutMailbox { get; private set; }

    public GapPage Gaps { get; private set; } = new([], null);

    public ContactProgress[] Progress { get; private set; } = [];

    /// <param name="territoire">The territory; what is none is all.</param>
    /// <param name="raison">The reason; what is none is all.</param>
    /// <param name="sans">Lists those that have no mailbox.</param>
    /// <param name="apres">The last one of the page before.</param>
    public async Task OnGetAsync(string? territoire, [FromQuery] string? raison, [FromQuery] string? sans, [FromQuery] string? apres)
    {
        Territory = TerritoryKey.TryParse(territoire, out var key) ? key.ToString() : null;
        Reason = Enum.TryParse<ContactGapReason>(raison, ignoreCase: true, out var reason) && Enum.IsDefined(reason) ? reason : null;
        WithoutMailbox = sans == "oui";
        var list = grains.GetGrain<IContactListGrain>(0);
        Gaps = await list.Gaps(new GapQuery(null, Territory, Reason, WithoutMailbox, apres, PageSize));
        Progress = await list.Progress(campaign: null);
    }

    /// <summary>The address of a page with the same filter.</summary>
    /// <param name="page">The page.</param>
    /// <param name="after">Where the list goes on; null is its beginning.</param>
    public string From(string page, string? after = null) => page + QueryString.Create(new Dictionary<string, string?>
    {
        ["territoire"] = Territory,
        ["raison"] = Reason?.ToString().ToLowerInvariant(),
        ["sans"] = WithoutMailbox ? "oui" : null,
        ["apres"] = after,
    }.Where(filter => filter.Value is not null));
}
