using Microsoft.AspNetCore.Mvc;
using Soliguide.Contracts.Staff;
using Soliguide.Domain.Staff;
using Soliguide.GrpcApi.Access;
using Soliguide.GrpcApi.Pages.Staff;

namespace Soliguide.GrpcApi.Pages.Members;

/// <summary>What staff asked for, the newest first, 100 a page. Nobody can change it, and neither does this page.</summary>
[StaffAccess(StaffRole.Coordinator, StaffRole.Administrator, Reach = AccessReach.Everywhere)]
internal sealed class JournalModel(IGrainFactory grains, StaffRule staff) : StaffPage(staff)
{
    private const int PageSize = 100;

    public IReadOnlyList<StaffActLine> Lines { get; private set; } = [];

    /// <summary>Whose lines; null is everybody's.</summary>
    public string? By { get; private set; }

    /// <summary>Where the next page begins; null at the end.</summary>
    public long? Next => Lines.Count == PageSize ? Lines[^1].Number : null;

    /// <param name="qui">Whose lines, by staff id.</param>
    /// <param name="avant">The last number of the page before.</param>
    public async Task OnGetAsync(string? qui, [FromQuery] long? avant)
    {
        By = StaffId.IsValid(qui) ? qui : null;
        Lines = await grains.GetGrain<IStaffJournalGrain>(0).List(By, avant, PageSize);
    }
}
