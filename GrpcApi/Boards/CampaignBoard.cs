using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Reports;
using Soliguide.GrpcApi.Hosting;

namespace Soliguide.GrpcApi.Boards;

/// <summary>
/// The live figures of campaigns for any number of viewers: each campaign is counted at most every 500 ms, however many look. Figures are
/// the same object until they change.
/// </summary>
/// <param name="grains">The cluster.</param>
/// <param name="clock">The campaign's clock: the instant of the figures.</param>
/// <param name="wire">The real clock: how long they are kept.</param>
public sealed class CampaignBoard(
    IGrainFactory grains,
    [FromKeyedServices(ApiClocks.Campaign)] TimeProvider clock,
    [FromKeyedServices(ApiClocks.Wire)] TimeProvider wire)
{
    private static readonly TimeSpan Age = TimeSpan.FromMilliseconds(500);

    private static readonly JsonSerializerOptions Fields = new() { IncludeFields = true };

    private readonly ShortMemory<string, CampaignFigures> figures = new(Age, wire);
    private readonly ShortMemory<(string, string?, DateOnly, DateOnly), DayTally[]> days = new(Age, wire);
    private readonly ShortMemory<string, CampaignView?> views = new(Age, wire);
    private readonly ConcurrentDictionary<string, Known> known = new();

    /// <summary>The campaign with its plan, at most 500 ms old; null when there is none of this name.</summary>
    public Task<CampaignView?> Campaign(string campaign, CancellationToken cancellation) =>
        views.Get(campaign, id => grains.GetGrain<ICampaignGrain>(id).Read(), cancellation);

    /// <summary>The figures of a campaign, at most 500 ms old. Ask only for a campaign that exists: others would be remembered for nothing.</summary>
    public Task<CampaignFigures> Read(string campaign, CancellationToken cancellation) => figures.Get(campaign, Count, cancellation);

    /// <summary>Cumulated figures at the end of each local day, at most 500 ms old.</summary>
    /// <param name="campaign">The campaign.</param>
    /// <param name="territory">One territory; null for all together.</param>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day, included.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    public Task<DayTally[]> Days(string campaign, string? territory, DateOnly from, DateOnly to, CancellationToken cancellation) =>
        days.Get(
            (campaign, territory, from, to),
            asked => Report.DailyTally(asked.Item1, asked.Item2, asked.Item3, asked.Item4),
            cancellation);

    /// <summary>
    /// The figures at once, then again whenever they change, until cancelled. When nothing has changed for <paramref name="heartbeat"/>,
    /// the same object comes again.
    /// </summary>
    public async IAsyncEnumerable<CampaignFigures> Follow(
        string campaign, TimeSpan heartbeat, [EnumeratorCancellation] CancellationToken cancellation)
    {
        CampaignFigures? last = null;
        var toldAt = wire.GetTimestamp();
        while (true)
        {
            var now = await Read(campaign, cancellation);
            if (!ReferenceEquals(now, last) || wire.GetElapsedTime(toldAt) >= heartbeat)
            {
                yield return now;
                (last, toldAt) = (now, wire.GetTimestamp());
            }

            await Task.Delay(Age, wire, cancellation);
        }
    }

    private IReportGrain Report => grains.GetGrain<IReportGrain>(0);

    private async Task<CampaignFigures> Count(string campaign)
    {
        var (tally, letters) = (Report.Tally(campaign), Report.Letters(campaign));
        await Task.WhenAll(tally, letters);
        var now = new CampaignFigures(campaign, await tally, await letters, clock.GetUtcNow());
        var content = JsonSerializer.Serialize((now.Territories, now.Letters), Fields);
        if (known.TryGetValue(campaign, out var before) && before.Content == content)
        {
            return before.Figures;
        }

        known[campaign] = new Known(content, now);
        return now;
    }

    private sealed record Known(string Content, CampaignFigures Figures);
}
