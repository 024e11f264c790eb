using Microsoft.AspNetCore.Mvc;
using Soliguide.Domain.Staff;
using Soliguide.GrpcApi.Feed;
using Soliguide.GrpcApi.Access;
using Soliguide.GrpcApi.Pages.Places;
using Soliguide.GrpcApi.Pages.Staff;

namespace Soliguide.GrpcApi.Pages.Team;

/// <summary>
/// One place for the team: what the public reads, everything that happened in every campaign, and where to correct, withdraw or exclude.
/// Changes nothing. For staff.
/// </summary>
[StaffAccess(StaffRole.Caller, StaffRole.Coordinator)]
internal sealed class TeamPlaceModel(TeamRoom room, CardStore cards, StaffRule staff) : StaffPage(staff)
{
    public TeamPlace Place { get; private set; } = null!;

    /// <summary>The sheet as the public reads it; null when nothing is public.</summary>
    public PublicSheet? Sheet { get; private set; }

    /// <summary>What the last step did; null at the beginning.</summary>
    public string? Done { get; private set; }

    public async Task<IActionResult> OnGetAsync(string id, [FromQuery] string? fait)
    {
        if (await room.Place(id) is not { } place)
        {
            return NotFound();
        }

        Place = place;
        Done = TeamWords.Done(fait);
        Sheet = cards.Find(place.Key, room.Now) is { } open ? PublicSheet.Of(open, room.Now) : null;
        return Page();
    }
}
