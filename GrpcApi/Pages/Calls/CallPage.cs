using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Soliguide.Contracts.Calls;
using Soliguide.Domain.Campaigns;
using Soliguide.GrpcApi.Errors;
using Soliguide.GrpcApi.Access;
using Soliguide.GrpcApi.Pages.Answers.Form;
using Soliguide.GrpcApi.Pages.Staff;

namespace Soliguide.GrpcApi.Pages.Calls;

/// <summary>
/// A page about what a caller has in hand. Opening it gives nothing out; only forms do. A ticket that is no longer the caller's is shown with what
/// they typed.
/// </summary>
internal abstract class CallPage(CallRoom room, StaffRule staff) : StaffFormPage(staff)
{
    /// <summary>The hidden field that names the lease.</summary>
    public const string LeaseField = "bail";

    /// <summary>The hidden fields that name the places, for a lease that is lost.</summary>
    public const string PlacesField = "appel";

    private const int MostPlaces = 50;

    public string Campaign { get; private set; } = "";

    public string Territory { get; private set; } = "";

    public CampaignPlan Plan { get; private set; } = null!;

    /// <summary>The lease that the form acts on; empty when nothing is in hand.</summary>
    public string Lease { get; private set; } = "";

    /// <summary>What is in hand, or was when the lease was lost; the first to speak about first.</summary>
    public IReadOnlyList<CalledPlace> Places { get; private set; } = [];

    /// <summary>The address of this desk.</summary>
    public string Here => $"/appels/{Campaign}/{Territory}";

    protected ICallDeskGrain Desk => room.Desk(Campaign, Territory);

    protected async Task<bool> TryOpen(string campaign, string territory)
    {
        if (await room.Plan(campaign, territory) is not { } plan)
        {
            return false;
        }

        (Campaign, Territory, Plan) = (campaign, territory, plan);
        return true;
    }

    /// <summary>Reads a form and acts for whoever sent it.</summary>
    protected async Task<IActionResult> Act(string campaign, string territory, Func<string, Task<IActionResult>> act)
    {
        if (!await TryOpen(campaign, territory))
        {
            return NotFound();
        }

        Fields = AnswerFields.Of(await Request.ReadFormAsync());
        if (Actor() is not { } by)
        {
            await LayWhatWasPosted();
            return Again([]);
        }

        try
        {
            return await act(by);
        }
        catch (Exception e) when (Outage.Is(e))
        {
            await LayWhatWasPosted();
            return Busy("choix");
        }
    }

    protected async Task Lay(CallTicket ticket)
    {
        Lease = ticket.Lease;
        await Lay(ticket.Places);
    }

    /// <summary>The places that the form was about: its lease is somebody's, nobody's, or not asked for.</summary>
    protected async Task LayWhatWasPosted()
    {
        Lease = Fields[LeaseField];
        await Lay([.. Fields.All(PlacesField).Where(place => place.StartsWith($"{Territory}-", StringComparison.Ordinal))
            .Distinct().Take(MostPlaces).Select(place => new TicketPlace(place, Waits: true, "", null))]);
    }

    /// <summary>To the next place, or to why there is none.</summary>
    protected async Task<IActionResult> Next(string by, string? done)
    {
        var reply = await Desk.Lease(by);
        var query = QueryString.Empty;
        if (done is not null)
        {
            query = query.Add("fait", done);
        }

        if (reply.Ticket is null)
        {
            query = query.Add("repos", JsonNamingPolicy.CamelCase.ConvertName(reply.Rest.ToString()));
            query = reply.Next is { } next ? query.Add("quand", next.ToUniversalTime().ToString("yyyy-MM-ddTHH:mmZ", CultureInfo.InvariantCulture)) : query;
        }

        return Redirect(Here + query);
    }

    private async Task Lay(TicketPlace[] turns) =>
        Places = [.. (await Task.WhenAll(turns.Select(turn => room.Place(turn, Campaign)))).OfType<CalledPlace>()];
}
