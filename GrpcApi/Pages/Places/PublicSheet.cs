using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Public;
using Soliguide.Domain.Places.Sheets;
using Soliguide.Domain.Places.Updates;
using Soliguide.GrpcApi.Feed;
using Soliguide.GrpcApi.Pages.Words;

namespace Soliguide.GrpcApi.Pages.Places;

/// <summary>A place as everybody reads it at an instant: nothing of it is private.</summary>
/// <param name="Card">The card.</param>
/// <param name="Status">Whether it is open.</param>
/// <param name="Zone">Its clocks.</param>
/// <param name="Today">The day it is there.</param>
internal sealed record PublicSheet(PlaceCard Card, OpeningStatus Status, TimeZoneInfo Zone, DateOnly Today)
{
    /// <summary>The status in words.</summary>
    public StatusWords Words => StatusWords.Of(Status, Zone);

    /// <summary>Periods that run or come, in the order in which they begin.</summary>
    public IEnumerable<Period> Periods => Card.Periods.Where(period => period.To is null || period.To >= Today).OrderBy(period => period.From);

    /// <summary>The presumed closure, unless it is past.</summary>
    public DefaultNotice? Presumed => Card.Presumed is { } notice && notice.To >= Today ? notice : null;

    public static PublicSheet Of(OpenCard open, DateTimeOffset now)
    {
        var zone = ZoneOf(open.Card);
        return new PublicSheet(open.Card, open.Opening, zone, LocalDay.Of(now, zone));
    }

    /// <summary>The clocks of a card; those of UTC where its zone is unknown here.</summary>
    public static TimeZoneInfo ZoneOf(PlaceCard card) => TimeZoneInfo.TryFindSystemTimeZoneById(card.TimeZone, out var zone) ? zone : TimeZoneInfo.Utc;

    /// <summary>A number as telephones dial it: digits, and a plus in front.</summary>
    public static string Dial(string number) => string.Concat(number.Where((c, at) => char.IsAsciiDigit(c) || (c == '+' && at == 0)));

    /// <summary>What a service is called.</summary>
    public static string NameOf(PlaceService service) => service.Name ?? PageWords.Category(service.Category);

    /// <summary>The name of a service that a period is about; null for the whole place.</summary>
    public string? ServiceOf(Period period) =>
        Card.Services.FirstOrDefault(service => service.Id == period.ServiceId) is { } service ? NameOf(service) : null;
}
