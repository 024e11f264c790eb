using Soliguide.Domain;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Campaigns.Calendar;
using Soliguide.Domain.Places;
using Soliguide.Domain.Places.Updates;
using Soliguide.Mailing.Letters;

namespace Soliguide.Silo.Post;

/// <summary>What a plan means in each territory of one letter: whoever looks after places in two may have two sets of holidays and two clocks.</summary>
internal sealed class LetterTerritories(CampaignPlan plan, DateTimeOffset at)
{
    private readonly Dictionary<TerritoryKey, (DateOnly Today, DefaultNotice Notice)> known = [];

    /// <summary>The letter's day in a territory.</summary>
    public DateOnly Today(TerritoryKey territory) => Of(territory).Today;

    /// <summary>What the public is told there of silence.</summary>
    public DefaultNotice Notice(TerritoryKey territory) => Of(territory).Notice;

    /// <summary>The territory's clocks; UTC for one that left the plan.</summary>
    public TimeZoneInfo Zone(TerritoryKey territory) => plan.Find(territory) is null ? TimeZoneInfo.Utc : plan.ZoneOf(territory);

    /// <summary>The groups of places with the same dates, the earliest first; none where all share them.</summary>
    public ValueList<LetterDates> Dates(IReadOnlyCollection<PlaceKey> places)
    {
        var groups = places.ToLookup(place => Notice(place.Territory) with { Message = "" });
        return groups.Count < 2
            ? []
            : groups.OrderBy(g => g.Key.From).ThenBy(g => g.Key.To).Select(g => new LetterDates(g.Key.From, g.Key.To, g.ToValueList())).ToValueList();
    }

    private (DateOnly Today, DefaultNotice Notice) Of(TerritoryKey territory)
    {
        if (!known.TryGetValue(territory, out var found))
        {
            var planned = plan.Find(territory) is null ? plan.Territories[0].Territory : territory;
            found = known[territory] = (LocalDay.Of(at, Zone(territory)), plan.DefaultNoticeFor(planned, SchoolCalendar.France));
        }

        return found;
    }
}
