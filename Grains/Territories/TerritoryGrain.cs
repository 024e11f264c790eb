using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Soliguide.Contracts;
using Soliguide.Contracts.Places;
using Soliguide.Contracts.Territories;
using Soliguide.Domain.Campaigns;
using Soliguide.Grains.Reports;

namespace Soliguide.Grains.Territories;

/// <summary>
/// The roster of a territory and its waves. Phases are written before they start; memory only says which shards run, and
/// poking starts again whatever storage says is unfinished.
/// </summary>
[GrainType("territory")]
internal sealed class TerritoryGrain(
    [PersistentState("territory")] IPersistentState<TerritoryRecord> state,
    IReportBook book,
    IOptions<CampaignOptions> options,
    [FromKeyedServices(TimeProviderNames.Grains)] TimeProvider clock) : RecordGrain<TerritoryRecord>(state), ITerritoryGrain
{
    // Shards at work, with how many phases each was started with: the word that one is done may cross the next phase on its way.
    private readonly Dictionary<int, int> running = [];
    private readonly HashSet<(int Shard, int Phases)> complete = [];

    public async Task<int> Enrol(PlanDocument plan)
    {
        await ApplyScope(PlanJson.Read(plan.Json));
        return (await Roster()).Count;
    }

    public async Task Open(PhaseDue due)
    {
        if (Record.Phases.All(p => p.Due.Phase != due.Phase))
        {
            await Save(Record with { Phases = Record.Phases.Add(new TerritoryPhase(due, clock.GetUtcNow())) });
        }

        await StartShards();
    }

    public async Task Pause()
    {
        if (!Record.Paused)
        {
            await Save(Record with { Paused = true });
        }

        await Task.WhenAll(Shards.Select(i => Shard(i).Pause()));
        running.Clear();
    }

    public async Task Resume()
    {
        if (Record.Paused)
        {
            await Save(Record with { Paused = false });
        }

        await StartShards();
    }

    public async Task Poke(PlanDocument plan)
    {
        await ApplyScope(PlanJson.Read(plan.Json));
        running.Clear();
        complete.Clear();
        await StartShards();
    }

    public async Task<PhaseProgress[]> Progress()
    {
        var shards = await Task.WhenAll(Shards.Select(i => Shard(i).Progress()));
        return [.. Record.Phases.Select(phase =>
        {
            var runs = shards.Select(s => s.Phases.FirstOrDefault(r => r.Phase == phase.Due.Phase)).ToArray();
            return new PhaseProgress(
                phase.Due.Phase, phase.OpenedAt, shards.Sum(s => s.Places), runs.Sum(r => r?.Reached ?? 0), runs.All(r => r is { Complete: true }));
        })];
    }

    public async Task ShardDone(int shard)
    {
        if (running.Remove(shard, out var phases))
        {
            complete.Add((shard, phases));
        }

        await StartShards();
    }

    private IEnumerable<int> Shards => Enumerable.Range(0, Record.Shards);

    private IRosterShardGrain Shard(int index) => GrainFactory.GetGrain<IRosterShardGrain>($"{this.GetPrimaryKeyString()}/{index}");

    /// <summary>Starts shards that have something to do, as many as may run at once; a shard that is done makes room for the next.</summary>
    private async Task StartShards()
    {
        if (Record.Paused || Record.Phases.Count == 0)
        {
            return;
        }

        foreach (var shard in Shards.Where(i => !running.ContainsKey(i) && !complete.Contains((i, Record.Phases.Count))))
        {
            if (running.Count >= options.Value.ActiveShards)
            {
                break;
            }

            running.Add(shard, Record.Phases.Count);
            await Shard(shard).Start([.. Record.Phases.Select(p => p.Due)]);
        }
    }

    private async Task<HashSet<string>> Roster() =>
        [.. (await Task.WhenAll(Shards.Select(i => Shard(i).Places()))).SelectMany(p => p)];

    /// <summary>
    /// Compares the scope with the places: all of them when the rule is new, else those that changed. What came in joins the
    /// roster, with the phases that are open; what left is told so.
    /// </summary>
    private async Task ApplyScope(CampaignPlan plan)
    {
        var (campaign, territory) = CampaignKeys.Split(this.GetPrimaryKeyString());
        var checkedTo = plan.Scope == Record.Scope ? Record.ScopeCheckedTo : 0;
        var joining = new List<string>();
        HashSet<string>? roster = null;
        await foreach (var (facts, change) in book.Facts(territory, checkedTo))
        {
            checkedTo = Math.Max(checkedTo, change);
            roster ??= await Roster();
            var place = facts.Key.ToString();
            var (included, reason) = plan.Covers(facts);
            if (roster.Contains(place))
            {
                await GrainFactory.GetGrain<IPlaceGrain>(place).ChangeScope(new ChangeScope(campaign, included, reason, "plan"));
            }
            else if (included)
            {
                joining.Add(place);
            }
        }

        await Join(joining);
        if (plan.Scope != Record.Scope || checkedTo != Record.ScopeCheckedTo)
        {
            await Save(Record with { Scope = plan.Scope, ScopeCheckedTo = checkedTo });
        }
    }

    /// <summary>Fills the last shard, then new ones. The number of shards is written first: an empty shard is harmless, a forgotten one is not.</summary>
    private async Task Join(List<string> places)
    {
        var size = options.Value.ShardSize;
        var rest = places;
        while (rest.Count > 0)
        {
            var last = Record.Shards - 1;
            var room = last < 0 ? 0 : size - (await Shard(last).Places()).Length;
            if (room <= 0)
            {
                await Save(Record with { Shards = Record.Shards + 1 });
                continue;
            }

            await Shard(last).Add([.. rest.Take(room)]);
            complete.Remove((last, Record.Phases.Count));
            rest = [.. rest.Skip(room)];
        }
    }
}
