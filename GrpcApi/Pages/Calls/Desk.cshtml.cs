using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Soliguide.Contracts;
using Soliguide.Contracts.Calls;
using Soliguide.Domain.Json;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;
using Soliguide.Domain.Staff;
using Soliguide.GrpcApi.Access;
using Soliguide.GrpcApi.Pages.Answers.Form;
using Soliguide.GrpcApi.Pages.Answers.Words;
using Soliguide.GrpcApi.Pages.Hosting;
using Soliguide.GrpcApi.Pages.Staff;
using Soliguide.GrpcApi.Pages.Words;

namespace Soliguide.GrpcApi.Pages.Calls;

/// <summary>One call after the other: whom to call and why, what to say, and where to write down what it brought. For staff.</summary>
[RequestSizeLimit(LargestForm)]
[StaffAccess(StaffRole.Caller, StaffRole.Caller)]
internal sealed class CallDeskModel(CallRoom room, CampaignClock clock, CallStream stream, StaffRule staff) : CallPage(room, staff)
{
    private const int LargestForm = 64 * 1024;

    /// <summary>What the last step did, in words; null at the beginning.</summary>
    public string? Done { get; private set; }

    /// <summary>Why there is nobody to call, and when to come back; null where nobody asked.</summary>
    public string? Rest { get; private set; }

    /// <summary>How many places the caller has recorded here today; null where nobody knows who calls.</summary>
    public int? Today { get; private set; }

    public DateTimeOffset Now => clock.Now;

    /// <summary>Every number of the places in hand, once, with the place it was first seen at.</summary>
    public IEnumerable<(PublicPhone Phone, string Place)> Phones => Places
        .SelectMany(place => place.Form.Sheet.Phones.Select(phone => (phone, place.Form.Sheet.Name))).DistinctBy(found => found.phone.Number);

    /// <summary>What can stop: the services of one place, or the kinds of service of several.</summary>
    public IReadOnlyList<(string Value, string Name)> Services => Places is [var only]
        ? [.. only.Form.Sheet.Services.Select(service => (service.Id, AnswerSaid.NameOf(service)))]
        : [.. Places.SelectMany(place => place.Form.Sheet.Services).DistinctBy(service => service.Category)
            .Select(service => (ServiceKind.Value(service), PageWords.Category(service.Category))).OrderBy(service => service.Item2, StringComparer.Ordinal)];

    /// <summary>Mobile rounds have stops, each with hours of its own.</summary>
    public bool HasHours => Places.Any(place => place.Form.Sheet.Kind == PlaceKind.Fixed);

    public async Task<IActionResult> OnGetAsync(string campaign, string territory, [FromQuery] string? fait, [FromQuery] string? repos, [FromQuery] string? quand)
    {
        if (!await TryOpen(campaign, territory))
        {
            return NotFound();
        }

        Done = CallWords.Done(fait);
        Rest = CallWords.Rest(repos);
        if (Rest is not null && DateTimeOffset.TryParse(quand, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var next))
        {
            Rest += " " + PageWords.Fill("call.rest.next", ("moment", FrenchDates.Moment(next, Zone)));
        }

        if (Visitor() is not { } caller)
        {
            return Page();
        }

        Today = await Desk.Today(caller);
        if (await Desk.Ticket(caller) is { } ticket)
        {
            await Lay(ticket);
            Fields = Fields.With("lieux", [.. Places.Where(place => place.Turn.Waits).Select(place => place.Form.Key)]);
        }

        return Page();
    }

    /// <summary>Says at once when the caller's ticket changes, as server-sent events. Changes nothing and extends nothing.</summary>
    public async Task<IActionResult> OnGetFluxAsync(string campaign, string territory)
    {
        if (Visitor() is not { } caller || !await TryOpen(campaign, territory))
        {
            return NotFound();
        }

        await stream.Send(Desk, caller, HttpContext);
        return new EmptyResult();
    }

    public Task<IActionResult> OnPostPrendreAsync(string campaign, string territory) => Act(campaign, territory, by => Next(by, null));

    public Task<IActionResult> OnPostPasserAsync(string campaign, string territory) => Act(campaign, territory, async by =>
    {
        var passed = await Desk.Release(Fields[LeaseField], by, skip: true);
        return await Next(by, passed ? "passe" : null);
    });

    public Task<IActionResult> OnPostArreterAsync(string campaign, string territory) => Act(campaign, territory, async by =>
    {
        await Desk.Release(Fields[LeaseField], by, skip: false);
        return Redirect($"/appels?bureau={Campaign}/{Territory}&fait=arret");
    });

    /// <summary>The caller is still there: asked for by the page's script each minute, answered with how the ticket stands.</summary>
    [ChangesNothing]
    public Task<IActionResult> OnPostBattementAsync(string campaign, string territory) => Act(campaign, territory, async by =>
    {
        var ticket = await Desk.Extend(Fields[LeaseField], by);
        await (ticket is null ? LayWhatWasPosted() : Lay(ticket));
        return Partial("_State", new CallState(Places, IsLost: ticket is null));
    });

    public Task<IActionResult> OnPostNoterAsync(string campaign, string territory) => Act(campaign, territory, async by =>
    {
        if (await Mine(by) is not { } ticket)
        {
            await LayWhatWasPosted();
            return Again([new FormProblem(LeaseField, PageWords.Of("call.error.LEASE_LOST"))]);
        }

        await Lay(ticket);
        if (Places.Count == 0)
        {
            return await Next(by, null);
        }

        var id = $"call-{ticket.Lease}";
        var draft = new CallFormReader(Fields, [.. Places.Select(place => place.Form)], Plan, clock.Now).Read(id);
        if (draft.Problems.Count > 0)
        {
            return Again(draft.Problems);
        }

        foreach (var end in draft.Ends)
        {
            var receipt = await Desk.End(Command(end, ticket, id, by));
            if (!receipt.Accepted)
            {
                return await Refused(receipt.Problems, by);
            }
        }

        return await Desk.Ticket(by) is null ? await Next(by, "note") : Redirect($"{Here}?fait=reste");
    });

    /// <summary>On the clocks of the territory.</summary>
    private TimeZoneInfo Zone =>
        TimeZoneInfo.FindSystemTimeZoneById(Plan.Territories.First(known => known.Territory.ToString() == Territory).TimeZone);

    /// <summary>The ticket of the form, extended; null when it is over.</summary>
    private async Task<CallTicket?> Mine(string by) => await Desk.Extend(Fields[LeaseField], by);

    /// <summary>What the desk had taken before stays taken; the page goes on with what is left in hand.</summary>
    private async Task<IActionResult> Refused(IEnumerable<Problem> problems, string by)
    {
        await (await Desk.Ticket(by) is { } left && left.Lease == Lease ? Lay(left) : LayWhatWasPosted());
        return Again([.. problems.Select(CallWords.Problem).Distinct()]);
    }

    private EndOfCall Command(DraftedEnd end, CallTicket ticket, string id, string by) => new(
        ticket.Lease,
        end.Place,
        end.Outcome,
        by,
        end.CallBackAt,
        end.Content is { } content ? new SubmissionDocument(DomainJson.Write(new Submission(id, content, Channel.Call, by, clock.Now))) : null,
        Fields["note"].Length > 0 ? Fields["note"] : null);
}
