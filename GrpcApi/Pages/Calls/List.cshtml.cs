using Microsoft.AspNetCore.Mvc;
using Soliguide.Contracts.Calls;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Staff;
using Soliguide.GrpcApi.Access;
using Soliguide.GrpcApi.Pages.Staff;

namespace Soliguide.GrpcApi.Pages.Calls;

/// <summary>The desks of the campaigns that run, and one of them at a glance. Changes nothing. For staff.</summary>
[StaffAccess(StaffRole.Caller, StaffRole.Caller)]
internal sealed class CallListModel(CallRoom room, StaffRule staff) : StaffPage(staff)
{
    private const int ShownWithoutPhone = 100;

    public IReadOnlyList<CampaignPlan> Campaigns { get; private set; } = [];

    /// <summary>Campaign and territory of the desk that is shown: <c>summer-2019/fr-75</c>; null when none is chosen.</summary>
    public string? Chosen { get; private set; }

    public DeskView? View { get; private set; }

    /// <summary>Whether the campaign of the desk that is shown runs now.</summary>
    public bool Runs => Campaigns.Any(plan => Chosen?.StartsWith($"{plan.Id}/", StringComparison.Ordinal) == true);

    /// <summary>Places that wait and have no number, with their names; the first of them where there are many.</summary>
    public IReadOnlyList<(string Key, string Name)> WithoutPhone { get; private set; } = [];

    /// <summary>What the last step did, in words; null at the beginning.</summary>
    public string? Done { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromQuery] string? bureau, [FromQuery] string? fait)
    {
        Done = CallWords.Done(fait);
        Campaigns = await room.Running();
        if ((bureau ?? Only())?.Split('/') is not { Length: 2 } parts)
        {
            return bureau is null ? Page() : NotFound();
        }

        var (campaign, territory) = (parts[0], parts[1]);
        if (await room.Plan(campaign, territory) is null)
        {
            return NotFound();
        }

        Chosen = $"{campaign}/{territory}";
        View = await room.Desk(campaign, territory).Look(0);
        WithoutPhone = await Task.WhenAll(View.WithoutPhone.Take(ShownWithoutPhone).Select(room.Name));
        return Page();
    }

    /// <summary>The only desk there is; null where there are several, or none.</summary>
    private string? Only() => Campaigns is [{ Territories: [var only] } plan] ? $"{plan.Id}/{only.Territory}" : null;
}
