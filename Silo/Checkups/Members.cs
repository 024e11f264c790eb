using Orleans.Runtime.Placement;
using Soliguide.Contracts.Checkups;
using Soliguide.Silo.Checkups.Checks;
using Soliguide.Silo.Post.Preflight;

namespace Soliguide.Silo.Checkups;

/// <summary>Asks every silo of the cluster how it is and what its clock tells.</summary>
internal sealed class Members(IGrainFactory grains, ISiloStatusOracle members, ILocalSiloDetails here, CheckupClock clock)
{
    /// <summary>Longer than the checks of a silo take, shorter than whoever asks waits.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>What each says, in the order of their addresses; one that says nothing is a finding.</summary>
    /// <remarks>Who is a member is known in memory: the table of members lies in the database that may be what is wrong.</remarks>
    public async Task<IReadOnlyList<(string Silo, CheckupFinding[] Found)>> Ask() => await Task.WhenAll(
        members.GetApproximateSiloStatuses(onlyActive: true).Keys.OrderBy(silo => silo.ToParsableString(), StringComparer.Ordinal).Select(Ask));

    private async Task<(string Silo, CheckupFinding[] Found)> Ask(SiloAddress silo)
    {
        // Made where the hint says, which is in that silo alone: its key is this start of it.
        RequestContext.Set(IPlacementDirector.PlacementHintKey, silo);
        var grain = grains.GetGrain<ISiloCheckupGrain>(silo.ToParsableString());
        try
        {
            var found = await grain.Look().WaitAsync(Patience, clock.Time);
            return (Name(silo), silo.Equals(here.SiloAddress) ? found : [.. found, CheckupWords.Of(await Clock(grain, silo))]);
        }
        catch (Exception e) when (e is TimeoutException or OrleansException)
        {
            return (Name(silo), [CheckupWords.Of(Finding.Refusal("SILO_SILENT"))]);
        }
        finally
        {
            RequestContext.Remove(IPlacementDirector.PlacementHintKey);
        }
    }

    private async Task<Finding> Clock(ISiloCheckupGrain grain, SiloAddress silo) =>
        (await ClockReading.Of(clock.Time, () => grain.Now().WaitAsync(Patience, clock.Time))).Judge($"the silo {Name(silo)}");

    private static string Name(SiloAddress silo) => silo.Endpoint.ToString();
}
