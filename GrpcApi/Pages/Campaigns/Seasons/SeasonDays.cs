using Soliguide.Contracts.Reports;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Places;
using Soliguide.GrpcApi.Boards;
using Soliguide.GrpcApi.Pages.Hosting;

namespace Soliguide.GrpcApi.Pages.Campaigns.Seasons;

/// <summary>Reads a campaign's figures day by day, from its ask on, and sets it beside another season on the same day since the ask.</summary>
/// <param name="board">The live figures.</param>
/// <param name="clock">The campaign's clock.</param>
internal sealed class SeasonDays(CampaignBoard board, CampaignClock clock)
{
    /// <summary>A campaign lasts a season; more days than that are a plan's mistake.</summary>
    private const int MostDays = 400;

    /// <summary>Cumulated figures of each evening from the first ask to today or the end; none before the ask.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="territory">One territory, in its own dates and days; null for all together.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    public async Task<DayTally[]> Of(CampaignPlan plan, TerritoryKey? territory, CancellationToken cancellation)
    {
        if (Span(plan, territory) is not var (from, to))
        {
            return [];
        }

        return await board.Days(plan.Id, territory?.ToString(), from, to, cancellation);
    }

    /// <summary>Both campaigns in every territory of the first, each so many days after its own ask there as the first is now.</summary>
    /// <param name="plan">The campaign.</param>
    /// <param name="other">The season beside it.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    public async Task<IReadOnlyList<SeasonPair>> Beside(CampaignPlan plan, CampaignPlan other, CancellationToken cancellation) =>
        await Task.WhenAll(plan.Territories.Select(async territory =>
        {
            var key = territory.Territory;
            if (Span(plan, key) is not var (from, to))
            {
                return new SeasonPair(key, null, null, null);
            }

            var day = to.DayNumber - from.DayNumber;
            var mine = await At(plan, key, to, cancellation);
            var theirs = AskOf(other, key) is { } asked && asked.AddDays(day) <= clock.Today ? await At(other, key, asked.AddDays(day), cancellation) : null;
            return new SeasonPair(key, day, mine, theirs);
        }));

    private async Task<DayTally?> At(CampaignPlan plan, TerritoryKey territory, DateOnly day, CancellationToken cancellation) =>
        (await board.Days(plan.Id, territory.ToString(), day, day, cancellation)).FirstOrDefault();

    /// <summary>From the ask to today, or to the end where that is past; null before the ask.</summary>
    private (DateOnly From, DateOnly To)? Span(CampaignPlan plan, TerritoryKey? territory)
    {
        var keys = territory is { } one ? [one] : plan.Territories.Select(all => all.Territory).ToList();
        var asks = keys.Select(key => AskOf(plan, key)).OfType<DateOnly>().ToList();
        if (asks.Count == 0 || asks.Min() > clock.Today)
        {
            return null;
        }

        var ends = keys.Select(key => DayOf(plan, key, Phase.End)).OfType<DateOnly>().DefaultIfEmpty(clock.Today).Max();
        var (from, to) = (asks.Min(), ends < clock.Today ? ends : clock.Today);
        return to < from ? (from, from) : (from, to.DayNumber - from.DayNumber < MostDays ? to : from.AddDays(MostDays - 1));
    }

    private static DateOnly? AskOf(CampaignPlan plan, TerritoryKey territory) => DayOf(plan, territory, Phase.Ask);

    private static DateOnly? DayOf(CampaignPlan plan, TerritoryKey territory, Phase phase) =>
        plan.Find(territory) is null ? null : plan.ScheduleOf(territory).FirstOrDefault(start => start.Phase == phase)?.Local.Day;
}
