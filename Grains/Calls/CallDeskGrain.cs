using Microsoft.Extensions.DependencyInjection;
using Soliguide.Contracts.Calls;
using Soliguide.Grains.Reports;

namespace Soliguide.Grains.Calls;

/// <summary>
/// The places of a territory that wait for a call. The entries are the places' own (docs/decisions/0003); this is their order,
/// in memory, read again whenever the desk starts.
/// </summary>
[GrainType("call-desk")]
internal sealed class CallDeskGrain(
    IReportBook book, [FromKeyedServices(TimeProviderNames.Grains)] TimeProvider clock) : Grain, ICallDeskGrain
{
    private readonly Dictionary<string, DeskPlace> waiting = [];

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var (campaign, territory) = CampaignKeys.Split(this.GetPrimaryKeyString());
        await foreach (var entry in book.Desk(campaign, territory).WithCancellation(cancellationToken))
        {
            waiting[entry.Place] = entry;
        }
    }

    public Task Add(DeskPlace place)
    {
        waiting[place.Place] = place;
        return Task.CompletedTask;
    }

    public Task Remove(string place)
    {
        waiting.Remove(place);
        return Task.CompletedTask;
    }

    public Task<DeskPlace[]> List(int max)
    {
        var now = clock.GetUtcNow();
        return Task.FromResult(waiting.Values
            .Where(w => w.NotBefore is null || w.NotBefore <= now)
            .OrderByDescending(w => w.NotBefore is not null)
            .ThenBy(w => w.Attempts)
            .ThenBy(w => w.Since)
            .ThenBy(w => w.Place, StringComparer.Ordinal)
            .Take(max)
            .ToArray());
    }
}
