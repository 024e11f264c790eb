using Orleans.Concurrency;
using Soliguide.Contracts.Checkups;

namespace Soliguide.Grains.Checkups;

/// <summary>The checkup for whoever asks through the cluster.</summary>
[GrainType("checkup"), StatelessWorker]
internal sealed class CheckupGrain(ICheckup checkup) : Grain, ICheckupGrain
{
    public Task<CheckupReport> Look() => checkup.OfAll();
}
