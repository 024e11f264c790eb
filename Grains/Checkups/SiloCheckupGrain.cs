using Orleans.Concurrency;
using Soliguide.Contracts.Checkups;

namespace Soliguide.Grains.Checkups;

/// <summary>
/// A silo's own checkup. Where the silo that was meant cannot hold it, as one of an older version, it is made in another: then it says nothing rather than speak for
/// it. Reentrant: its clock is asked while it looks.
/// </summary>
[GrainType("silo-checkup"), Reentrant]
internal sealed class SiloCheckupGrain(ICheckup checkup, ILocalSiloDetails here) : Grain, ISiloCheckupGrain
{
    public Task<DateTimeOffset> Now() => IsMeant ? Task.FromResult(checkup.Now) : throw Elsewhere;

    public Task<CheckupFinding[]> Look() => IsMeant ? checkup.OfThis() : throw Elsewhere;

    private bool IsMeant => here.SiloAddress.ToParsableString() == this.GetPrimaryKeyString();

    private static SiloUnavailableException Elsewhere => new("The silo that was asked does not hold its checkup.");
}
