using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Soliguide.Contracts.Places;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Public;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Staff;
using Soliguide.GrpcApi.Feed;
using Soliguide.GrpcApi.Access;
using Soliguide.GrpcApi.Pages.Hosting;
using Soliguide.GrpcApi.Pages.Words;

namespace Soliguide.GrpcApi.Pages.Places;

/// <summary>
/// The sheet of a place as everybody reads it, and below, for staff alone, the journal of its update without names, addresses or what
/// people wrote.
/// </summary>
internal sealed class PlaceModel(CardStore cards, IGrainFactory grains, CampaignClock clock, StaffRule staff) : PageModel
{
    public PlaceKey Key { get; private set; }

    /// <summary>The card; null when nothing is public and only the journal can be shown.</summary>
    public PlaceCard? Card { get; private set; }

    public StatusWords Words { get; private set; } = null!;

    public OpeningStatus Status { get; private set; } = null!;

    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    public DateOnly Today { get; private set; }

    /// <summary>The update in each campaign, newest first; null for those who are no staff.</summary>
    public IReadOnlyList<UpdateFile>? Journal { get; private set; }

    /// <summary>Periods that run or come, in the order in which they begin.</summary>
    public IEnumerable<Period> Periods =>
        Card!.Periods.Where(period => period.To is null || period.To >= Today).OrderBy(period => period.From);

    /// <summary>The presumed closure, unless it is past.</summary>
    public Domain.Places.Updates.DefaultNotice? Presumed => Card!.Presumed is { } notice && notice.To >= Today ? notice : null;

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (!PlaceKey.TryParse(id, out var key))
        {
            return NotFound();
        }

        Key = key;
        if (staff.Admits(HttpContext, StaffRole.Caller) && await grains.GetGrain<IPlaceGrain>(key.ToString()).Read() is { } file)
        {
            Journal = [.. file.Updates.Reverse()];
        }

        var now = clock.Now;
        if (cards.Find(key, now) is not { } open)
        {
            return Journal is not null ? Page() : StatusCode(cards.HasCaughtUp ? StatusCodes.Status404NotFound : StatusCodes.Status503ServiceUnavailable);
        }

        (Card, Status) = (open.Card, open.Opening);
        Zone = TimeZoneInfo.TryFindSystemTimeZoneById(Card.TimeZone, out var zone) ? zone : TimeZoneInfo.Utc;
        Today = LocalDay.Of(now, Zone);
        Words = StatusWords.Of(Status, Zone);
        return Page();
    }

    /// <summary>A number as telephones dial it: digits, and a plus in front.</summary>
    public static string Dial(string number) =>
        string.Concat(number.Where((c, at) => char.IsAsciiDigit(c) || (c == '+' && at == 0)));

    /// <summary>The name of a service that a period is about; null for the whole place.</summary>
    public string? ServiceOf(Period period) =>
        Card!.Services.FirstOrDefault(service => service.Id == period.ServiceId) is { } service ? NameOf(service) : null;

    /// <summary>What a service is called.</summary>
    public static string NameOf(PlaceService service) => service.Name ?? PageWords.Category(service.Category);
}
