using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Public;
using Soliguide.Domain.Places.Sheets;
using Soliguide.GrpcApi.Pages.Hosting;

namespace Soliguide.GrpcApi.Exports.Coverage;

/// <summary>
/// Coverage and freshness of the public cards as open data, by territory and category. A place counts once in each category that it offers and
/// in those that hold them, so rows of categories add up to more than their territory.
/// </summary>
/// <param name="AsOf">The instant.</param>
/// <param name="Since">The first day of the season: what was verified on it or later is confirmed.</param>
/// <param name="Rows">All places first, then each territory with its categories.</param>
internal sealed record CoverageReport(DateTimeOffset AsOf, DateOnly Since, IReadOnlyList<CoverageRow> Rows)
{
    public static CoverageReport Of(IEnumerable<PlaceCard> cards, DateTimeOffset at)
    {
        var since = SeasonStart(LocalDay.Of(at, CampaignClock.Zone));
        var counts = new SortedDictionary<(string? Territory, string? Category), CoverageCount>(Comparer<(string? Territory, string? Category)>.Create(
            (left, right) => string.CompareOrdinal(left.Territory, right.Territory) is not 0 and var order
                ? order : string.CompareOrdinal(left.Category, right.Category)));
        foreach (var card in cards)
        {
            var territory = card.Key.Territory.ToString();
            foreach (var category in card.Services.SelectMany(service => ServiceCategories.LineOf(service.Category)).Distinct(StringComparer.Ordinal).Prepend(null))
            {
                Count(null, category).Add(card);
                Count(territory, category).Add(card);
            }
        }

        return new CoverageReport(at, since, [.. counts.Select(count => count.Value.Row(count.Key.Territory, count.Key.Category))]);

        CoverageCount Count(string? territory, string? category)
        {
            if (!counts.TryGetValue((territory, category), out var count))
            {
                counts[(territory, category)] = count = new CoverageCount(at, since);
            }

            return count;
        }
    }

    /// <summary>
    /// Campaigns of a summer begin to collect addresses in the middle of May, as in 2019, and those of a winter half a year later: from then on
    /// an answer is one of this season.
    /// </summary>
    internal static DateOnly SeasonStart(DateOnly day) => (day.Month, day.Day) switch
    {
        var date when date.CompareTo((5, 15)) < 0 => new DateOnly(day.Year - 1, 11, 15),
        var date when date.CompareTo((11, 15)) < 0 => new DateOnly(day.Year, 5, 15),
        _ => new DateOnly(day.Year, 11, 15),
    };
}
