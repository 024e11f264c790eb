using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Public;
using Soliguide.GrpcApi.Pages.Hosting;

namespace Soliguide.GrpcApi.Exports.Coverage;

/// <summary>Counts the places of one row.</summary>
internal sealed class CoverageCount(DateTimeOffset at, DateOnly since)
{
    private readonly List<int> ages = [];
    private int places;
    private int confirmed;
    private int presumed;
    private int closed;
    private int withHours;

    public void Add(PlaceCard card)
    {
        places++;
        presumed += card.Presumed is { } notice && notice.To >= LocalDay.Of(at, CampaignClock.Zone) ? 1 : 0;
        closed += Opening.StateAt(card, at) == OpeningState.TemporarilyClosed ? 1 : 0;
        withHours += RoundHours.Of(card) is not null ? 1 : 0;
        if (card.LastVerified is { } verified)
        {
            confirmed += LocalDay.Of(verified, CampaignClock.Zone) >= since ? 1 : 0;
            ages.Add(Math.Max(0, LocalDay.Of(at, CampaignClock.Zone).DayNumber - LocalDay.Of(verified, CampaignClock.Zone).DayNumber));
        }
    }

    public CoverageRow Row(string? territory, string? category)
    {
        ages.Sort();
        return new CoverageRow(territory, category, places, confirmed, presumed, closed, withHours, places - ages.Count)
        {
            AgeFirstQuartile = Quartile(1),
            AgeMedian = Quartile(2),
            AgeThirdQuartile = Quartile(3),
        };
    }

    /// <summary>The nearest rank: an age that some place has.</summary>
    private int? Quartile(int quarter) => ages.Count == 0 ? null : ages[(((ages.Count * quarter) + 3) / 4) - 1];
}
