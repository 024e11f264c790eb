using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Places;
using Soliguide.Contracts.Territories;
using Soliguide.Domain.Campaigns;

namespace Soliguide.Grains.Territories;

/// <summary>
/// Carries phases to at most a thousand places in waves, as wide as storage keeps up with. What it reached is written after each wave; a wave that was lost is
/// carried again, and the places know what they heard before. Between waves it posts itself a message, so that a pause fits in.
/// </summary>
[GrainType("roster-shard")]
internal sealed partial class RosterShardGrain(
    [PersistentState("roster-shard")] IPersistentState<RosterShardRecord> state,
    IOptions<CampaignOptions> options,
    ILogger<RosterShardGrain> log) : RecordGrain<RosterShardRecord>(state), IRosterShardGrain
{
    private readonly WaveWidth width = new(options.Value.WaveSize, options.Value.WaveTakes);
    private bool running;
    private bool paused;

    public async Task<int> Add(string[] places)
    {
        var missing = places.Except(Record.Places).ToArray();
        if (missing.Length > 0)
        {
            await Save(Record with { Places = [.. Record.Places, .. missing] });
        }

        return Record.Places.Count;
    }

    public Task<string[]> Places() => Task.FromResult<string[]>([.. Record.Places]);

    public async Task Start(PhaseDue[] due)
    {
        var next = ShardPlan.Begin(Record, due);
        if (next != Record)
        {
            await Save(next);
        }

        paused = false;
        await Go();
    }

    public Task Pause()
    {
        paused = true;
        return Task.CompletedTask;
    }

    public async Task RunWave()
    {
        running = false;
        if (paused || ShardPlan.Next(Record, width.Places) is not { } wave)
        {
            return;
        }

        // The storage's time, not the campaign's, which a rehearsal runs through in minutes.
        var start = TimeProvider.System.GetTimestamp();
        var reached = await Task.WhenAll(wave.Places.Select(place => Deliver(place, wave.Run.Due)));
        var failed = wave.Places.Where((_, i) => !reached[i]).ToArray();
        width.Note(wave.Places.Length, failed.Length, TimeProvider.System.GetElapsedTime(start));
        var before = Record;
        await Save(ShardPlan.After(before, wave, failed));
        if (failed.Length == wave.Places.Length)
        {
            Log.WaveFailed(log, this.GetPrimaryKeyString(), wave.Run.Phase, failed.Length);
            return;
        }

        await Go();
    }

    public Task<ShardState> Progress() => Task.FromResult(new ShardState(
        Record.Places.Count,
        [.. Record.Runs.Select(r => new ShardProgress(r.Phase, r.Cursor - r.Retry.Count, r.Retry.Count, r.IsComplete(Record.Places.Count)))]));

    private int Index => int.Parse(this.GetPrimaryKeyString().Split('/')[2], CultureInfo.InvariantCulture);

    private ITerritoryGrain Territory
    {
        get
        {
            var (campaign, territory) = CampaignKeys.Split(this.GetPrimaryKeyString());
            return GrainFactory.GetGrain<ITerritoryGrain>($"{campaign}/{territory}");
        }
    }

    /// <summary>Posts the next wave, or tells the territory that there is none.</summary>
    private async Task Go()
    {
        if (running || paused)
        {
            return;
        }

        if (ShardPlan.Next(Record, 1) is null)
        {
            await Territory.ShardDone(Index);
            return;
        }

        running = true;
        await this.AsReference<IRosterShardGrain>().RunWave();
    }

    private async Task<bool> Deliver(string place, PhaseDue due)
    {
        try
        {
            await GrainFactory.GetGrain<IPlaceGrain>(place).Deliver(due);
            return true;
        }
        catch (Exception e)
        {
            Log.PlaceNotReached(log, e, place, due.Phase);
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, EventName = "place.not-reached", Message = "{Place} was not reached by {Phase}; it will be tried again.")]
        public static partial void PlaceNotReached(ILogger log, Exception e, string place, CampaignPhase phase);

        [LoggerMessage(
            Level = LogLevel.Error,
            EventName = "wave.failed",
            Message = "{Shard}: no place of a wave of {Phase} was reached ({Places}); it rests until it is started again.")]
        public static partial void WaveFailed(ILogger log, string shard, CampaignPhase phase, int places);
    }
}
