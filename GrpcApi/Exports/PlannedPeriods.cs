using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Public;
using Soliguide.Domain.Places.Sheets;

namespace Soliguide.GrpcApi.Exports;

/// <summary>For files that hold one period of a kind where a card holds several: the one that runs, else the next.</summary>
internal static class PlannedPeriods
{
    /// <summary>The period that counts at an instant; null when all of them are over.</summary>
    /// <param name="card">The card.</param>
    /// <param name="kind">What the period says.</param>
    /// <param name="service">The service it is about; null is the whole place.</param>
    /// <param name="at">The instant.</param>
    public static Period? RunningOrNext(PlaceCard card, PeriodKind kind, string? service, DateTimeOffset at)
    {
        var today = TodayOf(card, at);
        return card.Periods.Where(period => period.Kind == kind && period.ServiceId == service && !(period.To < today)).MinBy(period => period.From);
    }

    private static DateOnly TodayOf(PlaceCard card, DateTimeOffset at) =>
        LocalDay.Of(at, TimeZoneInfo.TryFindSystemTimeZoneById(card.TimeZone, out var zone) ? zone : TimeZoneInfo.Utc);
}
